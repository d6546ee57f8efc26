methods-thresholds = Thresholds
methods-threshold = Threshold
methods-value = Value
methods-decides = Decides
methods-source = Source
methods-issues =
    { $count ->
        [one] { $count } error or ambiguity in the Chinese version, and how it was read
       *[other] { $count } errors and ambiguities in the Chinese version, and how each was read
    }
methods-where = Where
methods-text = Text
methods-read-as = Read as
methods-why = Why
