sources-region = Снимки данных версии { $vintage }
sources-caption = Все снимки данных версии { $vintage }.
sources-source = Источник
sources-publisher = Издатель
sources-snapshot = Снимок данных
sources-updated = Обновлено издателем
sources-retrieved = Получен
sources-newest = Последний показанный год
sources-series-shown = Показано рядов
sources-rows = Строк
sources-license = Лицензия
sources-undated = без даты
sources-snapshot-of = Снимок данных от { $date }
sources-from = Получено с { $hosts }. SHA-256 снимка данных: { $hash }
sources-from-more =
    { $count ->
        [one] Получено с { $hosts } и еще с { $count } адреса. SHA-256 снимка данных: { $hash }
        [few] Получено с { $hosts } и еще с { $count } адресов. SHA-256 снимка данных: { $hash }
        [many] Получено с { $hosts } и еще с { $count } адресов. SHA-256 снимка данных: { $hash }
       *[other] Получено с { $hosts } и еще с { $count } адреса. SHA-256 снимка данных: { $hash }
    }
sources-series-count =
    { $count ->
        [one] { $count } ряд
        [few] { $count } ряда
        [many] { $count } рядов
       *[other] { $count } ряда
    }
sources-series = Ряд
sources-name = Название
sources-unit = Единица измерения
