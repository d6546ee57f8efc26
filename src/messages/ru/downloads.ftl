downloads-pending = Файлы записываются при сборке сайта.
downloads-none = Версий данных пока нет.
downloads-answer = { $tables } – каждая в форматах CSV, CSV для Excel, JSON, Arrow и Parquet, а значения также в SDMX. Все новейшие данные собраны в { $archive } с файлом README, лицензиями, описаниями для программ и библиографической ссылкой.
downloads-answer-tables =
    { $vintages ->
        [one] Таблицы { $vintages } версии данных: { $tables }
        [few] Таблицы { $vintages } версий данных: { $tables }
        [many] Таблицы { $vintages } версий данных: { $tables }
       *[other] Таблицы { $vintages } версии данных: { $tables }
    }
downloads-archive = одном архиве размером { $size }
downloads-zip = Все в архиве ZIP, { $size }
downloads-licenses = лицензии
downloads-title = { $title }.
downloads-frozen-on = Зафиксировано { $date }
downloads-frozen = Версия зафиксирована: файлы по этому адресу не меняются.
downloads-moving = Данные на { $date }; файлы по этому адресу меняются при каждом обновлении. Те же файлы под постоянным именем: { $permanent }.
downloads-cite = Ссылка для цитирования: { $citation }

downloads-annex = Приложение к ОЭР – Рамочная программа, заполненная за { $year }{ "\u00A0" }г.: { $views }.
downloads-annex-view =
    { $view ->
        [annual] ежегодный отчет, все показатели
       *[defr] отчет ОЭР, основные показатели
    }
downloads-annex-files = { $view }: { $files }
downloads-annex-file = { $format }{ $language ->
        [zh] { " " }на китайском языке
        [ru] { " " }на русском языке
       *[en] { " " }на английском языке
    }
downloads-annex-label = Приложение, { $view }, { $file }

downloads-files = Файлы версии { $vintage }
downloads-head-table = Таблица
downloads-head-rows = Строк
downloads-head-grain = Что в строке
downloads-for-excel = CSV для Excel
downloads-file = Таблица «{ $table }» в формате { $format }, { $size }
downloads-not-offered = нет
downloads-sdmx = SDMX: { $file } и { $structure }.
downloads-sdmx-structure = структура
downloads-described = Описания столбцов для программ (стандарт CSVW): { $tables }.
downloads-size-bytes = { $size }{ "\u00A0" }Б
downloads-size-kilobytes = { $size }{ "\u00A0" }кБ
downloads-size-megabytes = { $size }{ "\u00A0" }МБ

downloads-permanent = На какой адрес ссылаться
downloads-permanent-frozen = { $address } использует один неизменный снимок данных каждого источника. При каждой сборке сайта она воссоздается из тех же снимков, какие бы пересмотры издатели ни вносили позднее. В отчете ссылайтесь на этот адрес.
downloads-permanent-frozen-name = Зафиксированная версия данных
downloads-permanent-current = { $address } содержит новейшие данные и меняется при каждом обновлении. Этот адрес подходит для информационных панелей.
downloads-permanent-day = { $address } содержит те же данные под именем, составленным из их даты и хеша содержимого (SHA-256), поэтому под этим именем никогда не окажется других данных. Адрес доступен, пока эти данные остаются новейшими, и дольше, если хостинг его сохраняет. Чтобы сохранить данные навсегда, зафиксируйте их как версию.
downloads-manifest = В манифесте каждой версии ({ $manifest }) указан хеш SHA-256 каждого файла, чтобы копию можно было сверить с тем, на что дана ссылка. Исправление метода меняет и зафиксированные версии: об этом сказано в журнале изменений, и хеш становится другим. Условия использования у издателей различаются; некоторые разрешают только некоммерческое использование. Они приведены в файле { $license } рядом с данными и на странице «{ $sources }».
downloads-manifest-sources = Источники
downloads-read = Как читать файлы
downloads-read-missing = Другие сайты могут загружать эти файлы напрямую. Отсутствующее значение – пустая ячейка в CSV и пустое значение в остальных форматах, но никогда не 0.
downloads-read-excel = В Excel открывайте { $excel }: файл начинается с метки порядка байтов, без которой Excel показывает китайский текст нечитаемыми знаками. В остальном текст тот же, что и в обычном CSV, предназначенном для программ. Системы обмена статистикой могут загрузить значения в формате SDMX-CSV 2.0 вместе со структурой. Каждая версия описана также для каталогов данных (DCAT, { $package }) и поисковых систем ({ $engine }), а каждый файл CSV – по стандарту CSVW.
downloads-example = Пример: { $name }
downloads-fields = Что означают столбцы
downloads-fields-language = Словарь данных публикуется на английском языке.
downloads-fields-table = Столбцы таблицы «{ $table }»
downloads-fields-count = { $grain } { $count ->
        [one] { $count } столбец
        [few] { $count } столбца
        [many] { $count } столбцов
       *[other] { $count } столбца
    }
downloads-column = Столбец
downloads-type = Тип
downloads-missing = Пропуски
downloads-meaning = Что означает
downloads-type-word =
    { $type ->
        [int] целое число
        [float] число
        [bool] да/нет
       *[string] текст
    }
downloads-may-be = возможны
downloads-never = нет
downloads-unit = Единица: { $unit }.
