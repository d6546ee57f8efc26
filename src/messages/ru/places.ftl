places-mode =
    { $mode ->
        [rail] железнодорожный
       *[road] автомобильный
    }
places-direction =
    { $direction ->
        [outbound] на выезд
        [inbound] на въезд
       *[both] не указано
    }
places-towards =
    { $direction ->
        [outbound] { " " }на выезд
        [inbound] { " " }на въезд
       *[both] { "" }
    }
places-course =
    { $mode ->
        [rail] { $name }{ $towards }, ж/д
       *[road] { $name }{ $towards }
    }
places-h = ч
places-hours = { $amount }{ "\u00A0" }ч
places-dollars = { $amount }{ "\u00A0" }долл.
places-percent = { $share }{ "\u00A0" }%
places-mode-field = Вид транспорта
places-year-field = Год
places-all = все
places-newest = последний
places-clear = Сбросить
places-source-head = Источник
places-line = { $snapshot }, строка { $line }
places-semicolon = { "; " }
places-no-year = год не определен
places-cpmm = Измерение и мониторинг эффективности коридоров ЦАРЭС, ежегодные отчеты
places-cpmm-snapshot = Измерение и мониторинг эффективности коридоров ЦАРЭС, ежегодные отчеты, снимок данных от { $date }
places-report-table = отчет за { $year } год, таблица { $table }
places-report-text = отчет за { $year } год, текст
places-report-overall = отчет за { $year } год, страница общих результатов
places-report-comcec = отчет за { $year } год, таблица { $table } (COMCEC, 2017, с. { $page })
places-framework = Рамочная программа результатов ({ $edition }), { $result }: { $text }
places-framework-baseline = базовое значение
places-contradiction = { $where }: { $printed }{ $against }. Принято: { $taken } ({ $why }).
places-against = ; { $where }: { $other }
places-elsewhere = в другом месте
places-disagree = Отчеты расходятся: { $text }
places-outlier =
    Выброс: { $value } { $unit } при { $before } в { $from } году и { $after } в { $to } году, то есть отличие от обоих в { $factor ->
        [one] { $factor } раз
        [few] { $factor } раза
        [many] { $factor } раз
       *[other] { $factor } раза
    } или более. Значение оставлено таким, как опубликовано; причина неизвестна.
places-trips = «Рейсы»
places-trips-secret = Записи об отдельных рейсах не публикуются. Если они у вас есть, на странице { $trips } можно найти самые дорогие остановки. Файлы читаются в вашем браузере и не покидают ваш компьютер.
places-activity =
    { $code ->
        [A] Пограничный контроль и безопасность
        [B] Таможенное оформление
        [C] Санитарно-карантинный контроль
        [D] Фитосанитарный контроль
        [E] Ветеринарный контроль
        [F] Визовый и миграционный контроль
        [G] Проверка ГАИ
        [H] Полицейский пост или остановка
        [I] Транспортный контроль
        [J] Весовой контроль и проверка стандартов
        [K] Регистрация транспортного средства
        [L] Срочный ремонт
        [M] Сопровождение и конвой
        [N] Погрузка и разгрузка
        [O] Плата за проезд
       *[P] Ожидание и очередь
    }

borders-measure-field = Показатель
borders-measure =
    { $measure ->
        [dollars] расходы, долл. США (TFI2)
       *[hours] время, часов (TFI1)
    }
borders-direction-field = Направление
borders-side-field = Сторона
borders-compare-field = Сравнить
borders-newest-two = два последних года
borders-years-pair = { $from } и { $to }

borders-nothing = По этому выбору данных в обсерватории нет. Снимите одно из условий, чтобы увидеть больше.
borders-mean =
    { $kind ->
        [road-dollars] В { $year } году при пересечении границы за грузовой автомобиль платили в среднем { $amount }{ $than }.
        [rail-hours] В { $year } году железнодорожный вагон пересекал границу в среднем за { $amount }{ $than }.
        [rail-dollars] В { $year } году при пересечении границы за железнодорожный вагон платили в среднем { $amount }{ $than }.
       *[road-hours] В { $year } году грузовой автомобиль пересекал границу в среднем за { $amount }{ $than }.
    }
borders-than = ; базовое значение за { $year } год – { $hours }{ "\u00A0" }ч
borders-hours = { $amount }{ "\u00A0" }ч
borders-on-side = { " " }на стороне { $country }
borders-crossings =
    { $count ->
        [one] { $count } пункта пересечения границы
        [few] { $count } пунктов пересечения границы
        [many] { $count } пунктов пересечения границы
       *[other] { $count } пункта пересечения границы
    }
borders-top =
    { $kind ->
        [road-dollars] Из { $crossings }{ $side } с данными{ $towards } за { $year } год за грузовой автомобиль больше всего платили в пункте { $name }: { $amount }.
        [rail-hours] Из { $crossings }{ $side } с данными{ $towards } за { $year } год вагоны дольше всего ожидали в пункте { $name }: { $amount }.
        [rail-dollars] Из { $crossings }{ $side } с данными{ $towards } за { $year } год за вагон больше всего платили в пункте { $name }: { $amount }.
       *[road-hours] Из { $crossings }{ $side } с данными{ $towards } за { $year } год грузовые автомобили дольше всего ожидали в пункте { $name }: { $amount }.
    }
borders-no-crossing = Ни по одному пункту пересечения границы{ $side } нет данных{ $towards } за { $year } год.

borders-finding =
    { $measure ->
        [dollars] Дороже всего – { $name }: { $amount } в { $year } году
       *[hours] Дольше всего – { $name }: { $amount } в { $year } году
    }
borders-finding-none = По этому выбору нет данных ни по одному пункту пересечения границы
borders-finding-none-year = По этому выбору за { $year } год нет данных ни по одному пункту пересечения границы
borders-unit =
    { $kind ->
        [road-dollars] Доллары США, логарифмическая шкала, автомобильный транспорт, { $year }
        [rail-hours] Часы, железнодорожный транспорт, { $year }
        [rail-dollars] Доллары США, логарифмическая шкала, железнодорожный транспорт, { $year }
       *[road-hours] Часы, автомобильный транспорт, { $year }
    }
borders-ranking-marks = { $unit }. Знак – значение за год. Линия соединяет наименьшее и наибольшее из опубликованных значений, штрихи на ней – отдельные годы. → выезд из страны, ← въезд, – направление в отчете не указано.
borders-few-trips = В отчетах нет числа рейсов по пунктам пересечения границы. Средние по малому числу рейсов сильно колеблются, поэтому к отдельным годам следует относиться с осторожностью.
borders-from-text = * из текста отчета, а не из таблицы.
borders-disputed = † { $name }, { $year } год: { $notes }
borders-apart = Нет данных за { $year } год: последний год, вне рейтинга
borders-dots-label = Пункты пересечения границы по направлениям от наибольшего значения к наименьшему, { $year } год, всего { $count }; первые – { $first }
borders-held =
    { $count ->
        [one] { $year } год; имеются данные за { $count } год, от { $low } до { $high } ({ $reference })
        [few] { $year } год; имеются данные за { $count } года, от { $low } до { $high } ({ $reference })
        [many] { $year } год; имеются данные за { $count } лет, от { $low } до { $high } ({ $reference })
       *[other] { $year } год; имеются данные за { $count } года, от { $low } до { $high } ({ $reference })
    }

borders-changes-heading = Лучше или хуже
borders-changes-marks = Пункты пересечения границы с данными за оба года, логарифмическая шкала: линии одинаковой длины – одинаковые изменения в процентах. Кольцо – первый год, сплошной знак – последний. → выезд из страны, ← въезд.
borders-changes-title =
    { $same ->
        [0] С { $from } по { $to } год: снижение – { $fell }, рост – { $rose }
       *[other] С { $from } по { $to } год: снижение – { $fell }, рост – { $rose }, без изменений – { $same }
    }
borders-changes-no-years = Нет двух лет для сравнения
borders-changes-none = По этому выбору ни у одного пункта пересечения границы нет данных за оба года.
borders-changes-label = Пункты пересечения границы с { $from } по { $to } год, всего { $count }: { $parts }
borders-moved =
    { $way ->
        [fell] снижение – { $count }
        [rose] рост – { $count }
       *[same] без изменений – { $count }
    }
borders-greatest-first = { $moved }; сначала наибольшие изменения в процентах
borders-was = было { $amount }
borders-changes-caption = Пункты пересечения границы с данными за оба года.
borders-from = С
borders-to = По
borders-change = Изменение
borders-change-method = последний год минус первый

borders-pairs-heading = Обе стороны каждой границы
borders-pairs = Данные за { $year } год. Строка – страна, столбец – ее сосед. Диапазон охватывает несколько пунктов или направлений и никогда не является средним. «Нет в обсерватории» означает, что пункт известен, но в имеющихся отчетах нет данных по этому выбору. Пустая ячейка означает, что в отчетах пункты не названы.
borders-pairs-caption =
    { $measure ->
        [dollars] Доллары США (TFI2) на стороне страны, по соседям за границей.
       *[hours] Часы (TFI1) на стороне страны, по соседям за границей.
    }

borders-map-heading = На карте
borders-map-title =
    { $count ->
        [one] Данные есть по { $count } пункту пересечения границы
        [few] Данные есть по { $count } пунктам пересечения границы
        [many] Данные есть по { $count } пунктам пересечения границы
       *[other] Данные есть по { $count } пункта пересечения границы
    }
borders-map-title-year =
    { $count ->
        [one] Данные за { $year } год есть по { $count } пункту пересечения границы
        [few] Данные за { $year } год есть по { $count } пунктам пересечения границы
        [many] Данные за { $year } год есть по { $count } пунктам пересечения границы
       *[other] Данные за { $year } год есть по { $count } пункта пересечения границы
    }
borders-map-marks = Чем больше круг, тем дольше или дороже пересечение границы (наибольшее значение по этому выбору). Кольцо – пункт без данных.
borders-map-sources = Контуры: { $outlines }, упрощены; они не выражают позиции относительно каких-либо границ. Расположение: { $locations }, ближайший населенный пункт, а не сам пункт пересечения границы.
borders-map-label = Пункты пересечения границы на карте; все значения – в таблице
borders-map-place = { $name }: { $amount }, { $direction }, { $year } год
borders-map-empty = { $name }: нет данных по этому выбору
borders-map-unplaced = Нет на карте, так как ни в одном из использованных источников нет координат: { $crossings }.

borders-activities-heading = На что уходит время
borders-activities-title = Дольше всего – таможенное оформление и ожидание
borders-activities-what = Среднее время каждой операции в автомобильных пунктах пересечения границы в часах, все коридоры, { $year } год, ее доля в сумме столбца и расходы в долларах США. Сумма столбцов не равна TFI1 и TFI2: каждое значение, по-видимому, является средним по рейсам, в которых была эта операция. Поэтому доли служат для сравнения операций, а не показывают, из чего складывается один рейс.
borders-activities-label = Шестнадцать операций на границе, начиная с самой долгой: { $parts }
borders-activities-none = данные не опубликованы
borders-activities-caption = Среднее время и расходы на каждую операцию в автомобильных пунктах пересечения границы.
borders-activity-head = Операция
borders-activity-hours = Часы, все коридоры
borders-activity-hours-three = Часы, коридор 3
borders-activity-dollars = Долл., все коридоры
borders-activity-dollars-three = Долл., коридор 3
borders-activity-share = Доля в сумме
borders-activity-share-method = среднее значение операции, деленное на сумму столбца

borders-every-heading = Все пункты пересечения границы
borders-every = Все пункты: { $count }, из них с данными: { $known }
borders-country-no-figure = { $country }, нет данных

borders-table-caption = Опубликованные значения, каждое с указанием отчета и строки.
borders-crossing-head = Пункт
borders-figure-head = Значение
borders-hours-head = Часы (TFI1)
borders-dollars-head = Долл. США (TFI2)
borders-no-samples = нет наблюдений

crossing-place = Пункт пересечения границы на стороне { $country }{ $border }{ $corridors }
crossing-border = { ", " }на границе с { $neighbor }
crossing-corridors =
    { $count ->
        [one] ; в отчетах отнесен к коридору { $list }
        [few] ; в отчетах отнесен к коридорам { $list }
        [many] ; в отчетах отнесен к коридорам { $list }
       *[other] ; в отчетах отнесен к коридорам { $list }
    }
crossing-took = Пересечение границы в пункте { $name } занимало { $courses }.
crossing-course =
    { $mode ->
        [rail] { $amount } по железной дороге{ $towards } в { $year } году{ $was }
       *[road] { $amount }{ $towards } в { $year } году{ $was }
    }
crossing-was = { " " }({ $amount } в { $year } году)
crossing-took-none = Данных о времени пересечения границы в пункте { $name } в обсерватории нет.
crossing-beyond = По другую сторону границы – { $name }: { $amount }{ $towards } в { $year } году.
crossing-beyond-none = По другую сторону границы – { $name }; данных о времени в обсерватории нет.
crossing-hours = TFI1, время пересечения границы в часах
crossing-dollars = TFI2, расходы в пункте в долларах США
crossing-bars = { $what }, { $year } год.
crossing-bars-both = { $what }, { $year } год. Серым показана другая сторона границы.
crossing-lines =
    { $what }, по годам.{ $thin ->
        [yes] { " " }Тонкие линии – на въезд.
       *[no] { "" }
    }
crossing-lines-both =
    { $what }, по годам. Черным показан пункт { $name }, серым – другая сторона границы{ $thin ->
        [yes] ; тонкие линии – на въезд
       *[no] { "" }
    }.
crossing-one-year = { $name }: { $amount } в { $year } году
crossing-stayed = { $name }: без изменений, { $amount } с { $from } по { $to } год
crossing-fell = { $name }: снижение с { $before } в { $from } году до { $after } в { $to } году
crossing-rose = { $name }: рост с { $before } в { $from } году до { $after } в { $to } году
crossing-label = { $title }. { $courses }
crossing-label-course = { $name }: { $values }
crossing-label-year = { $amount } в { $year } году
crossing-own-trips = По вашим записям о рейсах: { $compare }.
crossing-compare = сравнить { $name } до и после определенной даты
crossing-said = Что сказано в отчетах
crossing-agreed = Отчеты не противоречат друг другу в отношении этого пункта, и ни в одном не указано число рейсов, на которых основаны значения.
crossing-contradiction = { $series }{ $mode }{ $towards }, { $year } год: { $text }
crossing-of-mode =
    { $mode ->
        [rail] , железнодорожный транспорт
       *[road] , автомобильный транспорт
    }
crossing-few-trips = { $text }; { $mode } транспорт, { $year } год: { $place }
crossing-figures = Значения и источники
crossing-none-held = В имеющихся таблицах CPMM нет данных по пункту { $name }.
crossing-other-side = По другую сторону – { $name }.
crossing-no-coordinates = Ни в одном из использованных источников нет координат этого пункта.
crossing-coordinates = { $latitude }° { $north }, { $longitude }° { $east } { $source }.
crossing-hemisphere =
    { $side ->
        [north] с. ш.
        [south] ю. ш.
        [west] з. д.
       *[east] в. д.
    }
crossing-description = Время и расходы при пересечении границы в пункте { $name } ({ $border }), по отчетам CPMM.

corridors-areas = Охват
corridors-kind =
    { $kind ->
        [corridor] коридоры
       *[member] страны
    }
corridors-no-pair =
    { $mode ->
        [rail] Пары скоростей с учетом и без учета задержек железнодорожного транспорта для всех коридоров не опубликованы.
       *[road] Пары скоростей с учетом и без учета задержек автомобильного транспорта для всех коридоров не опубликованы.
    }
corridors-lack =
    { $mode ->
        [rail] Ни в одном из имеющихся отчетов нет обеих скоростей железнодорожного транспорта для всех коридоров за { $year } год.
       *[road] Ни в одном из имеющихся отчетов нет обеих скоростей автомобильного транспорта для всех коридоров за { $year } год.
    }
corridors-lost =
    { $kind ->
        [rail-prf] По базовому значению за { $year } год поезд терял на границах и других остановках { $hours } на 500{ "\u00A0" }км{ $than }.
        [rail-cpmm] В { $year } году поезд терял на границах и других остановках { $hours } на 500{ "\u00A0" }км{ $than }.
        [road-prf] По базовому значению за { $year } год грузовой автомобиль терял на границах и других остановках { $hours } на 500{ "\u00A0" }км{ $than }.
       *[road-cpmm] В { $year } году грузовой автомобиль терял на границах и других остановках { $hours } на 500{ "\u00A0" }км{ $than }.
    }
corridors-hours = { $hours }{ "\u00A0" }ч
corridors-than = ; базовое значение за { $year } год – { $hours }{ "\u00A0" }ч
corridors-finding =
    { $mode ->
        [rail] Потери времени на 500{ "\u00A0" }км, железнодорожный транспорт, { $year } год: больше всего – { $most } ({ $high }{ "\u00A0" }ч), меньше всего – { $least } ({ $low }{ "\u00A0" }ч)
       *[road] Потери времени на 500{ "\u00A0" }км, автомобильный транспорт, { $year } год: больше всего – { $most } ({ $high }{ "\u00A0" }ч), меньше всего – { $least } ({ $low }{ "\u00A0" }ч)
    }
corridors-finding-one =
    { $mode ->
        [rail] { $name }: потеряно { $hours }{ "\u00A0" }ч на 500{ "\u00A0" }км, железнодорожный транспорт, { $year } год
       *[road] { $name }: потеряно { $hours }{ "\u00A0" }ч на 500{ "\u00A0" }км, автомобильный транспорт, { $year } год
    }
corridors-finding-none =
    { $kind ->
        [road-corridor] Ни в одном из имеющихся отчетов нет обеих скоростей автомобильного транспорта по какому-либо коридору{ $when }
        [rail-corridor] Ни в одном из имеющихся отчетов нет обеих скоростей железнодорожного транспорта по какому-либо коридору{ $when }
        [rail-member] Ни в одном из имеющихся отчетов нет обеих скоростей железнодорожного транспорта по какой-либо стране{ $when }
       *[road-member] Ни в одном из имеющихся отчетов нет обеих скоростей автомобильного транспорта по какой-либо стране{ $when }
    }
corridors-when = { " " }за { $year } год
corridors-mean-speeds = Рассчитано по средним скоростям. Это не среднее число часов, потерянных в рейсах: его CPMM не публикует.
corridors-total-method = 500{ "\u00A0" }км, деленные на среднюю скорость с учетом задержек
corridors-lost-method = 500{ "\u00A0" }км, деленные на среднюю скорость с учетом задержек, минус 500{ "\u00A0" }км, деленные на среднюю скорость без учета задержек
corridors-lost-marks = Время в часах, за которое проходят 500{ "\u00A0" }км при средних скоростях: потерянное на границах и других остановках { $lost } и в движении { $moving }. Кольцо – базовое значение Рамочной программы по региону; полые полосы – также базовые значения Рамочной программы. { $mean }
corridors-ranked =
    { $kind ->
        [corridor] Коридоры, { $year } год, сначала наибольшие потери времени
       *[member] Страны, { $year } год, сначала наибольшие потери времени
    }
corridors-apart = Нет пары скоростей за { $year } год: последний год, вне рейтинга
corridors-apart-any = последний имеющийся год, вне рейтинга
corridors-of = из { $hours }
corridors-of-baseline = из { $hours }, базовое значение
corridors-baseline-lost = Базовое значение за { $year } год: потеряно { $hours }
corridors-lost-label = Часы, потерянные на 500{ "\u00A0" }км, { $year } год: { $parts }
corridors-lost-label-any = Часы, потерянные на 500{ "\u00A0" }км: { $parts }
corridors-pairs-none = пар скоростей нет
corridors-lost-none = По этому выбору пары скоростей не опубликованы.
corridors-area-head = Охват
corridors-swd-head = SWD, км/ч
corridors-swod-head = SWOD, км/ч
corridors-hours-head = Часов на 500{ "\u00A0" }км
corridors-lost-head = Потеряно часов на 500{ "\u00A0" }км, по средним скоростям

corridors-speeds-heading = Скорости с учетом и без учета задержек
corridors-speeds-title = Разрыв между двумя скоростями – это потерянное время
corridors-speeds-marks = Скорость в км/ч по годам, шкала всех графиков одинакова: вверху – скорость без учета задержек, внизу – с учетом задержек. Под каждым годом – часы (ч), потерянные на 500{ "\u00A0" }км, по двум средним скоростям. Круглые знаки – автомобильный транспорт, квадратные – железнодорожный, полые – базовое значение Рамочной программы; # – контрольный год, для которого значение еще не установлено.
corridors-panels-hint = Выберите график и переходите к следующему клавишами со стрелками.
corridors-panels-lack = В имеющихся таблицах нет скоростей по коридорам: на графиках коридоров показаны только базовые значения Рамочной программы. За годы без знака данных в обсерватории нет. { $mean }
corridors-speed-notes =
    { $count ->
        [one] { $count } значение, в котором отчеты расходятся или которое выделяется среди соседних лет
        [few] { $count } значения, в которых отчеты расходятся или которые выделяются среди соседних лет
        [many] { $count } значений, в которых отчеты расходятся или которые выделяются среди соседних лет
       *[other] { $count } значения, в которых отчеты расходятся или которые выделяются среди соседних лет
    }
corridors-speed-note = † { $area }, { $mode } транспорт, { $series } за { $year } год. { $text }
corridors-panel-mode =
    { $mode ->
        [rail] железнодорожный транспорт
       *[road] автомобильный транспорт
    }
corridors-panel = { $area }, { $mode } транспорт: { $words }
corridors-panel-year = { $year } год: { $words }
corridors-panel-speeds =
    { $origin ->
        [prf] базовое значение, с учетом задержек { $swd }, без учета { $swod }{ $lost }
       *[cpmm] с учетом задержек { $swd }, без учета { $swod }{ $lost }
    }
corridors-panel-lost = , потеряно { $hours }{ "\u00A0" }ч на 500{ "\u00A0" }км по средним скоростям
corridors-speed = { $speed }{ "\u00A0" }км/ч
corridors-point =
    { $origin ->
        [prf] { $year } год: { $series } { $speed }, базовое значение ({ $reference })
       *[cpmm] { $year } год: { $series } { $speed } ({ $reference })
    }
corridors-unlisted = Нет в таблице скоростей железнодорожного транспорта Рамочной программы; в имеющихся отчетах скорости также нет.
corridors-said = В Рамочной программе за { $year } год указано «{ $said }»; в имеющихся отчетах скорости также нет.
corridors-said-nothing = ничего

corridors-members-heading = Какие страны участвуют в каком коридоре
corridors-matrix-caption = ● – участие указано в источнике по коридору; число – сколько пунктов пересечения границы на стороне страны отчеты CPMM относят к коридору. Маршрутов нет ни в одном из использованных источников.
corridors-corridor-head = Коридор
corridors-no-members = в источнике участники не названы
corridors-takes-part = участвует
corridors-crossings =
    { $count ->
        [one] пункт
        [few] пункта
        [many] пунктов
       *[other] пункта
    }
corridors-listed-summary = Пункты пересечения границы, отнесенные к каждому коридору, и источник сведений об участниках
corridors-listed = { $corridor }: { $crossings }. Источник сведений об участниках: { $source }
corridors-listed-none = нет

corridors-borders-heading = Время на границе по коридорам
corridors-borders-what = TFI1, время прохождения одного пункта пересечения границы в часах, по тексту отчетов. Таблицы по коридорам – в приложении, которого в обсерватории нет. Данные по каждому пункту – на странице { $borders }.
corridors-borders-link = «Границы»
corridors-borders-caption = Время прохождения пункта пересечения границы в часах (TFI1).
corridors-samples =
    { $count ->
        [one] { $count } рейс
        [few] { $count } рейса
        [many] { $count } рейсов
       *[other] { $count } рейса
    }
corridors-trips-secret = Записи об отдельных рейсах не публикуются. Если они у вас есть, откройте их на странице { $trips }: файлы читаются в вашем браузере и не покидают ваш компьютер.

corridors-cost-heading = Во что обходятся задержки
corridors-cost-what = Выберите скорости и при желании измените допущения. Допущения, которых нет ни в одном источнике, вначале пусты; зависящие от них результаты также остаются пустыми.
corridors-case = { $area }, { $mode } транспорт, { $year } год
corridors-case-baseline = { $area }, { $mode } транспорт, { $year } год (базовое значение)

delay-none = Пары скоростей не опубликованы.
delay-assumption = Допущение
delay-value = Значение
delay-unit = Единица
delay-not-set = не задано
delay-speeds = Скорости
delay-trip = Длина рейса
delay-trip-why = отрезок коридора в CPMM
delay-cargo = Груз одного рейса
delay-cargo-why = единица груза в CPMM; расходы ей пропорциональны
delay-hour = Стоимость часа при грузе 20{ "\u00A0" }т
delay-corridor = Длина коридора
delay-corridor-why = нет ни в одном из использованных источников; введите значение
delay-trips = Рейсов в год
delay-trips-why = статистики движения по коридорам ЦАРЭС нет; введите значение
delay-km = км
delay-tonnes = т
delay-usd = долл. США
delay-trips-unit = рейсов
delay-start-again = Начать заново
delay-method = Потерянные часы = км ÷ скорость с учетом задержек − км ÷ скорость без учета задержек. Доллары = потерянные часы × стоимость часа × тонны ÷ 20. За год = один рейс × рейсов в год. Больше ничего не учитывается. { $mean }
delay-needs = требуется: { $parts }
delay-and = ,{ " " }
delay-needs-speeds = скорости
delay-needs-hour = стоимость часа
delay-needs-cargo = тонны груза
delay-needs-length = длина
delay-needs-corridor = длина коридора
delay-needs-trips = число рейсов в год
delay-cost-head = Стоимость задержек
delay-lost-head = Потеряно часов
delay-of-trip = Рейс
delay-of-trip-km = Рейс длиной { $km }{ "\u00A0" }км
delay-of-corridor = Весь коридор
delay-of-year = Рейсы за год
delay-speeds-published = как опубликовано: { $swd }{ "\u00A0" }км/ч с учетом задержек, { $swod } без учета
delay-hour-none = в CPMM нет стоимости перевозки (TFI3) для этих скоростей; введите значение
delay-hour-why = TFI3: { $tfi3 }{ "\u00A0" }долл. за 500{ "\u00A0" }км, деленные на { $hours }{ "\u00A0" }ч пути; это среднее по всем расходам, а не стоимость одного дополнительного часа
