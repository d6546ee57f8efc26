baselines-none = Для этой версии данных базовые значения не проверялись.
baselines-answer = Из { $all ->
        [one] { $all } опубликованного базового значения
        [few] { $all } опубликованных базовых значений
        [many] { $all } опубликованных базовых значений
       *[other] { $all } опубликованного базового значения
    } { $reproduced }, близки – { $close }, расходятся – { $differs }; по опубликованным данным нельзя пересчитать { $none }.
baselines-reproduced = воспроизводятся { $count }
baselines-recomputed = Пересчитанные базовые значения
baselines-not-recomputed = Базовые значения, которые нельзя пересчитать, и почему
baselines-measure = Показатель
baselines-year = Год
baselines-published = Опубликовано
baselines-recomputed-as = Пересчитано
baselines-difference = Разница
baselines-coverage = Охват
baselines-verdict = Итог проверки и обоснование
baselines-reason = { $verdict }: { $reason }
baselines-fuel-total = Торговля топливом внутри региона и с остальным миром
baselines-nonfuel-total = Торговля прочими товарами внутри региона и с остальным миром
baselines-shared = { $count }: { $reason }.
baselines-numbers =
    { $count ->
        [one] { $count } значение
        [few] { $count } значения
        [many] { $count } значений
       *[other] { $count } значения
    }
baselines-number = { $measure }: { $figure }
baselines-in-year = за { $year }{ "\u00A0" }г.
baselines-choices = Как выбор меняет значение
baselines-choices-note = Полужирным выделены значения, которые воспроизводятся или близки. Каждая точка – версия данных, полая точка – самая ранняя.
baselines-choices-of = { $measure }, { $year }{ "\u00A0" }г.: опубликовано { $published }
baselines-choices-label = Варианты: { $measure }
baselines-choice = Вариант
baselines-scale = От 0 до { $highest }; линия – { $published }
baselines-fit-none =
    { $count ->
        [one] Ни один из { $count } варианта не близок к опубликованному значению.
        [few] Ни один из { $count } вариантов не близок к опубликованному значению.
        [many] Ни один из { $count } вариантов не близок к опубликованному значению.
       *[other] Ни один из { $count } варианта не близок к опубликованному значению.
    }
baselines-fit-one = Близок только один вариант: { $choice }.
baselines-fit-some = Близких вариантов – { $fitting } из { $count }: { $choices }.
baselines-weighted = со взвешиванием
baselines-with-prc = с КНР, { $reading }
baselines-without-prc = без КНР, { $reading }
