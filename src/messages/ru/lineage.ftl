lineage-close = Закрыть
lineage-failed = Не удалось загрузить строки данных
lineage-the-source = Источник
lineage-all-figures = Все значения этого показателя
lineage-copy = Копировать с источниками
lineage-copied = Скопировано
lineage-csv = Строки в формате CSV
lineage-rows = Строки издателей

lineage-title = { $place }, { $years }: { $figure }
lineage-no-number = числового значения нет
lineage-no-samples = нет наблюдений
lineage-method = { $title }: { $formula }
lineage-no-rows = Исходные строки для этого значения не записаны.
lineage-more =
    { $count ->
        [one] Еще { $count } строка – в загрузках.
        [few] Еще { $count } строки – в загрузках.
        [many] Еще { $count } строк – в загрузках.
       *[other] Еще { $count } строки – в загрузках.
    }
lineage-sentence = { $sentence }.
lineage-cite = Обсерватория результатов ЦАРЭС, { $result }, версия данных { $vintage }.
lineage-cite-row = { $title }. { $series }, снимок данных { $snapshot }, строка { $line }.

lineage-own-series = Значение издателя без изменений: { $series }.
lineage-own = Значение издателя без изменений{ $updated }{ $flag }.
lineage-own-updated = ; обновлено издателем { $date }
lineage-own-flag = ; отметка: { $flag }
lineage-computed = Рассчитано обсерваторией по этим строкам.
lineage-computed-how = Рассчитано обсерваторией: { $how }.
lineage-sum = { $terms }{ $rest } = { $figure }.
lineage-sum-rest =
    { $count ->
        [one] { " " }и еще { $count } слагаемое
        [few] { " " }и еще { $count } слагаемых
        [many] { " " }и еще { $count } слагаемых
       *[other] { " " }и еще { $count } слагаемого
    }
lineage-coverage =
    { $all ->
        [one] { $count } из { $all } страны{ $weight }{ $without }.
        [few] { $count } из { $all } стран{ $weight }{ $without }.
        [many] { $count } из { $all } стран{ $weight }{ $without }.
       *[other] { $count } из { $all } страны{ $weight }{ $without }.
    }
lineage-coverage-weight = , { $share } веса
lineage-coverage-without = ; нет данных: { $names }
lineage-flag = Отметка: { $flag }.
lineage-reading = Толкование: { $reading }.
lineage-vintage = Версия данных { $vintage }.
lineage-billion = { $figure }{ "\u00A0" }млрд
lineage-million = { $figure }{ "\u00A0" }млн
lineage-source = { $title }, { $publisher }. { $citation } Лицензия: { $license }.
lineage-publisher = { $publisher }. { $citation } Лицензия: { $license }.

lineage-head-area = Территория
lineage-head-year = Год
lineage-head-figure = Значение
lineage-head-value = Значение
lineage-head-weight = Вес
lineage-head-role = Роль
lineage-head-series = Ряд
lineage-head-unit = Единица
lineage-head-report = Отчет и таблица
lineage-head-row = Снимок, строка
lineage-head-line = Снимок, строка
lineage-role =
    { $role ->
        [v] значение
        [w] вес
       *[p] часть
    }
lineage-way =
    { $code ->
        [road] автодорога
        [rail] железная дорога
        [inbound] въезд
        [outbound] выезд
       *[other] { $code }
    }
