round-subject = Результаты ЦАРЭС: отчет сектора «{ $sector }» за { $year } г.
round-subject-line = Тема: { $subject }
round-outstanding = По сектору «{ $sector }» с { $since } не представлен отчет за { $year } г. по следующим показателям:
round-disputed = { $measure } (два отчета расходятся)
round-fill = Просим заполнить форму: { $address }
round-send-back = Просим заполнить прилагаемую форму и вернуть ее.
