methods-thresholds = Пороговые значения
methods-threshold = Порог
methods-value = Значение
methods-decides = Что определяет
methods-source = Источник
methods-issues =
    { $count ->
        [one] { $count } ошибка или неоднозначность в китайском тексте и ее толкование
        [few] { $count } ошибки и неоднозначности в китайском тексте и толкование каждой
        [many] { $count } ошибок и неоднозначностей в китайском тексте и толкование каждой
       *[other] { $count } ошибки и неоднозначности в китайском тексте и толкование каждой
    }
methods-where = Где
methods-text = Текст
methods-read-as = Читается как
methods-why = Почему
