result-status-and-milestones = Статус и контрольные годы
result-measures = Показатели
result-subject-place = { $measure }, { $place }
result-answer = { $subject }: { $figure } в { $year } году.
result-answer-change = { $subject }: { $figure } в { $year } году, { $change }.
result-answer-words = { $subject }: за { $year }{ "\u00A0" }г. { $words }, без числового значения.
result-reported-in-words = представлен текстовый отчет
result-answer-missing = { $measure }: { $word }.
result-answer-missing-baseline = { $measure }: { $word }; { $baseline }.
result-baseline-unset = базовое значение еще не установлено
result-baseline-inapplicable = базовое значение неприменимо
result-baseline-figure = базовое значение – { $figure }
result-baseline-figure-year = базовое значение – { $figure } в { $year } году
result-status-for = Статус на { $year } год
result-status-for-is = Статус на { $year } год:
result-no-number = числового значения нет
result-no-measure = В Рамочной программе для этого результата не указано ни одного показателя.
result-all-measures = Все показатели ({ $count })
result-all-of-measures = все показатели ({ $count })

result-missing = Каких данных не хватает
result-missing-line =
    { $all ->
        [one] { $count } из { $all } показателя: { $kinds }
        [few] { $count } из { $all } показателей: { $kinds }
        [many] { $count } из { $all } показателей: { $kinds }
       *[other] { $count } из { $all } показателя: { $kinds }
    }
result-missing-item = { $kind }: { $names }.
result-missing-closed =
    Кто может представить { $count ->
        [1] данные
       *[0] эти данные
    }: { $kind ->
        [not-published] издатель в следующем выпуске.
        [not-held] редакция этого сайта, если сохранит выпуск или введет данные отчета.
        [not-reported] сектор в ежегодном отчете с подтверждающими документами.
       *[too-few-members] страны, по которым нет данных, через издателя; следующий выпуск может охватить достаточное число стран.
    }
result-lead = Ответственный за отчетность: { $lead }.
result-no-lead = Ответственный за этот сектор в Рамочной программе не указан.
result-named-source = Источник, указанный в Рамочной программе: { $source }.

result-words = Текст Рамочной программы
result-words-note = Опубликован китайский текст. Русский текст – неофициальный перевод, выполненный обсерваторией.
result-words-result = Результат
result-words-indicator = Индикатор
result-words-baseline = Базовое значение
result-words-milestones = Контрольные годы
result-words-sources = Источники данных

result-related = Связанные данные
result-related-note = Рамочная программа этих данных не требует. Они приведены, поскольку по ним проверяются или рассчитываются другие значения.
result-method = Методика
result-sources = Источники
result-risks = Риски и допущения
result-risk = Риск
result-assumption = Допущение
result-risk-scope =
    { $scope ->
        [result] относится к результату
        [sector] относится к сектору
       *[cluster] относится к кластеру
    }
result-risk-count =
    { $count ->
        [one] { $count } риск
        [few] { $count } риска
        [many] { $count } рисков
       *[other] { $count } риска
    }
result-assumption-count =
    { $count ->
        [one] { $count } допущение
        [few] { $count } допущения
        [many] { $count } допущений
       *[other] { $count } допущения
    }
result-download = Загрузка и цитирование
result-download-line = значения в форматах CSV, JSON и Arrow; библиографическая ссылка
result-download-values = { $csv } · { $json } – значения этого результата ·
result-download-all = { $arrow } – все результаты · { $downloads }
result-all-downloads = все загрузки
result-citation = Обсерватория результатов ЦАРЭС. { $result }: { $title }. Редакция Рамочной программы { $edition }, версия данных { $vintage }. Данные: { $data }.
result-cited = { $citation } (снимок данных от { $date })
result-cited-report = { $who }, отчет от { $date }
result-no-citation = пока нет

result-alignment = Отчетность, темы, задачи ЦУР
result-alignment-both = в ежегодном отчете и в отчете ОЭР
result-alignment-annual = в ежегодном отчете
result-alignment-themes = темы
result-alignment-sdg = ЦУР { $targets }
result-in-both-views = Результат входит в отчет ОЭР и в ежегодный отчет.
result-in-annual-view = Результат входит только в ежегодный отчет.
result-themes = Темы: { $themes }.
result-theme-basis =
    { $basis ->
        [framework] по тексту Рамочной программы
        [report] по отчету сектора
        [amendment] по поправке
       *[ours] наша трактовка
    }

result-view-chart = График
result-view-table = Таблица
result-view-map = Карта
result-view-revisions = Пересмотры
result-views = { $measure }: способ показа
result-reading = Толкование
result-years = Годы
result-first-year = Первый год
result-last-year = Последний год
result-highlight = Выделить страны
result-up-to-three = Цветом – не более трех стран
result-too-few-years = Для графика по этому толкованию слишком мало лет; значения приведены в таблице.
result-reported-figure = { $area }, { $period }: { $figure }.
result-reported-area = { $area }, { $period }.
result-reported-by = Отчет представлен { $date }: { $who }. Подтверждающий документ: { $evidence }.

result-table-label = Таблица: { $measure }
result-table-caption = { $measure }, { $unit }.
result-table-caption-reading = { $measure }, { $unit }; { $reading }.
result-flags = { $flags }.
result-caution = † { $name }, { $year }{ "\u00A0" }г. { $text }
result-reason = { $reason }.
result-area = Страна, регион
result-members-with-figure = Стран с данными
result-count-of = { $count } из { $all }

result-chart-members = { $measure }, { $unit }, по странам и годам
result-chart-corridors = { $measure }, { $unit }, по коридорам и годам
result-chart-region = { $measure }, { $unit }, по годам
result-chart-label = { $title }. { $subtitle }; значения приведены в таблице ниже.
result-chart-reading = { $measure } ({ $reading })
result-finding = { $area }: { $figure } в { $year } году
result-finding-change = { $area }: { $figure } в { $year } году, { $change }
result-chart-baseline = { $figure } в { $year }{ "\u00A0" }г.
result-chart-target = цель { $figure }
result-ranks-title-lost =
    { $edition }: { $best } – подъем на { $gained ->
        [one] { $gained } место
        [few] { $gained } места
        [many] { $gained } мест
       *[other] { $gained } места
    } с { $from }{ "\u00A0" }г., { $worst } – снижение на { $lost ->
        [one] { $lost } место
        [few] { $lost } места
        [many] { $lost } мест
       *[other] { $lost } места
    }
result-ranks-title-gained =
    { $edition }: { $best } – подъем на { $gained ->
        [one] { $gained } место
        [few] { $gained } места
        [many] { $gained } мест
       *[other] { $gained } места
    } с { $from }{ "\u00A0" }г., { $worst } – подъем на { $lost ->
        [one] { $lost } место
        [few] { $lost } места
        [many] { $lost } мест
       *[other] { $lost } места
    }
result-ranks-title = { $edition }, места
result-ranks-index = Индекс { $index }
result-ranks-edition = Издание { $edition } года
result-ranks-label = { $title }. Места по изданиям; значения приведены в таблице ниже.
result-ranks-subtitle = Место по изданиям (1 – лучшее). Линии соединяют годы одного издания и прерываются между несопоставимыми изданиями; значения за годы до выхода издания пересчитаны

result-map-none = За выбранные годы данных для карты недостаточно; имеющиеся значения приведены в таблице.
result-map-label = Карта: { $name }, { $unit }, { $year }{ "\u00A0" }г.: { $figures }
result-map-title = { $name }, { $year }{ "\u00A0" }г.
result-map-subtitle = { $name }, { $unit }, { $year }{ "\u00A0" }г. – последний из выбранных лет, за который есть данные не менее чем по шести странам. Чем темнее, тем выше значение.
result-map-reading = { $measure }; { $reading }
result-map-without = Нет данных за { $year }{ "\u00A0" }г.: { $names }.
result-map-prc = Значение КНР указано, но без заливки: КНР участвует двумя регионами, а значение относится ко всей стране.

result-overview = Показатели, базовые значения и контрольные годы
result-head-measure = Показатель
result-head-baseline = База
result-head-latest = Последнее
result-head-status = { $status } на { $year }{ "\u00A0" }г.
result-term-status = Статус
result-to-be-set = будет установлено
result-not-applicable = неприменимо
result-not-applicable-short = н/п
result-none = нет
result-none-stated = не указано
result-in-words = описание

result-milestones = Контрольные годы
result-milestones-unit = { $milestones }, { $unit }
result-baseline-of = { $year } { $baseline }
result-term-baseline = база
result-latest-of = { $year } последнее
result-target-of = { $year } цель
result-try-note = Введите число, чтобы проверить его как целевое значение. Оно сохраняется в адресе страницы, которым можно поделиться.
result-coverage = Охват за { $year }{ "\u00A0" }г.
result-coverage-members =
    { $all ->
        [one] { $count } из { $all } страны.
        [few] { $count } из { $all } стран.
        [many] { $count } из { $all } стран.
       *[other] { $count } из { $all } страны.
    }
result-coverage-weight =
    { $all ->
        [one] { $count } из { $all } страны, { $share }{ "\u00A0" }% веса.
        [few] { $count } из { $all } стран, { $share }{ "\u00A0" }% веса.
        [many] { $count } из { $all } стран, { $share }{ "\u00A0" }% веса.
       *[other] { $count } из { $all } страны, { $share }{ "\u00A0" }% веса.
    }
result-without = { $kind }: { $names }
result-source = Источник
result-sector-report = Отчет сектора.
result-release = Выпуск
result-releases = Выпуски
result-release-line = { $title }, { $day }
result-release-by = не позднее { $day }
result-release-between = между { $from } и { $to }
result-on-this-page = На этой странице
result-neighbors = Предыдущий и следующий результаты
result-previous = Предыдущий
result-next = Следующий
result-more-detail = Подробнее
result-speeds-by-corridor = скорость по коридорам
result-hours-by-crossing = время и стоимость по пунктам пересечения границы

result-try = Проверить целевое значение на { $year } год: { $measure }, { $unit }
result-tried = на { $year } год, с вашим целевым значением
result-tried-pace = на { $year } год, с вашим целевым значением; требуется { $pace } в год
result-with-your-target = { $status } (с вашим целевым значением)
result-your-target = Ваше целевое значение:
result-your-target-is = { $label } { $value } в { $year } году. { $status }. { $reason }.
result-trial-target = ваша цель { $figure }
result-trial-target-by = ваша цель { $figure } к { $year }{ "\u00A0" }г.

result-check = Проверка базового значения
result-check-line = { $verdict }: опубликовано { $published }, пересчитано { $recomputed }
result-check-none = { $verdict }: опубликовано { $published }, не пересчитано
result-check-note = Пересчитано по данным версии { $vintage }. { $baselines }
result-all-baselines = Все базовые значения
result-choices = Другие варианты
result-choices-same =
    { $count ->
        [one] { $count } вариант дает { $figure }
        [few] все { $count } варианта дают { $figure }
        [many] все { $count } вариантов дают { $figure }
       *[other] все { $count } варианта дают { $figure }
    }
result-choices-range =
    { $count ->
        [one] { $count } вариант дает от { $low } до { $high }
        [few] { $count } варианта дают от { $low } до { $high }
        [many] { $count } вариантов дают от { $low } до { $high }
       *[other] { $count } варианта дают от { $low } до { $high }
    }
result-choices-always = { $range }; во всех случаях – «{ $status }»
result-choices-either = { $range }; { $statuses }
result-choices-status = «{ $status }»
result-choices-note = Каждый вариант сравнивается с собственным значением за базовый год по одним и тем же странам в оба года, как и при определении статуса выше.
result-vintage = Версия данных
result-year-last = Последний год
result-value = Значение
result-rules = Другие правила
result-rules-none = Ни одно из опубликованных правил не дает статуса
result-rule = Правило
result-ratio = Отношение
result-why = Обоснование
result-rule-name =
    { $rule ->
        [linear-schedule] Линейный график (применяется здесь)
        [opsys-next-milestone] Следующий контрольный год (OPSYS ЕС)
        [statistics-canada] Статистическое управление Канады, Open SDG
        [un-progress-chart] Диаграмма прогресса ООН
       *[german-weather] Погодные символы Германии
    }
result-rule-short =
    { $rule ->
        [opsys-next-milestone] OPSYS ЕС
        [statistics-canada] Статистическое управление Канады
        [un-progress-chart] ООН
       *[german-weather] погодные символы Германии
    }
result-rule-label =
    { $label ->
        [sun] солнце
        [slightly-cloudy] малооблачно
        [cloudy] облачно
        [thunderstorm] гроза
        [target-achieved] цель достигнута
        [progress-made-but-acceleration-needed] прогресс есть, но требуется ускорение
        [limited-or-no-progress] прогресс ограничен или отсутствует
        [deterioration] ухудшение
        [substantial-progress] значительный прогресс
        [moderate-progress] умеренный прогресс
        [negligible-progress] незначительный прогресс
        [negative-progress] отрицательная динамика
        [target-met] цель достигнута
        [target-met-or-on-track] цель достигнута или достигается по плану
        [fair-progress-but-acceleration-needed] удовлетворительный прогресс, но требуется ускорение
        [fair-progress] удовлетворительный прогресс
        [stagnation] стагнация
       *[regression] регресс
    }
result-rule-says = { $rule }: «{ $label }»
result-flip = «{ $status }» при значении { $value } (разница { $distance })
result-flips = Статус изменился бы на { $first }.
result-flips-both = Статус изменился бы на { $first } и на { $second }.

result-sources-none = ни одно значение пока не имеет источника
result-sources-none-yet = Ни одно значение этого результата пока не имеет источника.
result-sources-sector = отчет сектора
result-sources-line =
    { $count ->
        [one] { $titles } ({ $count } ряд)
        [few] { $titles } ({ $count } ряда)
        [many] { $titles } ({ $count } рядов)
       *[other] { $titles } ({ $count } ряда)
    }
result-sources-reported = По отчету сектора; для каждого значения указаны составитель отчета и подтверждающий документ.
result-source-line = { $publisher }. Снимок данных от { $date }; получен { $retrieved }.
result-source-line-updated = { $publisher }. Снимок данных от { $date }, последнее обновление издателем – { $updated }; получен { $retrieved }.
result-source-license = Лицензия: { $license }.
result-source-cite = Ссылка для цитирования: { $citation }
result-series =
    { $count ->
        [one] { $count } ряд: { $list }.
        [few] { $count } ряда: { $list }.
        [many] { $count } рядов: { $list }.
       *[other] { $count } ряда: { $list }.
    }
result-product-series =
    { $count ->
        [one] { $count } ряд по товарам, от { $first } до { $last }{ $file }.
        [few] { $count } ряда по товарам, от { $first } до { $last }{ $file }.
        [many] { $count } рядов по товарам, от { $first } до { $last }{ $file }.
       *[other] { $count } ряда по товарам, от { $first } до { $last }{ $file }.
    }

result-amendments = Поправки
result-amendment-endorsed = В силе с { $date }.
result-amendment-proposed = Предложена, не в силе ({ $date }).
result-amendment-rejected = Отклонена ({ $date }).
result-amendment-waits = До одобрения нигде на этом сайте не учитывается.
result-amendment-never = В силу не вступала.
result-amendment-never-changed = В силу не вступала; предполагаемые изменения:
result-no-amendments = Ни одна поправка не одобрена и не предложена.

# What search engines and cards say of a result's page.
result-description = { $indicator }: базовое значение, последние данные, целевые значения и статус.

result-method-name = { $title }.
result-fall = Падение до нуля: { $figure } в { $before } году, { $zeros }{ $reading }. Примечания к этому в имеющемся файле нет; значение остается таким, как опубликовано, и входит в региональное без изменений. Отмечается начиная с { $least }: { $reason }.
result-fall-year = 0 в { $year } году
result-fall-years = 0 в каждом году с { $from } по { $until }
result-fall-reading = { " " }({ $reading })
