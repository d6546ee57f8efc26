revisions-none = Ни у одного источника версии { $vintage } нет двух снимков данных, поэтому пересмотров нет.
revisions-by-source = Пересмотры по источникам
revisions-source = Источник
revisions-from = Прежний снимок
revisions-to = Новый снимок
revisions-revised = Пересмотрено
revisions-vanished = Исчезло
revisions-reached = Уже не прогноз
revisions-forecast = Стало прогнозом
revisions-new = Добавлено
revisions-values = Изменилось значений
revisions-choose = Сравнить любые два снимка или две версии данных
revisions-vintages = Версии данных
revisions-nothing = От { $from } к { $to } ничего не изменилось.
revisions-changed = От { $from } к { $to }: { $figures }; { $values }.
revisions-figures = в данных источников { $counts }
revisions-no-figure = данные источников не изменились
revisions-value-count = значений индикаторов изменилось: { $count }
revisions-kind-count =
    { $kind ->
        [revised] пересмотрено { $count }
        [vanished] исчезло { $count }
        [reached] уже не прогноз { $count }
        [forecast] стало прогнозом { $count }
       *[new] добавлено { $count }
    }
revisions-kind-title =
    { $kind ->
        [revised] Пересмотренные данные
        [vanished] Исчезнувшие данные
        [reached] Данные, которые больше не прогноз
        [forecast] Данные, ставшие прогнозом
       *[new] Добавленные данные
    }
revisions-moves = Изменившиеся значения индикаторов
revisions-moves-order = сначала основное толкование, затем наибольшие изменения
revisions-summary = По рядам и странам
revisions-largest-first = сначала наибольшие пересмотры
revisions-by-series = по рядам
revisions-section = { $title }: { $count }
revisions-measure = Показатель
revisions-series = Ряд
revisions-area = Страна или регион
revisions-year = Год
revisions-old = Прежнее
revisions-new-figure = Новое
revisions-difference = Разница
revisions-largest = Наибольший, %
revisions-with = партнер – { $partner }
revisions-more = и еще строк: { $count }. { $figures } выводит все данные, { $values } – все значения.
revisions-start = Выбрать два снимка или две версии данных
revisions-loading = Загружаются все снимки данных…
revisions-failed = Снимки данных не загрузились. Повторить
