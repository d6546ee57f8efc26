# Borders, their crossings and the corridors: answers, filters, charts, tables.

places-mode =
    { $mode ->
        [rail] rail
       *[road] road
    }
places-direction =
    { $direction ->
        [outbound] outbound
        [inbound] inbound
       *[both] not stated
    }
places-towards =
    { $direction ->
        [outbound] { " " }outbound
        [inbound] { " " }inbound
       *[both] { "" }
    }
places-course =
    { $mode ->
        [rail] { $name }{ $towards } by rail
       *[road] { $name }{ $towards }
    }
places-h = h
places-hours = { $amount }{ "\u00A0" }h
places-dollars = ${ $amount }
places-percent = { $share }%
places-mode-field = Mode
places-year-field = Year
places-all = all
places-newest = newest
places-clear = Clear
places-source-head = Source
places-line = { $snapshot }, line { $line }
places-semicolon = { "; " }
places-no-year = no year
places-cpmm = CAREC Corridor Performance Measurement and Monitoring, annual reports
places-cpmm-snapshot = CAREC Corridor Performance Measurement and Monitoring, annual reports, snapshot { $date }
places-report-table = { $year } report, table { $table }
places-report-text = { $year } report, text
places-report-overall = { $year } report, page of overall results
places-report-comcec = { $year } report, table { $table } in COMCEC 2017 p. { $page }
places-framework = PRF { $edition }, { $result }: { $text }
places-framework-baseline = baseline
places-contradiction = { $where }: { $printed }{ $against }. Taken: { $taken } ({ $why }).
places-against = ; { $where }: { $other }
places-elsewhere = elsewhere
places-disagree = The reports disagree. { $text }
places-outlier = Outlier: { $value } { $unit } between { $before } in { $from } and { $after } in { $to }, a factor of { $factor } or more against both. The figure stays as published; its cause is not known.
places-trips = trips
places-trips-secret = Records of individual trips are not published. If you hold some, the { $trips } page finds the most expensive stops. It reads the files in your browser, and they never leave your computer.
places-activity =
    { $code ->
        [A] Border security and control
        [B] Customs clearance
        [C] Health and quarantine
        [D] Phytosanitary
        [E] Veterinary inspection
        [F] Visa and immigration
        [G] GAI, traffic inspection
        [H] Police checkpoint or stop
        [I] Transport inspection
        [J] Weight and standard inspection
        [K] Vehicle registration
        [L] Emergency repair
        [M] Escort and convoy
        [N] Loading and unloading
        [O] Road toll
       *[P] Waiting and queue
    }

borders-measure-field = Measure
borders-measure =
    { $measure ->
        [dollars] dollars (TFI2)
       *[hours] hours (TFI1)
    }
borders-direction-field = Direction
borders-side-field = Side of
borders-compare-field = Compare
borders-newest-two = newest two years
borders-years-pair = { $from } to { $to }

borders-nothing = No figure for this selection is held here. Clear a filter to see more.
borders-mean =
    { $kind ->
        [road-dollars] A truck paid { $amount } to cross a border in { $year }{ $than }.
        [rail-hours] A rail wagon took { $amount } to cross a border in { $year }{ $than }.
        [rail-dollars] A rail wagon paid { $amount } to cross a border in { $year }{ $than }.
       *[road-hours] A truck took { $amount } to cross a border in { $year }{ $than }.
    }
borders-than = , compared with { $hours } at the { $year } baseline
borders-hours = { $amount } hours
borders-on-side = { " " }on the side of { $country }
borders-crossings =
    { $count ->
        [1] one crossing
       *[other] { $count } crossings
    }
borders-top =
    { $kind ->
        [road-dollars] Of the { $crossings }{ $side } with a figure{ $towards } for { $year }, trucks paid most at { $name }: { $amount }.
        [rail-hours] Of the { $crossings }{ $side } with a figure{ $towards } for { $year }, wagons waited longest at { $name }: { $amount }.
        [rail-dollars] Of the { $crossings }{ $side } with a figure{ $towards } for { $year }, wagons paid most at { $name }: { $amount }.
       *[road-hours] Of the { $crossings }{ $side } with a figure{ $towards } for { $year }, trucks waited longest at { $name }: { $amount }.
    }
borders-no-crossing = No crossing{ $side } has a figure{ $towards } for { $year }.

borders-finding =
    { $measure ->
        [dollars] { $name } costs most: { $amount } in { $year }
       *[hours] { $name } takes longest: { $amount } in { $year }
    }
borders-finding-none = No crossing has a figure for this selection
borders-finding-none-year = No crossing has a figure for this selection in { $year }
borders-unit =
    { $kind ->
        [road-dollars] Dollars, on a logarithmic scale, by road, { $year }
        [rail-hours] Hours, by rail, { $year }
        [rail-dollars] Dollars, on a logarithmic scale, by rail, { $year }
       *[road-hours] Hours, by road, { $year }
    }
borders-ranking-marks = { $unit }. The mark is the figure. The line spans the lowest to the highest year published, with a tick for each year. → leaves the country, ← enters it, – has no direction in the report.
borders-few-trips = The reports do not give the number of trips by crossing. Means of few trips vary widely, so interpret single years with caution.
borders-from-text = * from the text of a report, not from a table.
borders-disputed = † { $name } { $year }: { $notes }
borders-apart = No figure for { $year }: newest year of each, not ranked
borders-dots-label = { $count } crossings and directions from high to low in { $year }, { $first } first
borders-held =
    { $count ->
        [one] { $year }; { $count } year held here, { $low } to { $high }. { $reference }
       *[other] { $year }; { $count } years held here, { $low } to { $high }. { $reference }
    }

borders-changes-heading = Better or worse
borders-changes-marks = Crossings with a figure in both years, on a logarithmic scale: lines of equal length are equal percentage changes. The ring is the first year, the filled mark the last. → leaves the country, ← enters it.
borders-changes-title =
    { $same ->
        [0] From { $from } to { $to }, { $fell } fell and { $rose } rose
       *[other] From { $from } to { $to }, { $fell } fell and { $rose } rose; { $same } stayed the same
    }
borders-changes-no-years = No two years to compare
borders-changes-none = No crossing has a figure in both years for this selection.
borders-changes-label = { $count } crossings from { $from } to { $to }: { $parts }
borders-moved =
    { $way ->
        [fell] { $count } fell
        [rose] { $count } rose
       *[same] { $count } stayed the same
    }
borders-greatest-first = { $moved }, greatest change in percent first
borders-was = was { $amount }
borders-changes-caption = Crossings with a figure in both years.
borders-from = From
borders-to = To
borders-change = Change
borders-change-method = the last year minus the first

borders-pairs-heading = Both sides of each border
borders-pairs = Figures of { $year }. Each row is a country and each column its neighbor. A range covers several crossings or directions; it is never an average. “Not held” means that a crossing is known but no report held here has a figure for this selection. An empty cell means that the reports name no crossing.
borders-pairs-caption =
    { $measure ->
        [dollars] US dollars (TFI2) on the side of a country, by the neighbor across the border.
       *[hours] Hours (TFI1) on the side of a country, by the neighbor across the border.
    }

borders-map-heading = On the map
borders-map-title =
    { $count ->
        [one] { $count } crossing has a figure
       *[other] { $count } crossings have a figure
    }
borders-map-title-year =
    { $count ->
        [one] { $count } crossing has a figure for { $year }
       *[other] { $count } crossings have a figure for { $year }
    }
borders-map-marks = The larger the dot, the longer or more expensive the crossing (its highest figure for the selection). A ring is a crossing without a figure.
borders-map-sources = Outlines: { $outlines }, simplified; they do not imply a position on any boundary. Locations: { $locations }, the nearest town rather than the crossing itself.
borders-map-label = Border crossing points on the map; the table holds every figure
borders-map-place = { $name }: { $amount }, { $direction }, { $year }
borders-map-empty = { $name }: no figure for this selection
borders-map-unplaced = Not on the map, because none of the sources used here gives coordinates: { $crossings }.

borders-activities-heading = What the time is spent on
borders-activities-title = Customs clearance and waiting take longest
borders-activities-what = Mean hours of each activity at a road border, all corridors, { $year }, with its share of the column total and its cost in dollars. The columns do not add up to TFI1 and TFI2: each figure appears to be the mean of the trips that included the activity. The shares therefore compare activities and do not divide up a trip.
borders-activities-label = Sixteen activities at a border, longest first: { $parts }
borders-activities-none = no figure published
borders-activities-caption = Mean hours and dollars of each activity at a road border.
borders-activity-head = Activity
borders-activity-hours = Hours, all
borders-activity-hours-three = Hours, corridor 3
borders-activity-dollars = $, all
borders-activity-dollars-three = $, corridor 3
borders-activity-share = Share of total
borders-activity-share-method = the mean of the activity divided by the column total

borders-every-heading = Every crossing
borders-every = All { $count } crossings, { $known } of them with a figure
borders-country-no-figure = { $country }, no figure

borders-table-caption = Figures as published, each with its report and row.
borders-crossing-head = Crossing
borders-figure-head = Figure
borders-hours-head = Hours (TFI1)
borders-dollars-head = US$ (TFI2)
borders-no-samples = no samples

crossing-place = Border crossing point of { $country }{ $border }{ $corridors }
crossing-border = , at the border with { $neighbor }
crossing-corridors =
    { $count ->
        [one] ; the reports list it under corridor { $list }
       *[other] ; the reports list it under corridors { $list }
    }
crossing-took = Clearing { $name } took { $courses }.
crossing-course =
    { $mode ->
        [rail] { $amount } by rail{ $towards } in { $year }{ $was }
       *[road] { $amount }{ $towards } in { $year }{ $was }
    }
crossing-was = { " " }({ $amount } in { $year })
crossing-took-none = No clearance times for { $name } are held here.
crossing-beyond = On the other side of the border is { $name }: { $amount }{ $towards } in { $year }.
crossing-beyond-none = On the other side of the border is { $name }, for which no hours are held here.
crossing-hours = TFI1, hours to clear the crossing
crossing-dollars = TFI2, dollars paid at the crossing
crossing-bars = { $what }, { $year }.
crossing-bars-both = { $what }, { $year }. Gray is the other side of the border.
crossing-lines =
    { $what }, by year.{ $thin ->
        [yes] { " " }Thin lines are inbound.
       *[no] { "" }
    }
crossing-lines-both =
    { $what }, by year. Black is { $name }, gray the other side of the border{ $thin ->
        [yes] ; thin lines are inbound
       *[no] { "" }
    }.
crossing-one-year = { $name }: { $amount } in { $year }
crossing-stayed = { $name } stayed at { $amount } from { $from } to { $to }
crossing-fell = { $name } fell from { $before } in { $from } to { $after } in { $to }
crossing-rose = { $name } rose from { $before } in { $from } to { $after } in { $to }
crossing-label = { $title }. { $courses }
crossing-label-course = { $name }: { $values }
crossing-label-year = { $year } { $amount }
crossing-own-trips = With your own trip records: { $compare }.
crossing-compare = compare { $name } before and after a date
crossing-said = What the reports say
crossing-agreed = The reports do not contradict each other on this crossing, and none gives the number of trips behind its figures.
crossing-contradiction = { $series }{ $mode }{ $towards } { $year }: { $text }
crossing-of-mode =
    { $mode ->
        [rail] { " " }rail
       *[road] { " " }road
    }
crossing-few-trips = { $text }, { $mode } { $year }: { $place }
crossing-figures = Figures and sources
crossing-none-held = The CPMM tables held here have no figure for { $name }.
crossing-other-side = The other side is { $name }.
crossing-no-coordinates = None of the sources used here gives the coordinates of this crossing.
crossing-coordinates = { $latitude }° { $north } { $longitude }° { $east }. { $source }.
crossing-hemisphere =
    { $side ->
        [north] N
        [south] S
        [west] W
       *[east] E
    }
crossing-description = Hours and dollars to clear { $name } ({ $border }), from the CPMM reports.

corridors-areas = Areas
corridors-kind =
    { $kind ->
        [corridor] corridors
       *[member] members
    }
corridors-no-pair =
    { $mode ->
        [rail] No pair of speeds with and without delay by rail is published for all corridors.
       *[road] No pair of speeds with and without delay by road is published for all corridors.
    }
corridors-lack =
    { $mode ->
        [rail] No report held here has both speeds for all corridors by rail in { $year }.
       *[road] No report held here has both speeds for all corridors by road in { $year }.
    }
corridors-lost =
    { $kind ->
        [rail-prf] At the { $year } baseline a train lost { $hours } per 500 km at borders and other stops{ $than }.
        [rail-cpmm] In { $year } a train lost { $hours } per 500 km at borders and other stops{ $than }.
        [road-prf] At the { $year } baseline a truck lost { $hours } per 500 km at borders and other stops{ $than }.
       *[road-cpmm] In { $year } a truck lost { $hours } per 500 km at borders and other stops{ $than }.
    }
corridors-hours = { $hours } hours
corridors-than = , compared with { $hours } at the { $year } baseline
corridors-finding =
    { $mode ->
        [rail] By rail in { $year }, { $most } lost most, { $high } hours per 500 km, and { $least } least, { $low }
       *[road] By road in { $year }, { $most } lost most, { $high } hours per 500 km, and { $least } least, { $low }
    }
corridors-finding-one =
    { $mode ->
        [rail] { $name } lost { $hours } hours per 500 km by rail in { $year }
       *[road] { $name } lost { $hours } hours per 500 km by road in { $year }
    }
corridors-finding-none =
    { $kind ->
        [road-corridor] No report held here has both speeds of a corridor by road{ $when }
        [rail-corridor] No report held here has both speeds of a corridor by rail{ $when }
        [rail-member] No report held here has both speeds of a member by rail{ $when }
       *[road-member] No report held here has both speeds of a member by road{ $when }
    }
corridors-when = { " " }in { $year }
corridors-mean-speeds = Computed from mean speeds. This is not the mean of the hours that trips lost, which CPMM does not publish.
corridors-total-method = 500 km divided by the mean speed with delay
corridors-lost-method = 500 km divided by the mean speed with delay, minus 500 km divided by the mean speed without delay
corridors-lost-marks = Hours that 500 km take at the mean speeds: lost at borders and other stops { $lost } and in motion { $moving }. The ring is the region’s PRF baseline; hollow bars are PRF baselines, too. { $mean }
corridors-ranked =
    { $kind ->
        [corridor] Corridors in { $year }, most hours lost first
       *[member] Members in { $year }, most hours lost first
    }
corridors-apart = No pair for { $year }: newest year of each, not ranked
corridors-apart-any = newest year of each, not ranked
corridors-of = of { $hours }
corridors-of-baseline = of { $hours }, PRF baseline
corridors-baseline-lost = At the { $year } baseline: { $hours } lost
corridors-lost-label = Hours lost per 500 km in { $year }: { $parts }
corridors-lost-label-any = Hours lost per 500 km: { $parts }
corridors-pairs-none = no pair of speeds
corridors-lost-none = No pair of speeds is published for this selection.
corridors-area-head = Area
corridors-swd-head = SWD, km/h
corridors-swod-head = SWOD, km/h
corridors-hours-head = Hours per 500 km
corridors-lost-head = Hours lost per 500 km, from mean speeds

corridors-speeds-heading = Speeds with and without delay
corridors-speeds-title = The gap between the two speeds is the time lost
corridors-speeds-marks = km/h by year, on the same scale in every panel: speed without delay above, with delay below. Under each year are the hours (h) lost per 500 km, from the two mean speeds. Round marks are road, square marks rail, hollow marks the PRF baseline; # is a milestone that is not set yet.
corridors-panels-hint = Focus a panel and use the arrow keys to read one after the other.
corridors-panels-lack = The tables held here have no speeds by corridor: panels of corridors show the PRF baselines alone. A year without a mark is not held here. { $mean }
corridors-speed-notes =
    { $count ->
        [one] { $count } figure that the reports contradict, or that stands out between its neighbors
       *[other] { $count } figures that the reports contradict, or that stand out between their neighbors
    }
corridors-speed-note = † { $area }, { $mode }, { $series } of { $year }. { $text }
corridors-panel-mode =
    { $mode ->
        [rail] rail
       *[road] road
    }
corridors-panel = { $area }, { $mode }: { $words }
corridors-panel-year = { $year }: { $words }
corridors-panel-speeds =
    { $origin ->
        [prf] baseline, with delay { $swd }, without { $swod }{ $lost }
       *[cpmm] with delay { $swd }, without { $swod }{ $lost }
    }
corridors-panel-lost = , { $hours } hours lost per 500 km at the mean speeds
corridors-speed = { $speed } km/h
corridors-point =
    { $origin ->
        [prf] { $year }: { $series } { $speed }, PRF baseline. { $reference }
       *[cpmm] { $year }: { $series } { $speed }. { $reference }
    }
corridors-unlisted = Not in the PRF table of rail speeds, and no report held here has a speed.
corridors-said = The PRF says “{ $said }” for { $year }, and no report held here has a speed.
corridors-said-nothing = nothing

corridors-members-heading = Who takes part in which corridor
corridors-matrix-caption = ● named as taking part by the corridor’s source; the number counts the crossings on the member’s side that CPMM reports list under the corridor. Routes are in none of the sources used here.
corridors-corridor-head = Corridor
corridors-no-members = its source names no members
corridors-takes-part = takes part
corridors-crossings =
    { $count ->
        [one] crossing
       *[other] crossings
    }
corridors-listed-summary = The crossings listed under each corridor, and the source of its members
corridors-listed = { $corridor }: { $crossings }. Source of members: { $source }
corridors-listed-none = none

corridors-borders-heading = Hours at a border, by corridor
corridors-borders-what = TFI1, the hours to clear one border crossing point, as given in the text of the reports. The tables by corridor are in an appendix that is not held here. The { $borders } page has the figures of each crossing.
corridors-borders-link = borders
corridors-borders-caption = Hours to clear a border crossing point (TFI1).
corridors-samples =
    { $count ->
        [one] { $count } trip
       *[other] { $count } trips
    }
corridors-trips-secret = Records of individual trips are not published. If you hold some, open them on the { $trips } page: it reads the files in your browser, and they never leave your computer.

corridors-cost-heading = What the delay costs
corridors-cost-what = Choose the speeds and change any assumption. Assumptions that no source gives start empty, and results that need them stay empty.
corridors-case = { $area }, { $mode }, { $year }
corridors-case-baseline = { $area }, { $mode }, { $year } (PRF baseline)

delay-none = No pair of speeds is published.
delay-assumption = Assumption
delay-value = Value
delay-unit = Unit
delay-not-set = not set
delay-speeds = Speeds
delay-trip = Length of a trip
delay-trip-why = CPMM’s corridor section
delay-cargo = Cargo of a trip
delay-cargo-why = CPMM’s unit of cargo; the cost is proportional to it
delay-hour = Cost per hour, with 20 t
delay-corridor = Length of the corridor
delay-corridor-why = not given by any source used here; enter a value
delay-trips = Trips per year
delay-trips-why = CAREC has no corridor traffic statistics; enter a value
delay-km = km
delay-tonnes = t
delay-usd = US$
delay-trips-unit = trips
delay-start-again = Start again
delay-method = Hours lost = km ÷ speed with delay − km ÷ speed without delay. Dollars = hours lost × cost per hour × tons ÷ 20. Per year = one trip × trips per year. Nothing else is included. { $mean }
delay-needs = needs { $parts }
delay-and = { " " }and{ " " }
delay-needs-speeds = speeds
delay-needs-hour = a cost per hour
delay-needs-cargo = tons of cargo
delay-needs-length = a length
delay-needs-corridor = its length
delay-needs-trips = trips per year
delay-cost-head = Cost of the delay
delay-lost-head = Hours lost
delay-of-trip = A trip
delay-of-trip-km = A trip of { $km } km
delay-of-corridor = The corridor, end to end
delay-of-year = A year of trips
delay-speeds-published = as published: { $swd } km/h with delay, { $swod } without
delay-hour-none = CPMM has no cost of travel (TFI3) for these speeds; enter a value
delay-hour-why = TFI3, { $tfi3 } dollars for 500 km, divided by the { $hours } hours that they take; this is an average of all costs, not the cost of one additional hour
