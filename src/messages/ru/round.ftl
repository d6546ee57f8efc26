round-subject = Результаты ЦАРЭС: отчет сектора «{ $sector }» за { $year }{ "\u00A0" }г.
round-subject-line = Тема: { $subject }
round-outstanding = По сектору «{ $sector }» с { $since } не представлен отчет за { $year }{ "\u00A0" }г. по следующим показателям:
round-disputed = { $measure } (два отчета расходятся)
round-fill = Просим заполнить форму: { $address }
round-send-back = Просим заполнить прилагаемую форму и вернуть ее.

round-heading = Ежегодные отчеты за { $year }{ "\u00A0" }г.
round-count =
    { $all ->
        [one] { $count } из { $all } показателя
        [few] { $count } из { $all } показателей
        [many] { $count } из { $all } показателей
       *[other] { $count } из { $all } показателя
    }
round-of = { $count } из { $all }
round-answer = За { $year }{ "\u00A0" }г. представлены отчеты по { $measures }, которые секторы учитывают сами; { $rest }.
round-none-outstanding = непредставленных отчетов нет
round-some-outstanding =
    { $count ->
        [one] по { $count } показателю отчет не представлен с { $since }
        [few] по { $count } показателям отчет не представлен с { $since }
        [many] по { $count } показателям отчет не представлен с { $since }
       *[other] по { $count } показателя отчет не представлен с { $since }
    }
round-sectors =
    { $count ->
        [one] По всем своим показателям отчитались { $complete } из { $count } сектора.
        [few] По всем своим показателям отчитались { $complete } из { $count } секторов.
        [many] По всем своим показателям отчитались { $complete } из { $count } секторов.
       *[other] По всем своим показателям отчитались { $complete } из { $count } сектора.
    }
round-table = Ежегодные отчеты по секторам
round-sector = Сектор
round-reported = Представлено
round-since = Ожидается с
round-form = Форма
round-whom = К кому обратиться
round-nothing = все представлено
round-not-named = не указано
round-fill-in = заполнить
round-earlier = Предыдущие годы
round-earlier-table = Показатели, представленные за предыдущие годы
round-reminders = Напоминания для рассылки: { $count }
round-day = Напомнить
round-save = Сохранить файл календаря
round-choose-day = Сначала выберите день напоминания.
round-saved =
    { $count ->
        [one] Файл сохранен, в нем { $count } напоминание.
        [few] Файл сохранен, в нем { $count } напоминания.
        [many] Файл сохранен, в нем { $count } напоминаний.
       *[other] Файл сохранен, в нем { $count } напоминания.
    }
round-sector-heading = Ежегодный отчет за { $year }{ "\u00A0" }г.
round-sector-answer =
    { $all ->
        [one] Отчет представлен по { $count } из { $all } показателя.
        [few] Отчет представлен по { $count } из { $all } показателей.
        [many] Отчет представлен по { $count } из { $all } показателей.
       *[other] Отчет представлен по { $count } из { $all } показателя.
    }
round-sector-answer-since =
    { $all ->
        [one] Отчет представлен по { $count } из { $all } показателя; остальные данные ожидаются с { $since }.
        [few] Отчет представлен по { $count } из { $all } показателей; остальные данные ожидаются с { $since }.
        [many] Отчет представлен по { $count } из { $all } показателей; остальные данные ожидаются с { $since }.
       *[other] Отчет представлен по { $count } из { $all } показателя; остальные данные ожидаются с { $since }.
    }
round-sector-form = Форма: { $links }.
round-sector-table = Ежегодный отчет по показателям
round-measure = Показатель
round-reported-by = Кто представил
round-to-decide = отчеты расходятся; требуется решение
round-also-disputed = есть другой отчет с иными данными
