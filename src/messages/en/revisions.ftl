# The page of revisions: what changed between two snapshots or vintages.

revisions-none = No source of vintage { $vintage } has two snapshots, so there are no revisions to show.
revisions-by-source = Revisions by source
revisions-source = Source
revisions-from = From
revisions-to = To
revisions-revised = Revised
revisions-vanished = Vanished
revisions-reached = No longer forecast
revisions-forecast = Newly forecast
revisions-new = New
revisions-values = Values changed
revisions-choose = Compare any two snapshots or vintages
revisions-vintages = Vintages
revisions-nothing = Nothing changed from { $from } to { $to }.
revisions-changed = From { $from } to { $to }: { $figures }; { $values }.
revisions-figures = { $counts }
revisions-no-figure = no figure changed
revisions-value-count = { $count } indicator values changed
revisions-kind-count =
    { $kind ->
        [revised] { $count ->
            [one] { $count } figure revised
           *[other] { $count } figures revised
        }
        [vanished] { $count ->
            [one] { $count } figure vanished
           *[other] { $count } figures vanished
        }
        [reached] { $count ->
            [one] { $count } figure no longer forecast
           *[other] { $count } figures no longer forecast
        }
        [forecast] { $count ->
            [one] { $count } figure newly forecast
           *[other] { $count } figures newly forecast
        }
       *[new] { $count ->
            [one] { $count } new figure
           *[other] { $count } new figures
        }
    }
revisions-kind-title =
    { $kind ->
        [revised] Figures revised
        [vanished] Figures vanished
        [reached] Figures no longer forecast
        [forecast] Figures newly forecast
       *[new] Figures new
    }
revisions-moves = Indicator values that changed
revisions-moves-order = headline readings first, then the largest change
revisions-summary = By series and country
revisions-largest-first = largest revision first
revisions-by-series = by series
revisions-section = { $title }: { $count }
revisions-measure = Measure
revisions-series = Series
revisions-area = Area
revisions-year = Year
revisions-old = Old
revisions-new-figure = New
revisions-difference = Difference
revisions-largest = Largest, %
revisions-with = with { $partner }
revisions-more = and { $count } more. { $figures } lists every figure, { $values } every value.
revisions-start = Choose two snapshots or vintages
revisions-loading = Loading all snapshots…
revisions-failed = The snapshots could not be loaded. Try again
