sector-list = Секторы и направления
sector-list-caption = Число результатов по сравнению с базовыми значениями к { $year } году; если одни показатели улучшились, а другие ухудшились, изменение считается разнонаправленным.
sector-head-sector = Сектор или направление
sector-head-lead = Ответственный
sector-no-lead = не указан
sector-all = Всего
sector-kind =
    { $kind ->
        [pillar] направление
       *[sector] сектор
    }
sector-lead = Ответственный: { $lead }.
sector-chain = Цепочка результатов
sector-documents = Документы
sector-none-reported =
    { $count ->
        [1] По единственному результату отчет еще не представлен.
       *[other] Ни по одному из результатов отчет еще не представлен (всего результатов: { $count }).
    }
sector-results =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
sector-answer =
    { $count ->
        [1] { $subject } к { $year } году по сравнению с базовым значением: { $parts }.
       *[other] { $subject } к { $year } году по сравнению с базовыми значениями: { $parts }.
    }
sector-by-measure =
    { $count ->
        [one] По { $count } показателю: { $parts }.
        [few] По { $count } показателям: { $parts }.
        [many] По { $count } показателям: { $parts }.
       *[other] По { $count } показателя: { $parts }.
    }
sector-impact = Воздействие
sector-impact-words = Устойчивое экономическое развитие и общее процветание в регионе ЦАРЭС
sector-cluster-outcome = Конечный результат кластера
sector-level =
    { $level ->
        [outcome] Конечный результат
       *[output] Промежуточный результат
    }
sector-region = Регион

sector-head-of = К чему относится
sector-head-kind = Вид
sector-head-words = Текст Рамочной программы
sector-no-risks = В Рамочной программе для этого сектора, его результатов и кластера не указано ни одного риска или допущения.
sector-risks-note = Приведены по Рамочной программе, одобренной в декабре 2020 года; отчитываться о них никто не обязан. В имеющихся отчетах они не упоминаются.
sector-risks-note-report = Приведены по Рамочной программе, одобренной в декабре 2020 года; отчитываться о них никто не обязан. Что сказано в отчете сектора – ниже.
sector-risk =
    { $kind ->
        [risk] риск
       *[assumption] допущение
    }
sector-risk-cluster = кластер { $cluster }
sector-risk-sector = сектор
sector-challenges = Связанные положения отчета сектора
sector-challenges-label = Трудности по отчету сектора
sector-head-related = К чему относится
sector-head-reported = По отчету
sector-head-evidence = Источник
sector-bears-on =
    { $kind ->
        [risk] риски
       *[assumption] допущения
    }
sector-passages = Из документов сектора
sector-head-what = Что
sector-head-text = Текст
sector-head-document = Документ
sector-no-documents = Ни в Рамочной программе, ни в имеющихся отчетах не назван документ, относящийся только к этому сектору.
sector-documents-all = Документы Программы в целом
sector-no-addresses = В имеющихся исходных документах нет адресов этих документов, поэтому они не приводятся.
sector-named-sources = Источники данных, указанные для результатов сектора: { $sources }.

matrix-heading = О чем отчитались страны
matrix-nothing = { $nothing } ни по одному из показателей (всего { $count }) – ни отдельной страной, ни по региону в целом.
matrix-nothing-words = Отчет не представлен
matrix-some = Отчет представлен по { $reported } из { $count } показателей.
matrix-signs = Ноль показан как 0; { $signs }. Базовые значения ведут к тексту Рамочной программы: # – знак вместо значения, · – ничего не указано, «н/п» – базовое значение неприменимо.
matrix-not-applicable = н/п

# What search engines and cards say of a sector's page.
sector-description =
    { $kind ->
        [pillar] Результаты направления в Рамочной программе результатов ЦАРЭС до 2030 года: { $results }.
        [cluster] Результаты кластера в Рамочной программе результатов ЦАРЭС до 2030 года: { $results }.
       *[sector] Результаты сектора в Рамочной программе результатов ЦАРЭС до 2030 года: { $results }.
    }
