status-fresh =
    { $all ->
        [one] Данные { $fresh } из { $all } источника
        [few] Данные { $fresh } из { $all } источников
        [many] Данные { $fresh } из { $all } источников
       *[other] Данные { $fresh } из { $all } источника
    }
status-fresh-on = не старше ожидаемого по состоянию на { $day } (последняя дата в данных).
status-fresh-today = не старше ожидаемого на сегодняшний день.
status-frozen = Сайт построен на { $term } { $name }: на других страницах показаны { $held }. Эта страница и значки относятся к новейшим снимкам данных, которые от них отличаются.
status-term-vintage = версии данных
status-none-of = нет снимка { $source }

status-table = Давность данных по источникам
status-source = Источник
status-state = Состояние
status-date = Дата публикации
status-age = Давность
status-expected = Ожидается
status-changed = Изменено
status-checked = Проверено
status-badge = Значок
status-is-old = старше ожидаемого
status-is-fresh = как ожидается
status-none = нет
status-unknown = неизвестно
status-never = никогда
status-not-recorded = не записано
status-failed = { " " }(ошибка)
status-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
status-within = до { $days }

status-alerts = Требует внимания
status-alert = { $kind } ({ $source }): { $text }.
status-alert-kind =
    { $kind ->
        [mixture] смешение выпусков
        [old] старше срока по календарю
       *[moved] адрес издателя изменился
    }
status-mixture = значение { $measure } ({ $area }, { $year }{ "\u00A0" }г., { $variant }) составлено из выпусков { $releases } источника { $source }
status-older =
    { $all ->
        [one] { $count } из { $all } ряда старше срока по календарю: { $names }; самый давний, { $oldest }, – по выпуску { $release }
        [few] { $count } из { $all } рядов старше срока по календарю: { $names }; самый давний, { $oldest }, – по выпуску { $release }
        [many] { $count } из { $all } рядов старше срока по календарю: { $names }; самый давний, { $oldest }, – по выпуску { $release }
       *[other] { $count } из { $all } ряда старше срока по календарю: { $names }; самый давний, { $oldest }, – по выпуску { $release }
    }
status-older-more = { $names } и еще { $count }

status-series = Давность каждого ряда
status-series-note = Давность отсчитывается от { $release }, в котором опубликованы значения, а не от { $snapshot }, в котором они хранятся. { $states }; всего рядов и групп рядов – { $count }.
status-term-release = выпуска
status-term-snapshot = снимка данных
status-count-of-state = { $state } – { $count }
status-age-state =
    { $state ->
        [expected] как ожидается
        [older] старше срока по календарю
        [undated] дата неизвестна
       *[ended] ряд завершен
    }
status-series-of = { $title }: { $count }
status-series-table = Ряды источника «{ $title }»
status-head-series = Ряд
status-head-release = Выпуск
status-head-areas = Территории
status-head-year = Последний год
status-head-age = Давность, дней
status-head-within = Ожидается, дней
status-some-newer = (по некоторым территориям { $release })
status-areas = { $count } из { $all }
status-age-least = неизвестно, не менее { $least }
status-age-between = неизвестно, от { $least } до { $most }

status-expected-age = Ожидаемая давность
status-expected-why =
    { $count ->
        [one] До { $count } дня: { $reason }.
        [few] До { $count } дней: { $reason }.
        [many] До { $count } дней: { $reason }.
       *[other] До { $count } дня: { $reason }.
    }
status-last-error = Последняя проверка завершилась ошибкой: { $error }.
