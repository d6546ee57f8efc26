sql-lede = К любой таблице обсерватории можно сделать запрос прямо в браузере. DuckDB (36{ "\u00A0" }МБ) загружается при первом запросе, каждая таблица – когда она названа в запросе. { $promise }
sql-promise = Ничто из того, что вы пишете, не покидает этот компьютер.
sql-no-script = Для выполнения запроса нужен JavaScript, а в этом браузере он отключен. Те же таблицы есть на странице { $downloads }.
sql-downloads = «Загрузки»
sql-loading = Загрузка
sql-result = Результат запроса
sql-examples = Примеры
sql-history = История
sql-history-none = Здесь перечисляются выполненные вами запросы. Они хранятся только в этом браузере.
sql-history-clear = Очистить историю
sql-tables = Таблицы
sql-tables-what = Имя таблицы означает таблицу выбранной выше версии данных. Чтобы прочитать другую версию, укажите ее в кавычках перед именем: { $other }. Строки, где { $headline }, – те, по которым построена сводка.
sql-vintage = Версия данных
sql-clear = Сбросить
sql-copy-link = Копировать ссылку
sql-query = Запрос SQL
sql-run = Выполнить
sql-stop = Остановить
sql-keys = { $ctrl } или { $cmd } + { $enter } – выполнить, { $esc } – остановить, { $tab } – выйти из редактора
sql-use = Использовать
sql-use-this = Использовать этот запрос: { $title }
sql-first-rows = Запросить первые строки
sql-column-head = Столбец
sql-type-head = Тип
sql-unit-head = Единица
sql-meaning-head = Значение
sql-type =
    { $type ->
        [string] текст
        [int] целое число
        [float] дробное число
        [bool] да/нет
       *[other] { $type }
    }
sql-or-null = { $type } или пусто
sql-example =
    { $example ->
        [crossings] В каких автомобильных пунктах граница пересекается дольше всего?
        [services] Как изменилась торговля услугами в каждой стране?
        [targets] Насколько каждый сектор близок к ближайшим целям?
        [growth] Как быстро росла экономика стран по годам?
        [rows] Из каких строк рассчитано значение по региону?
        [missing] Чего не хватает и кто может это предоставить?
       *[changed] Какие значения изменились между двумя версиями данных?
    }

sql-running = Выполняется…
sql-done =
    { $rows ->
        [one] { $rows } строка за { $seconds }{ "\u00A0" }с, версия данных { $vintage }.
        [few] { $rows } строки за { $seconds }{ "\u00A0" }с, версия данных { $vintage }.
        [many] { $rows } строк за { $seconds }{ "\u00A0" }с, версия данных { $vintage }.
       *[other] { $rows } строки за { $seconds }{ "\u00A0" }с, версия данных { $vintage }.
    }
sql-stopped = Остановлено.
sql-empty = Строк нет: условиям ничего не соответствует.
sql-loading-part =
    { $known ->
        [yes] Загрузка, { $what }: { $loaded } из { $total }{ "\u00A0" }МБ
       *[no] Загрузка, { $what }: { $loaded }{ "\u00A0" }МБ
    }
sql-table = таблица { $name }
sql-too-long = Запрос слишком длинный для адреса; отправьте его текст.
sql-copied = Ссылка на этот запрос скопирована.
sql-copy-this = Скопируйте эту ссылку: { $link }
sql-unknown-vintage = В адресе неизвестная версия данных «{ $name }»; выбрана { $first }
sql-unknown-vintage-near = В адресе неизвестная версия данных «{ $name }», ближайшая: { $near }; выбрана { $first }
sql-shown = Показаны первые { $shown } из { $count }; в файлах есть все строки.
sql-download = Скачать
sql-rows-label = Строки результата запроса. { $words }
sql-axis =
    { $axis ->
        [x] По горизонтали
        [y] По вертикали
       *[color] Цвет
    }
sql-color-none = нет
sql-chart = График
sql-chart-by = { $y } по { $x }
sql-chart-by-and = { $y } по { $x } и { $color }
sql-first-of = Первые { $shown } из { $count }.
sql-no-figure =
    { $count ->
        [one] В { $count } строке нет значения для графика.
        [few] В { $count } строках нет значения для графика.
        [many] В { $count } строках нет значения для графика.
       *[other] В { $count } строках нет значения для графика.
    }

sql-no-id = «{ $text }» – не обозначение этой версии данных; ближайшие: { $near }
sql-nearest = ближайшие: { $near }
sql-name-of = { $name } в { $tables }
sql-all-tables = таблицы: { $tables }
sql-extension = расширения DuckDB { $name } на этом сайте нет, и ничего со стороны не загружается
sql-no-files = запрос читает таблицы этого сайта и никакие другие файлы
sql-memory = браузеру не хватило памяти: добавьте `WHERE` или сгруппируйте строки
sql-id-kind =
    { $kind ->
        [result] результат
       *[variant] толкование
    }
sql-error-none = запроса нет; напишите его или выберите пример
sql-error-several = в запросе несколько команд ({ $count }); напишите одну, а ее части начните с `WITH`
sql-error-statement = неизвестная команда { $statement }; запрос только читает и ничего не изменяет: начните с { $list }
sql-error-file = не загрузилось: { $address } (код { $status }); загрузите страницу заново
sql-error-size = в результате больше { $most } строк; добавьте `LIMIT` или сгруппируйте строки
