gaps-answer = Из { $measures } { $target } (число или условие) и { $value }. Число { $targets }, вместо которых в Рамочной программе стоит знак, – { $unset }.
gaps-measure-count =
    { $count ->
        [one] { $count } показателя
        [few] { $count } показателей
        [many] { $count } показателей
       *[other] { $count } показателя
    }
gaps-have-target =
    { $count ->
        [one] целевое значение имеет { $count }
        [few] целевое значение имеют { $count }
        [many] целевое значение имеют { $count }
       *[other] целевое значение имеют { $count }
    }
gaps-have-value =
    { $count ->
        [one] данные есть по { $count }
        [few] данные есть по { $count }
        [many] данные есть по { $count }
       *[other] данные есть по { $count }
    }
gaps-targets = целевых значений
gaps-by-sector = По секторам
gaps-by-owner = Кто может восполнить пробел
gaps-four-kinds = Четыре причины отсутствия данных
gaps-four-kinds-note = Значение может отсутствовать по четырем причинам, у каждой свой знак. Ноль – это значение, а не отсутствие данных.
gaps-every-measure = Все показатели
gaps-signs = Для { $baselines } и целевых значений { $unset } – знак вместо числа, { $inapplicable } – «неприменимо», { $blank } – ничего не указано, { $set } – условие, выраженное словами. Буквы указывают, в чем показатель не отвечает требованиям: конкретность (S), измеримость (M), достижимость (A), значимость (R), ограниченность во времени (T). S, M и R – наша трактовка текста; A и T следуют из контрольных годов. Показатели без опубликованного ряда подсчитывает и представляет сектор.
gaps-baselines = базовых
gaps-amendments = Поправки
gaps-amendments-term = поправок
gaps-method = Как составлен этот список
gaps-method-text = Список составлен по одобренной Рамочной программе с учетом { $amendments } и по данным { $term } { $vintage }. Вручную введены только трактовки S, M и R. Значение считается устаревшим, если оно старше новейших данных обсерватории более чем на { $years ->
        [one] { $years } год
        [few] { $years } года
        [many] { $years } лет
       *[other] { $years } года
    }: тогда оно вошло бы в два Обзора эффективности развития подряд. Пробел исключается из списка, когда недостающее установлено поправкой или сообщено сектором.
gaps-vintage = версии
gaps-sign = Знак
gaps-word = Обозначение
gaps-known = Что известно
gaps-provided = Кто может представить
gaps-sector-table = Пробелы по секторам
gaps-sector = Сектор или направление
gaps-no-baseline = Нет базы
gaps-targets-that-are = Целевые значения
gaps-no-series = Нет ряда
gaps-no-number = Нет числа
gaps-old = Устарело
gaps-that-fail = Не отвечают требованию
gaps-is-blank = пусто
gaps-is-inapplicable = н/п
gaps-all = Всего
gaps-who = Кто
gaps-count = Пробелов
gaps-how = Как
gaps-owner =
    { $owner ->
        [framework] Решение по Рамочной программе
        [sector] Отчет сектора
        [publisher] Издатель
       *[observatory] Эта обсерватория
    }
gaps-owner-how =
    { $owner ->
        [framework] Ответственный за сектор вносит предложение, решение оформляется поправкой с датой.
        [sector] Комитет сектора отчитывается раз в год с подтверждающими документами.
        [publisher] Индекс или отчет больше не выпускается либо новейшее издание еще не опубликовано.
       *[observatory] Ряд опубликован, но в обсерватории его еще нет.
    }
gaps-lead = Ответственный: { $lead }.
gaps-no-lead = В Рамочной программе ответственный не указан.
gaps-of-sector = Пробелы сектора «{ $sector }»
gaps-measure = Показатель
gaps-baseline = База
gaps-latest = Последнее
gaps-else = Чего еще не хватает
gaps-said = «{ $words }»
gaps-unset = целевое значение будет установлено
gaps-not-applicable = неприменимо
gaps-nothing-stated = ничего не указано
