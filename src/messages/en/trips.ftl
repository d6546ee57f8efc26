# The page of trips: where files are opened, the views of what was read, and what is said of a file that cannot be read.

trips-lede = Open your own time-cost-distance records and see where trucks and wagons lose time, for any selection of trips. { $promise }
trips-promise = Files are read in your browser and never leave this machine.
trips-open = Open trips
trips-drop = { $drop }, or { $choose }
trips-drop-here = Drop trip files here
trips-choose = choose files
trips-formats = CSV, XLSX or Parquet files in the format of { $record }, or the Parquet files of a store. Files opened together are checked for duplicate trips.
trips-record = the trip record
trips-offset = Times without a UTC offset:
trips-offset-none = reject the row
trips-offset-areas = { $offset }, { $areas }
trips-demo = No file to open? { $show } of { $stops }: generated in the browser to match the published averages. They are not real data.
trips-demo-show = Show SYNTHETIC trips
trips-demo-stops = Number of SYNTHETIC stops
trips-demo-count =
    { $count ->
        [100000] 100,000 stops
        [1000000] 1 million stops
       *[10000000] 10 million stops
    }
trips-no-script = Reading files requires JavaScript, which is turned off in this browser.
trips-will-see = You will see trips by month and by hours at the border, a ranking of crossing points, speeds on each corridor, what the hours are spent on, the most costly stops, a comparison of two periods, and a crossing before and after a date. Each comes with its table, image and CSV file.
trips-stop = Stop
trips-seconds = { $count } s
trips-step =
    { $step ->
        [opening] Loading the checks
        [files] Reading the files
        [reading] Reading { $file }
        [checking] Checking every row
        [arranging] Preparing the trips
        [sorting] Sorting trips for the filters
        [drawing] Drawing the views
       *[making] Generating SYNTHETIC trips
    }
trips-synthetic = SYNTHETIC
trips-mark = SYNTHETIC
trips-made = SYNTHETIC trips, generated in the browser; not real data
trips-file-of = { $name } of { $date }
trips-more-files = { $names } and { $count } more files
trips-again-lost = A page that is loaded again holds no trips, because files never leave your computer.
trips-again-made = Show the SYNTHETIC trips again.
trips-again-open = Open { $source } again.
trips-again-filters = Your filters are still in the address and apply again.

trips-count-trips =
    { $count ->
        [one] { $count } trip
       *[other] { $count } trips
    }
trips-count-stops =
    { $count ->
        [one] { $count } stop
       *[other] { $count } stops
    }
trips-count-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
trips-read = { $source }: { $trips }, { $stops }.
trips-read-made = { $synthetic } trips, generated; not real data
trips-refused = { $count } and not included in any figure below.
trips-refused-count = { $trips } with { $rows } refused
trips-other-files = Open other files
trips-unread = { $file }: { $headings } not read, because no column of the record has this heading.
trips-rejected = Rejected rows
trips-file-head = File
trips-row-head = Row
trips-trip-head = Trip
trips-stop-head = Stop
trips-rule-head = Rule
trips-field-head = Field
trips-value-head = Value
trips-allowed-head = What is allowed
trips-first-rows = The first { $count } rows are shown.
trips-save-report = Save the whole report (CSV)
# What is allowed is said in English by the code that checks (src/lib/cpmm/reading), which the commands share; so are columns and errors.
trips-allowed =
    { $rule ->
       *[other] { $allowed }
    }
trips-column =
    { $name ->
       *[other] { $description }
    }
trips-error =
    { $kind ->
        [values] { $source } { $row } { $field } { $value } { $other } { $count } { $most }
       *[other] { $message }
    }
trips-error-english = { $message }

trips-filter =
    { $name ->
        [mode] Mode
        [corridor] Corridor
        [country] Country side
        [bcp] Crossing point
        [direction] Direction
        [goods] Goods
       *[activity] Activity
    }
trips-mode =
    { $mode ->
       *[other] { $mode }
    }
trips-mode-short =
    { $mode ->
       *[other] { $mode }
    }
trips-direction =
    { $direction ->
        [none] not recorded
       *[other] { $direction }
    }
trips-side-none = direction not recorded
trips-goods =
    { $key ->
       *[other] { $goods }
    }
trips-corridor = Corridor { $number }
trips-off-corridors = off the corridors
trips-off-corridors-start = Off the corridors
trips-off-corridor = Off corridor
trips-activity-none = no activity recorded
trips-not-here = { $name } (not in these trips)
trips-coded = { $code } { $name }
trips-none = none
trips-rail-note = { $name }, rail

trips-ranked-by = Ranked by
trips-rank =
    { $rank ->
        [mean_hours] mean hours
        [median] median hours
        [p90] 90th percentile
        [total_hours] total hours
       *[n] crossings
    }
trips-average = Average
trips-average-sums = total km over total hours
trips-average-trips = mean of trips
trips-cost-hours = total hours
trips-cost-dollars = total dollars
trips-readout = Focus the chart and use the arrow keys to read its rows.
trips-months-what = Trips by the month they started. Drag across the bars, or move the sliders below, to select months.
trips-hours-what = Crossings by hours from entry to exit (TFI1); the last bar includes everything longer. Drag to select.
trips-borders-what = Hours from entry to exit: the thick line spans the middle half of crossings, the tall tick is the median, the marker is the mean (circle for road, square for rail, hollow below 30 trips), and the thin line ends at the 90th percentile. The number of crossings is on the right; → means leaving the country. Click a row to select a crossing point.
trips-corridors-what = Speed in km/h: filled markers include stops (SWD), hollow markers count only time in motion (SWOD); the line between them is the speed lost to stops.
trips-activities-what = Hours at borders by activity: share of all hours at stops, and the mean over the crossings where it was recorded.
trips-stops-what = Each row is one activity at one crossing point in one direction: its total hours (or dollars) in the selection, their share of the total, and the number of trips.
trips-compare-heading = Compare two periods
trips-compare-before = Compare with the period before
trips-second-period = Second period
trips-second-to = to
trips-compare-none = The first period is the months selected above, or the whole record. Select a second period to see what changed at each border and on each corridor.
trips-border-changes-what = Mean hours at each border, largest change first. Hollow markers: earlier period; filled markers: later period.
trips-corridor-changes-what = Speed with delay (SWD), km/h, total km over total hours. Hollow markers: earlier period; filled markers: later period.

trips-no-match = No trip matches these filters. Clear a filter to see more.
trips-answer = { $trips }. { $modes }.
trips-answer-all = All { $trips }
trips-answer-some =
    { $trips ->
        [one] { $count } of { $trips } trip
       *[other] { $count } of { $trips } trips
    }
trips-answer-parts = { $first }; { $next }
trips-carrier =
    { $kind ->
        [first-road] A truck
        [next-road] a truck
        [first-rail] A wagon
       *[next-rail] a wagon
    }
trips-took = { $carrier } took { $hours } on average to clear a border, half of them under { $median }
trips-made-speed = { $carrier } made { $speed } with stops{ $motion }
trips-took-and-made = { $carrier } took { $hours } on average to clear a border, half of them under { $median }, and made { $speed } with stops{ $motion }
trips-in-motion = , { $speed } in motion
trips-title-months = Trips from { $from } to { $to }
trips-title-hours = Half of the crossings { $modes }
trips-title-hours-mode =
    { $mode ->
        [rail] by rail take under { $median } hours, one in ten over { $tenth }
       *[road] by road take under { $median } hours, one in ten over { $tenth }
    }
trips-title-no-crossing = No crossing matches these filters
trips-course =
    { $kind ->
        [outbound-road] outbound by road
        [inbound-road] inbound by road
        [none-road] direction not recorded by road
        [outbound-rail] outbound by rail
        [inbound-rail] inbound by rail
       *[none-rail] direction not recorded by rail
    }
trips-title-border =
    { $rank ->
        [n] { $name }, { $course }, has the most crossings: { $amount }
        [total_hours] { $name }, { $course }, takes the most hours: { $amount }
       *[other] { $name }, { $course }, takes the longest: { $amount } hours
    }
trips-title-corridor = { $name }, { $mode }, loses the most time: { $hours } hours per 500 km
trips-title-no-speed = No speed recorded for these filters
trips-title-activity = { $name } accounts for { $share }% of the hours at borders
trips-title-no-hours = No hours recorded for these filters
trips-title-stop = { $activity } at { $name } costs the most: { $amount }
trips-title-no-payment = No payment recorded for these filters
trips-title-no-stop = No stop matches these filters
trips-change =
    { $thing ->
        [corridor] { $less ->
            [one] { $less } corridor
           *[other] { $less } corridors
        } became slower, { $more } faster
       *[crossing] { $less ->
            [one] { $less } crossing
           *[other] { $less } crossings
        } became quicker, { $more } slower
    }
trips-change-same = { $changes }, { $same } stayed the same
trips-change-neither =
    { $thing ->
        [corridor] No corridor has trips in either period
       *[crossing] No crossing has trips in either period
    }
trips-change-not-both =
    { $thing ->
        [corridor] No corridor has trips in both periods
       *[crossing] No crossing has trips in both periods
    }
trips-change-empty = No trips { $period }: nothing to compare
trips-period-month = in { $month }
trips-period = from { $from } to { $to }
trips-counted = { $trips } trips, { $crossings } crossings

trips-by-month = Trips by month
trips-by-hours = Crossings by hours at the border
trips-first-month = First month
trips-last-month = Last month
trips-hours-from = Hours from
trips-hours-below = Hours below
trips-no-limit = no upper limit
trips-ranked-label =
    { $rank ->
        [mean_hours] { $count } crossings ranked by mean hours, { $name } first with a mean of { $hours } hours
        [median] { $count } crossings ranked by median hours, { $name } first with a mean of { $hours } hours
        [p90] { $count } crossings ranked by 90th percentile, { $name } first with a mean of { $hours } hours
        [total_hours] { $count } crossings ranked by total hours, { $name } first with a mean of { $hours } hours
       *[n] { $count } crossings ranked by crossings, { $name } first with a mean of { $hours } hours
    }
trips-few-of = few: { $count }
trips-few = few trips
trips-few-mark = { " " }(few)
trips-speeds-label = Speeds with and without delay of { $count } corridors and modes
trips-activity-label = { $name } accounts for most of the hours at borders
trips-stops-label =
    { $cost ->
        [usd] { $count } stops by dollars, { $activity } at { $name } first
       *[hours] { $count } stops by hours, { $activity } at { $name } first
    }
trips-changes-label =
    { $what ->
        [corridors] { $count } changes in speed with delay on corridors between two periods
       *[borders] { $count } changes in mean hours at borders between two periods
    }

trips-caption =
    { $table ->
        [months] Trips and crossings by month.
        [hours] Crossings by hours from entry to exit.
        [borders] Hours and dollars at each crossing point, by direction and mode.
        [corridors] Speeds on each corridor, in km/h.
        [activities] Hours and dollars at borders by activity.
        [stops] Hours and dollars by activity, crossing point and direction.
        [border-changes] Hours at each border in the two periods.
       *[corridor-changes] Speeds on each corridor in the two periods, in km/h.
    }
trips-table-of =
    { $table ->
        [border-changes] Table of border changes
        [corridor-changes] Table of corridor changes
       *[other] Table of { $table }
    }
trips-first-shown = Showing the first { $shown } of { $count } rows; the CSV file has all of them.
trips-head =
    { $column ->
        [trips] Trips
        [crossings] Crossings
        [tfi1] TFI1, mean hours
        [median] Median
        [p90] 90th percentile
        [tfi2] TFI2, mean $
        [swd] SWD, km/h
        [mean-of-trips] mean of trips
        [swod] SWOD, km/h
        [tfi3] TFI3, $
        [month] Month
        [hours-from] Hours from
        [below] Below
        [side] Side
        [mean-hours] Mean hours
        [median-hours] Median hours
        [total-hours] Total hours
        [mean-dollars] Mean $
        [total-dollars] Total $
        [share] Share, %
        [note] Note
        [swd-sums] SWD, total km over total hours
        [swd-trips] SWD, mean of trips
        [swod-sums] SWOD, total km over total hours
        [swod-trips] SWOD, mean of trips
        [later] later
        [change] change
        [n-earlier] n earlier
       *[n-later] n later
    }
trips-head-earlier = { $name }, earlier

trips-file-heading = What a file contains
trips-file-what = One row per stop of a trip, in travel order; the first row is where the trip starts. Common alternative headings are recognized. Download an { $form }, or run { $command } to create a workbook with instructions.
trips-form = empty form (CSV)
trips-columns = Columns of the trip record
trips-column-head = Column
trips-required-head = Required
trips-meaning-head = Meaning
trips-yes = yes
trips-no = no
trips-refused-heading = When a row is rejected
trips-refused-what = Every row goes through the checks of { $command }: times in order, plausible distances and speeds, known places, costs in dollars, no duplicates. A trip with a faulty row is left out entirely, because without that row its time and distance would be wrong. The page says how many trips were left out and lists each row with the rule it broke, its value and what is allowed; you can save this report. No row is dropped without being listed.
trips-method-heading = How it is computed
trips-method-what = A crossing is one trip at one crossing point in one direction, from entry to exit: TFI1 is its hours and TFI2 its dollars. SWD is kilometers over hours including stops, SWOD over hours in motion, and TFI3 dollars per 500 km and 20 tonnes, each for the part of a trip within the selection. Selecting a crossing point, direction, hours or activity selects crossings; speeds are then those of the whole trips that made them. Every view applies all filters except its own. Values that were not recorded are left out of the averages and never counted as zero. Both { $rules } are available, because the publisher does not say which one it uses.
trips-rules = averaging rules
trips-method-same = { $command } uses the same definitions in SQL, and tests compare the two. No figure on this page enters a PRF result.

change-heading = Before and after a date
change-what = Has a new terminal or a joint inspection made a difference? Choose the crossing and the day to see what changed there, compared with similar crossings. This section uses all trips that were read, regardless of the filters above. { $method }
change-method-link = How it is computed.
change-compared-heading = What it is compared with
change-compared-what = Use the checkboxes to add crossings to the comparison or remove them. Dots show each crossing’s own change and lines its 95% interval, all on one scale; the crossings closest to the chosen one before the date come first.
change-method-what = A crossing’s change is its mean after the date minus its mean before. The comparison’s change is the simple mean of the changes at the crossings included; in percent, it is based on the geometric mean of their ratios. The difference between the two is what the chosen crossing did beyond the others (difference in differences). The 95% intervals come from a bootstrap over trips: they cover the chance of which trips were logged, not events that affect a whole border.
change-method-compared = The comparison includes crossings of the same mode and direction with at least { $few } trips in both windows and a mean before the date between half and double that of the chosen one. The other side of the same border is left out, because a change here affects it too. With fewer than { $least } trips in a window, nothing is computed. The calculation does not know what happened on the date, or why.
change-no-date = Choose a date: the first day after the change.
change-crossing-field = Crossing
change-date-field = Date
change-window-field = Months on each side
change-gap-field = Months left out around the date
change-measure-field = Measure
change-measure =
    { $indicator ->
        [TFI2] dollars (TFI2)
       *[TFI1] hours (TFI1)
    }
change-values-field = Monthly values
change-values =
    { $of ->
        [median] medians
       *[mean] means
    }
change-both = both
change-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
change-marked = { $synthetic }: { $words }
change-too-few = { $name }: too few trips
change-title = { $name }, before and after { $date }
change-subtitle =
    { $kind ->
        [TFI1-mean] Hours to cross, { $mode }, { $direction }. Dots show the mean of each month, gray the crossings compared, equally weighted; the heavy lines are the means of each window; the dashed line shows where the crossing would be had it changed as the others did.
        [TFI1-median] Hours to cross, { $mode }, { $direction }. Dots show the median of each month, gray the crossings compared, equally weighted; the heavy lines are the medians of each window.
        [TFI2-mean] Dollars paid at the crossing, { $mode }, { $direction }. Dots show the mean of each month, gray the crossings compared, equally weighted; the heavy lines are the means of each window; the dashed line shows where the crossing would be had it changed as the others did.
       *[TFI2-median] Dollars paid at the crossing, { $mode }, { $direction }. Dots show the median of each month, gray the crossings compared, equally weighted; the heavy lines are the medians of each window.
    }
change-both-directions = both directions
change-compared-caption =
    { $indicator ->
        [TFI2] { $name } and the crossings compared with it, dollars before and after the date.
       *[TFI1] { $name } and the crossings compared with it, hours before and after the date.
    }
change-head =
    { $column ->
        [include] Include
        [change] Change with 95% interval, %
        [hours] hours
        [dollars] dollars
        [mean-hours] Mean hours before
        [mean-dollars] Mean dollars before
        [after] after
        [median] Median before
        [trips] Trips before
       *[month] Month from
    }
change-all = All included, equally weighted
change-against = { $name } compared with them
change-earlier = Difference before the date
change-include = Compare with { $name }
change-show-all = Show all { $count } crossings
change-month-caption = { $name } and the crossings compared, by month.
change-month-head =
    { $kind ->
        [TFI1-mean] { $name }, mean hours
        [TFI1-median] { $name }, median hours
        [TFI2-mean] { $name }, mean dollars
       *[TFI2-median] { $name }, median dollars
    }
change-compared = Compared
change-no-trips = no trips
change-not-computed = not computed
change-note =
    { $note ->
        [across] across the line
        [sparse] too few trips
        [level] another level
        [removed] removed by you
       *[corridor] same corridor
    }
change-added = { $note }, added by you
change-label-compared = { $count } compared
change-label-expected = expected
change-label-expected-long = expected from the others
change-strip = crossings per month, up to { $most }
change-strip-short = n up to { $most }
change-dot = { $month }: { $amount }, { $count } crossings

change-said =
    { $kind ->
        [TFI1-fell] At { $where } the time to cross fell from { $before } to { $after } on average, by { $change }.
        [TFI1-rose] At { $where } the time to cross rose from { $before } to { $after } on average, by { $change }.
        [TFI1-went] At { $where } the time to cross went from { $before } to { $after } on average, by { $change }.
        [TFI2-fell] At { $where } the cost of crossing fell from { $before } to { $after } on average, by { $change }.
        [TFI2-rose] At { $where } the cost of crossing rose from { $before } to { $after } on average, by { $change }.
       *[TFI2-went] At { $where } the cost of crossing went from { $before } to { $after } on average, by { $change }.
    }
change-where = { $name } ({ $mode }, { $direction })
change-others =
    { $kind ->
        [one-fell] At the one similar crossing compared it fell by { $change }.
        [one-rose] At the one similar crossing compared it rose by { $change }.
        [one-went] At the one similar crossing compared it went by { $change }.
        [other-fell] Across the { $count } similar crossings compared it fell by { $change }.
        [other-rose] Across the { $count } similar crossings compared it rose by { $change }.
       *[other-went] Across the { $count } similar crossings compared it went by { $change }.
    }
change-difference = Compared with them, the change at { $name } is { $change }.
change-difference-none = Compared with them, the change at { $name } is { $change }; the interval includes no change.
change-interval = { $from } to { $to }
change-interval-of = { $amount } (95% interval { $interval })
change-bracketed = { $amount } ({ $interval })

caution-too-few = { $name } has { $before ->
        [one] { $before } trip
       *[other] { $before } trips
    } before and { $after } after: with fewer than { $least } on either side, no change is computed.
caution-few = Few trips: { $before } before, { $after } after. With fewer than { $few } the interval is too narrow, and a single long wait can move the mean.
caution-alone = No other crossing is compared, so anything else that changed at that time is part of this figure.
caution-few-compared =
    { $count ->
        [1] One crossing makes up the whole comparison, so an event there would look like the trend.
       *[2] Two crossings make up the whole comparison, so an event there would look like the trend.
    }
caution-few-trips = Fewer than { $few } trips before or after: { $names }.
caution-scale = The comparison differs between units and percent: one interval includes no change, the other does not. The crossings are at different levels; do not rely on either alone.
caution-chance =
    { $count ->
        [one] { $count } of the { $all } crossings compared differs from the others by as much, in percent: a difference of this size can arise by chance.
       *[other] { $count } of the { $all } crossings compared differ from the others by as much, in percent: a difference of this size can arise by chance.
    }
caution-directions = Outbound crossings were { $before } of all before and { $after } after: choose one direction, or a shift in the mix looks like a change.
caution-trend-unknown = Whether { $name } and the comparison moved in parallel before the date cannot be checked: one half of the window before it has fewer than { $least } trips.
caution-trend-apart = { $name } and the comparison did not move in parallel before the date: they were already drifting apart between the first and second half of that window. The difference after it may be the same drift.
caution-trend-unclear = The check before the date is weak: it could not detect a drift as large as the difference found.
caution-seasons =
    { $count ->
        [one] Windows of { $count } month cover different seasons before and after the date. Seasonal effects that all crossings share cancel out in the comparison; those particular to this crossing do not.
       *[other] Windows of { $count } months cover different seasons before and after the date. Seasonal effects that all crossings share cancel out in the comparison; those particular to this crossing do not.
    }
caution-empty = No trip crossed { $name } in { $months }, so the two sides may cover different seasons.
caution-empty-before = { $before } of the { $months } months before
caution-empty-after = { $after } of the { $months } months after
caution-empty-both = { $before } of the { $months } months before and { $after } of those after
