scorecard-none = { $none }{ $among }.
scorecard-none-subject = Результаты не найдены
scorecard-subject =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
scorecard-in = { " " }(раздел «{ $part }»)
scorecard-with = { " " }по запросу «{ $query }»
scorecard-answer =
    { $count ->
        [1] { $subject }{ $among } к { $year } году по сравнению с базовым значением: { $parts }{ $targets }.
       *[other] { $subject }{ $among } к { $year } году по сравнению с базовыми значениями: { $parts }{ $targets }.
    }
scorecard-part = { $standing },
scorecard-last-part = { $standing };
scorecard-target-of-one =
    { $count ->
        [1] числовое целевое значение установлено
       *[0] числовое целевое значение не установлено
    }
scorecard-target-none = числовые целевые значения не установлены
scorecard-target-all = числовые целевые значения установлены для всех
scorecard-target-some =
    { $count ->
        [one] числовые целевые значения установлены только для { $count } результата
        [few] числовые целевые значения установлены только для { $count } результатов
        [many] числовые целевые значения установлены только для { $count } результатов
       *[other] числовые целевые значения установлены только для { $count } результата
    }

scorecard-bar = Результаты по кластерам
scorecard-cluster = Кластер { $cluster }
scorecard-cell = { $id } { $name }: { $standing }

scorecard-filters = Отбор результатов
scorecard-find = Найти
scorecard-find-example = слово или код
scorecard-part-field = Кластер или сектор
scorecard-all = все
scorecard-status = Статус
scorecard-milestone = К году
scorecard-order = Порядок
scorecard-order-figures = сначала с данными
scorecard-order-framework = как в Рамочной программе
scorecard-show-all = Показать все
scorecard-shown = Показано результатов: { $count } из { $all }

scorecard-view = Отчет
scorecard-view-annual = ежегодный: все показатели
scorecard-view-defr = ОЭР: основные показатели
scorecard-of-defr = { " " }в отчете ОЭР
scorecard-headline = ОЭР раз в три года представляет только основные показатели; комитеты и рабочие группы секторов ежегодно отчитываются по всем показателям (пункт 6: { $printed }). Какие показатели считать основными – наша трактовка: показатели конечных результатов, но не промежуточных; в Рамочной программе это не указано.
scorecard-amended = изменено { $date }
scorecard-proposed = предложена поправка, не учитывается
scorecard-amendments = Поправки к Рамочной программе: в силе – { $endorsed }, предложены – { $proposed }, отклонены – { $rejected }. Учитываются только поправки в силе ({ $list }).
scorecard-amendments-list = список
scorecard-how-counted = Каждый результат учитывается один раз по всем его показателям; если одни показатели улучшились, а другие ухудшились, изменение считается разнонаправленным.
scorecard-measures =
    { $count ->
        [one] { $count } показатель: { $standings }.
        [few] { $count } показателя: { $standings }.
        [many] { $count } показателей: { $standings }.
       *[other] { $count } показателя: { $standings }.
    }
scorecard-key-spark = ○ базовое и ● последнее значение на графике; пунктир – прогноз, разрыв – годы без данных
scorecard-key-unset = «будет установлено»: в Рамочной программе вместо { $target } стоит знак
scorecard-key-lineage = нажмите на значение, чтобы открыть данные, по которым оно рассчитано ({ $lineage })
scorecard-term-target = целевого значения
scorecard-term-lineage = происхождение значения

scorecard-results = Результаты
scorecard-caption = Динамика, базовое, последнее и целевое значения относятся к показателю, указанному под названием результата.
scorecard-head-result = Результат
scorecard-head-change = Динамика, { $from }–{ $to }
scorecard-head-baseline = База
scorecard-head-latest = Последнее
scorecard-head-target = Цель
scorecard-head-status = Статус
scorecard-head-year = Год, источник
scorecard-with-figure = Есть данные
scorecard-without-figure = : данных пока нет
scorecard-measure-of =
    { $count ->
        [1] { $name }
       *[other] { $name }, 1 из { $count } показателей
    }
scorecard-level =
    { $level ->
        [outcome] конечный результат
       *[output] промежуточный результат
    }
scorecard-not-applicable = неприменимо
scorecard-to-be-set = будет установлено
scorecard-no-target = нет
scorecard-in-words = описание
scorecard-target-by = { $target } к { $year }{ "\u00A0" }г.
scorecard-better = лучше: { $count } из { $all }
scorecard-worse = хуже: { $count } из { $all }
scorecard-better-and-worse = лучше: { $better } из { $all }, хуже: { $worse }
scorecard-reported = отчет сектора
scorecard-no-values = { $name }: нет значений
scorecard-one-value = { $name }: { $last } в { $year }{ "\u00A0" }г.
scorecard-first-and-last = { $name }: { $first } в { $from }{ "\u00A0" }г., { $last } в { $year }{ "\u00A0" }г.
