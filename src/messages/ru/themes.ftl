theme-all = Межсекторальные темы
theme-others = Другие темы: { $themes }.
theme-measure-count =
    { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
        [many] { $count } показателей
       *[other] { $count } показателя
    }
theme-answer =
    { $count ->
        [1] { $measures } по { $results ->
            [one] { $results } результату
            [few] { $results } результатам
            [many] { $results } результатам
           *[other] { $results } результата
        } к { $year } году по сравнению с базовым значением: { $standings }.
       *[other] { $measures } по { $results ->
            [one] { $results } результату
            [few] { $results } результатам
            [many] { $results } результатам
           *[other] { $results } результата
        } к { $year } году по сравнению с базовыми значениями: { $standings }.
    }
theme-no-measure = Ни один показатель
theme-no-measure-belongs = { $none } не относится к этой теме.
theme-without-measure =
    { $count ->
        [one] { $count } результат относится к теме, но отдельного показателя по ней не имеет.
        [few] { $count } результата относятся к теме, но отдельного показателя по ней не имеют.
        [many] { $count } результатов относятся к теме, но отдельного показателя по ней не имеют.
       *[other] { $count } результата относятся к теме, но отдельного показателя по ней не имеют.
    }
theme-marked = Согласно Рамочной программе, три темы входят в результаты каждого сектора, однако ни в одной строке таблицы результатов тема не названа (пункт 4). Поэтому основание указано в каждой строке: «{ $framework }», если об этом говорит сама строка, в остальных случаях – «{ $ours }».
theme-lines = Результаты и показатели
theme-lines-of = Показатели темы «{ $theme }»
theme-line = Показатель, результат
theme-baseline = База
theme-latest = Последнее
theme-target = Цель
theme-against = К { $year }{ "\u00A0" }г. по сравнению с базой
theme-why = Почему относится к теме
theme-why-short = Основание
theme-status = Статус
theme-no-own-measure = отдельного показателя по теме нет
theme-added = Тема названа в поправке, которой добавлен результат.
theme-reason = { $basis }. { $reason }
theme-passages = Выдержки из документов
theme-documents = Документы
theme-list = Темы
theme-name = Тема
theme-list-measures = Показатели к { $year }{ "\u00A0" }г. по сравнению с базовыми значениями
theme-list-measures-short = Показатели
theme-list-results = Результаты
theme-list-passages = Текст Рамочной программы
theme-description = Тема «{ $theme }» в секторах Рамочной программы результатов ЦАРЭС до 2030 года: результаты и показатели с указанием, почему они к ней относятся.

sdg-answer =
    { $linked } связаны с { $targets ->
        [one] { $targets } задачей
        [few] { $targets } задачами
        [many] { $targets } задачами
       *[other] { $targets } задачи
    } { $goals ->
        [one] { $goals } цели
        [few] { $goals } целей
        [many] { $goals } целей
       *[other] { $goals } цели
    } в области устойчивого развития; показателей, не связанных ни с одной задачей, – { $rest }.
sdg-linked =
    { $all ->
        [one] { $count } из { $all } показателя
        [few] { $count } из { $all } показателей
        [many] { $count } из { $all } показателей
       *[other] { $count } из { $all } показателя
    }
sdg-reading = Все эти связи – наша трактовка.
sdg-note = { $reading } В Рамочной программе сказано, что стратегия ЦАРЭС 2030 согласуется с Целями в области устойчивого развития (пункт 1), но ни одна задача не названа. Приведенные здесь показатели не являются показателями Организации Объединенных Наций, и их изменение не означает прогресса в выполнении задачи. Показатели, связь которых с той или иной задачей не бесспорна, не включены.
sdg-table = Задачи ЦУР и показатели
sdg-target = Задача
sdg-words = Формулировка Организации Объединенных Наций
sdg-measures = Показатели и их соотношение с задачей
sdg-measure = Показатель
sdg-source = Задачи приведены по системе глобальных показателей Повестки дня на период до 2030 года: резолюция Генеральной Ассамблеи { $resolution } от 6 июля 2017 года, приложение.
sdg-of-result = Наша трактовка: в Рамочной программе задачи не названы. { $all }
sdg-all = Все задачи
sdg-target-name = Задача ЦУР { $target }
sdg-names = { $names }: { $note }

dependency-others = Другие кластеры и секторы
dependency-results = Секторы, результаты которых зависят от других
dependency-name = «{ $name }»
dependency-limited = { $sectors }: результаты ограничены прогрессом в секторах, от которых они зависят
dependency-on-this = { $sectors }: результаты зависят от этого сектора
dependency-table = От чего зависят результаты
dependency-of = Результаты сектора
dependency-on = зависят от сектора
dependency-words = Текст Рамочной программы
dependency-words-short = Текст
dependency-unnamed = другие кластеры и секторы, которые не названы; { $basis }
dependency-on-sector = { $sector }; { $basis }
dependency-for-result = { $sector }, результат { $result }; { $basis }

document-line = { $title }. { $facts }.
document-year = { $year }{ "\u00A0" }г.
document-framework =
    { $kind ->
        [its-own] Документ имеет собственные рамки результатов (Рамочная программа результатов, пункт 2).
        [indicative] Документ имеет ориентировочные рамки результатов (Рамочная программа результатов, пункт 2).
       *[being-drawn-up] В 2020 году рамки результатов документа разрабатывались (Рамочная программа результатов, пункт 2).
    }
document-named = Упоминается: { $source }.
document-named-and-held = Упоминается: { $source }; текст хранится вместе с данными в файле { $file }.
document-bears = относится к { $result }, { $basis }. { $reason }
