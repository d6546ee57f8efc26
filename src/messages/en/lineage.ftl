# The panel that a figure opens: what it was computed from.

lineage-close = Close
lineage-failed = The rows could not be loaded
lineage-the-source = The source
lineage-all-figures = All figures of this measure
lineage-copy = Copy with sources
lineage-copied = Copied
lineage-csv = CSV of the rows
lineage-rows = Publishers’ rows

lineage-title = { $place }, { $years }: { $figure }
lineage-no-number = no number
lineage-no-samples = no samples
lineage-method = { $title }: { $formula }
lineage-no-rows = No source rows are recorded for this figure.
lineage-more =
    { $count ->
        [one] { $count } more row is in the downloads.
       *[other] { $count } more rows are in the downloads.
    }
lineage-sentence = { $sentence }.
lineage-cite = CAREC PRF Observatory, { $result }, vintage { $vintage }.
lineage-cite-row = { $title }. { $series }, snapshot { $snapshot }, row { $line }.

lineage-own-series = The publisher’s own figure, unchanged: { $series }.
lineage-own = The publisher’s own figure, unchanged{ $updated }{ $flag }.
lineage-own-updated = ; updated by the publisher on { $date }
lineage-own-flag = ; flag: { $flag }
lineage-computed = Computed here from these rows.
lineage-computed-how = Computed here: { $how }.
lineage-sum = { $terms }{ $rest } = { $figure }.
lineage-sum-rest =
    { $count ->
        [1] { " " }and one more
       *[other] { " " }and { $count } more
    }
lineage-coverage = { $count } of { $all } members{ $weight }{ $without }.
lineage-coverage-weight = , { $share } of the weight
lineage-coverage-without = ; without { $names }
lineage-flag = Flag: { $flag }.
lineage-reading = Reading: { $reading }.
lineage-vintage = Vintage { $vintage }.
lineage-billion = { $figure } billion
lineage-million = { $figure } million
lineage-source = { $title }, { $publisher }. { $citation } License: { $license }.
lineage-publisher = { $publisher }. { $citation } License: { $license }.

lineage-head-area = Area
lineage-head-year = Year
lineage-head-figure = Figure
lineage-head-value = Value
lineage-head-weight = Weight
lineage-head-role = Used as
lineage-head-series = Series
lineage-head-unit = Unit
lineage-head-report = Report and table
lineage-head-row = Snapshot, row
lineage-head-line = Snapshot, line
lineage-role =
    { $role ->
        [v] value
        [w] weight
       *[p] part
    }
lineage-way =
    { $code ->
        [road] road
        [rail] rail
        [inbound] inbound
        [outbound] outbound
       *[other] { $code }
    }
