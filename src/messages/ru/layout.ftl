site-title = Обсерватория результатов ЦАРЭС
site-name = Результаты ЦАРЭС
site-name-end = { "" }
site-description = Все показатели Рамочной программы результатов ЦАРЭС до 2030 года: базовые и последние значения, контрольные годы и данные, на которых они основаны.

skip-to-content = Перейти к содержанию
site-menu = Меню
site-navigation = Сайт
all-pages = Все страницы
site-contents = На этой странице
site-languages = Языки

nav-scorecard = Сводка
nav-sectors = Секторы
nav-themes = Темы
nav-sdg = Задачи ЦУР
nav-members = Страны
nav-corridors = Коридоры
nav-trips = Рейсы
nav-borders = Границы
nav-briefs = Справки
nav-data = Данные
nav-sources = Источники
nav-downloads = Загрузки
nav-sql = SQL
nav-baselines = Базовые значения
nav-revisions = Пересмотры
nav-gaps = Пробелы
nav-status = Обновления
nav-methods = Методика
nav-glossary = Глоссарий
nav-notebooks = Расчеты
nav-about = О сайте

search-label = Поиск результатов, стран, пунктов пересечения границы, терминов
search-placeholder = Поиск
search-list = Найдено
search-count = Найдено: { $count }
search-none = По запросу «{ $query }» ничего не найдено.
search-failed = Не удалось загрузить список страниц; продолжите ввод, чтобы повторить попытку.
search-suggestions = Возможно, вы искали:
search-kind =
    { $kind ->
        [result] результат
        [measure] показатель
        [sector] сектор
        [theme] тема
        [target] задача ЦУР
        [member] страна
        [crossing] пункт пересечения границы
        [corridor] коридор
        [brief] справка
        [notebook] расчет
        [method] методика
        [term] термин
       *[page] страница
    }

table-sort = Сортировать по столбцу «{ $column }»
table-more-columns =
    { $count ->
        [one] еще { $count } столбец
        [few] еще { $count } столбца
        [many] еще { $count } столбцов
       *[other] еще { $count } столбца
    }

missing-signs = что означают эти знаки

footer-facts = Обсерватория результатов ЦАРЭС, неофициальный сайт. Последние данные получены { $date }. Версия данных: { $vintage }. Редакция Рамочной программы результатов: { $edition }.
footer-license = Данные принадлежат их издателям; условия использования указаны на странице «{ $sources }». Собственные материалы обсерватории распространяются по лицензии MIT.
footer-untranslated = Страницы, которые еще не переведены, открываются на английском языке.
layout-copy-code = Копировать код
