# The sectors and pillars: their list, results chains, dependencies, documents, and what is particular to each.

sector-list = Sectors and pillars
sector-list-caption = Results compared with their baselines by { $year }; a result is mixed if some of its measures improved and others worsened.
sector-head-sector = Sector or pillar
sector-head-lead = Lead
sector-no-lead = not named
sector-all = All
sector-kind =
    { $kind ->
        [pillar] pillar
       *[sector] sector
    }
sector-lead = Lead: { $lead }.
sector-chain = Results chain
sector-documents = Documents
sector-none-reported =
    { $count ->
        [1] Its only result has not been reported yet.
       *[other] None of the { $count } results has been reported yet.
    }
sector-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
sector-answer =
    { $count ->
        [1] { $subject } compared with its baseline by { $year }: { $parts }.
       *[other] { $subject } compared with their baselines by { $year }: { $parts }.
    }
sector-by-measure =
    { $count ->
        [one] Of the { $count } measures: { $parts }.
       *[other] Of the { $count } measures: { $parts }.
    }
sector-impact = Impact
sector-impact-words = Sustainable economic development and shared prosperity in the CAREC region
sector-cluster-outcome = Cluster outcome
sector-level =
    { $level ->
        [outcome] Outcome
       *[output] Output
    }
sector-region = Region

sector-head-of = Of
sector-head-kind = Kind
sector-head-words = In the framework’s words
sector-no-risks = The framework states no risk or assumption for this sector, its results, or its cluster.
sector-risks-note = These are from the framework endorsed in December 2020, which does not require anyone to report on them. No report held here mentions them.
sector-risks-note-report = These are from the framework endorsed in December 2020, which does not require anyone to report on them. What the sector’s report says is below.
sector-risk =
    { $kind ->
        [risk] risk
       *[assumption] assumption
    }
sector-risk-cluster = cluster { $cluster }
sector-risk-sector = the sector
sector-challenges = Related statements in the sector’s report
sector-challenges-label = Challenges as reported
sector-head-related = Related to
sector-head-reported = As reported
sector-head-evidence = Evidence
sector-bears-on =
    { $kind ->
        [risk] risks
       *[assumption] assumptions
    }
sector-passages = In the words of the sector’s documents
sector-head-what = What
sector-head-text = Text
sector-head-document = Document
sector-no-documents = Neither the framework nor the reports held here name a document specific to this sector.
sector-documents-all = Of the whole program
sector-no-addresses = The source documents held here give no address for any of these, so none is shown.
sector-named-sources = Its results name these data sources: { $sources }.

matrix-heading = What the members have reported
matrix-nothing = { $nothing } for any of the { $count } measures, by a member or for the region.
matrix-nothing-words = Nothing has been reported
matrix-some = { $reported } of { $count } measures have been reported.
matrix-signs = A zero is shown as 0; { $signs }. Baselines lead to the words of the framework: # is a placeholder, · is nothing stated, and n/a is not applicable.
matrix-not-applicable = n/a

# What search engines and cards say of a sector's page.
sector-description =
    { $kind ->
        [pillar] Results of the pillar in the CAREC 2030 Program Results Framework: { $results }.
        [cluster] Results of the cluster in the CAREC 2030 Program Results Framework: { $results }.
       *[sector] Results of the sector in the CAREC 2030 Program Results Framework: { $results }.
    }

sector-of = { $count } of { $all }
sector-head-row = Row
sector-million = { $amount } million
sector-line-all = CAREC
sector-line-without = without the PRC
sector-weo = World Economic Outlook
sector-wdi = World Development Indicators

ecd-heading = Trade of the members along the corridors
ecd-note = The framework asks for the three-year average growth of trade along designated corridors, but no publisher has figures of trade along a corridor. The tables show the trade between the countries of each corridor, for whole countries and only for years in which the partner is among the reporter’s five largest, because the publisher’s summaries name no others. A year without a figure says nothing about the trade.
ecd-corridor = { $name } ({ $id })
ecd-members = Members: { $names }
ecd-none = No trade between these members is held here.
ecd-flow =
    { $flow ->
        [exports] { $reporter }, exports to { $partner }
       *[imports] { $reporter }, imports from { $partner }
    }
ecd-flows = Flows between the members
ecd-caption = Goods, million US dollars, from the reporter’s WITS summary.
ecd-head-flow = Reporter and flow
ecd-head-years = Years
ecd-head-first = First
ecd-head-last = Last
ecd-chart-title = { $flow }: { $amount } million US dollars in { $year }
ecd-chart-subtitle = Goods, million US dollars, by year; gaps are years in which the summary does not name the partner
ecd-chart-unit = million US dollars
ecd-chart-line =
    { $flow ->
        [exports] exports { $reporter }–{ $partner }
       *[imports] imports { $reporter }–{ $partner }
    }

efs-vintages = The same years in two vintages
efs-vintages-note = Figures of past years are not final: each edition of the World Economic Outlook revises them. Forecasts are dashed; a dot is a forecast without neighboring years. A line stops where members with too large a share of GDP have no figure{ $lacks }.
efs-lacks = : { $clauses }
efs-and = { $all }, and { $next }
efs-edition-lacks = the edition of { $date } has { $parts }
efs-no-gdp = no GDP of { $area }
efs-no-gdp-after = no GDP of { $area } after { $year }
efs-no-forecast = no forecast for { $areas }
efs-chart-title = { $measure } in { $year }: { $before } as known on { $first }, { $after } as known on { $last }
efs-chart-subtitle = CAREC without the PRC, { $unit }, weighted by GDP, by year; one line per edition
efs-chart-line = as of { $month }
efs-flagged = { $figure } ({ $flag })
efs-revisions = Revisions of growth
efs-revisions-caption = Growth in { $year }, %, by area; largest revision first.
efs-vintage = Vintage { $vintage }
efs-change = Change, percentage points
efs-debt = Which years have a figure of government debt
efs-debt-label = Years with a figure of government debt
efs-debt-caption = Forecasts are left out. The World Economic Outlook covers general government, the World Development Indicators central government, so the two are not combined.
efs-no-years = none

energy-readings = Five readings of the renewable share
energy-readings-note = The framework says “share of renewable energy <1%” without saying of what. The table shows five readings for the region without the PRC; only those without hydropower come close to the published figure.
energy-readings-label = Readings of the share of renewable energy
energy-readings-caption = CAREC without the PRC, %, with the number of members that each figure covers. Figures that cover different members are not a trend.
energy-reading =
    { $variant ->
        [headline] Renewables without hydropower, share of electricity
        [by-demand] Renewables without hydropower, later release, weighted by demand
        [other-renewables] Other renewables (no hydro, wind or solar), share of electricity
        [with-hydro] Renewables with hydropower, share of electricity
       *[final-energy] Renewables in final energy consumption
    }
energy-method =
    { $method ->
        [non-hydro-electricity] non hydro electricity
        [non-hydro-by-demand] non hydro by demand
        [other-renewables-electricity] other renewables electricity
        [renewable-electricity] renewable electricity
        [renewable-final-energy] renewable final energy
       *[other] method
    }
energy-point = { $figure }% ({ $members })
energy-chart-title = { $name }: { $figure }% in { $year }
energy-chart-subtitle = %, CAREC without the PRC and, dotted, with it; the line breaks where the reporting members change
energy-generation = Electricity generation by source
energy-generation-label = Generation by source
energy-generation-caption = Shares of electricity generation, %, in the newest year with a member’s total and every source.
energy-head-generation = Generation, TWh
energy-head-rest = Fossil and nuclear
energy-kind =
    { $kind ->
        [hydro] Hydro
        [wind] Wind
        [solar] Solar
       *[other] Other renewables
    }
energy-projects = Interconnection projects
energy-head-project = Project
energy-head-name = Name
energy-head-operation = In operation
energy-in-operation = { $year }: no
energy-since-nothing = since then: not reported
energy-since-count = since then: only the number of projects is reported
energy-baseline = The framework’s baseline is { $count } projects in operation in { $year }.
energy-not-reported = The state of the projects has not been reported since, and none of the publishers used here has it.

health-report = Results in the format of the sector’s report
health-report-label = Results in the form of the report
health-report-caption = Results, indicators, and baselines are in the words of the framework, even where the report words them differently. Reported progress is in the words of the report.
health-participants = Participants
health-countries = Countries that adopt the regional approach
health-plan = Webinars, work plan and deliverables
health-no-women = No share of women is reported.
health-women = { $part }, about { $share }%, in regional health meetings { $period }. The framework asks for the number of officials trained in regional health security; the report counts participants in meetings.
health-women-of = { $part } of { $whole } participants were women
health-in-year = in { $year }
health-period = between { $from } and { $to }
health-month =
    { $at ->
        [from] { $month } { $year }
       *[to] { $month } { $year }
    }
health-bar-women = women { $count }
health-bar-others = others, about { $count }
health-reported-by = { $evidence }. Reported by { $who } on { $date }.
health-not-reported = Not reported: { $names }.
health-no-deliverable = No deliverable is recorded.
health-plan-label = Work plan and deliverables
health-plan-caption = { $source }. Progress since then is not reported.
health-head-due = Due
health-head-deliverable = Deliverable
health-head-details = Details
health-quarter = { $year } Q{ $quarter }
health-state =
    { $state ->
        [delivered] delivered
        [in_progress] in progress
        [planned] planned
       *[unknown] unknown
    }
health-ministers = { " " }Ministers: { $action }.
health-dashboard = Regional health security: pilot dashboard
health-dashboard-what = The sector’s report of June 2022 says that a regional health security dashboard is being explored. This pilot assigns { $series } series of the World Development Indicators to the four pillars of the CAREC health strategy 2030: { $cells }. The assignment of series to pillars is our own.
health-dashboard-cells = { $count } of { $all } cells have a figure, half of them from { $year } or earlier
health-dashboard-note = . Each figure is shown with its year and opens the publisher’s row. The shading ranks, in quarters, the members with a figure for the year in the last column, which is the newest year in which at least { $count } have one. Members without a figure for that year show their newest one, unshaded and unranked. The shading does not say whether a figure is adequate. A member’s name leads to its profile.
health-blanks = What these indicators cannot say
health-blanks-what = No series of the World Development Indicators shows whether a country can detect, confirm, and stop an outbreak. Laboratory capacity and the scores under the International Health Regulations are not included, and nothing here replaces them.
health-head-pillar = Pillar
health-head-blank = Not shown by these series
health-head-possible = Possible source
health-matrix = Health security by pillar, series and member
health-head-series = Series
health-head-better = Better
health-series-unit = { $unit }, { $code }
health-better =
    { $better ->
        [higher] higher
       *[lower] lower
    }
health-no-year = no year with enough members
health-band =
    { $band ->
        [1] best quarter
        [2] second quarter
        [3] third quarter
       *[4] last quarter of the members with a figure for the year
    }

tourism-ranks = Ranks by edition
tourism-arrivals = Arrivals
tourism-editions = { $ended } Ranks of different editions are not comparable. { $absent }{ $signs }.
tourism-index = The Travel & Tourism Competitiveness Index (TTCI).
tourism-index-ended = The Travel & Tourism Competitiveness Index (TTCI) ended in { $year }.
tourism-other-index = { $index } The Travel & Tourism Development Index (TTDI) is a different index.
tourism-other-restates = { $index } The Travel & Tourism Development Index (TTDI) is a different index, and its { $year } edition restates { $years }.
tourism-absent =
    { $count ->
        [one] { $names } is in none of the editions held here;{ " " }
       *[other] { $names } are in none of the editions held here;{ " " }
    }
tourism-member-rank = { $name } { $rank }
tourism-in-top =
    { $count ->
        [0] No member ranks in the top { $top }
        [one] { $count } member ranks in the top { $top }
       *[other] { $count } members rank in the top { $top }
    }
tourism-answer-none = { $count } of { $year }.
tourism-answer = { $count } of { $year }: { $names }.
tourism-next = { $name } ({ $rank }) is closest to the top { $top } and would enter it by gaining { $places }{ $others }. The framework’s baseline counts ranks in a different index, the TTCI.
tourism-places =
    { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
tourism-followed = , followed by { $names }
tourism-next-after = { $name } ({ $rank }), { $places } places away
tourism-ranks-caption = Rank; bold is in the top { $top }, { $sign } is restated by a later edition.
tourism-restated-sign = r
tourism-edition = { $name }, as published
tourism-edition-restated = { $name }, with its restated past
tourism-most = { $name } had the most arrivals in { $year } after the PRC: { $amount }
tourism-by-member = Arrivals by member
tourism-subtitle = International tourism, million arrivals by year up to { $year }; without the PRC
tourism-unit = million
tourism-arrivals-caption = International tourism, number of arrivals; newest year of each member.
tourism-missing = { $kind }: { $names }.

trade-baseline = How the published baselines were computed
trade-baseline-answer = The published figures for { $year } match the World Development Indicators { $how }; the other readings are further away. Fuel and non-fuel trade are sums over all partners here; the split by partner follows below.
trade-baseline-how = without the PRC and weighted by GDP
trade-baseline-label = Readings of the baseline
trade-baseline-caption = % of GDP, { $year }.
trade-head-published = Published
trade-weights =
    { $kind ->
        [CAREC-X-headline] without the PRC, weighted by GDP
        [CAREC-headline] with the PRC, weighted by GDP
        [CAREC-X-simple-mean] without the PRC, simple mean
       *[CAREC-simple-mean] with the PRC, simple mean
    }
trade-published =
    { $measure ->
        [fuel-total] Fuel trade, within the region and with the rest of the world
        [nonfuel-total] Non-fuel trade, within the region and with the rest of the world
       *[services] Trade in services
    }
trade-without = without { $members }
trade-split = Within the region and with the rest of the world
trade-no-split = This vintage has no trade by partner, so the split is not computed.
trade-split-answer = It is not known which calculation the framework used. Seven were tried afterwards. { $headline }, because it only adds up trade by partner and does not replace missing figures. Reading F comes closest, but it takes two parts of a sum from different sources and counts a missing share as zero.
trade-split-headline = Reading A is the headline
trade-covered = { $count } of the { $all } members without the PRC had reported { $year }.
trade-covered-without = { $count } of the { $all } members without the PRC had reported { $year }, without { $members }.
trade-split-label = Readings of trade by partner
trade-split-caption = % of GDP, { $year }, vintage { $vintage }. Each figure opens the rows and releases that it was computed from.
trade-part =
    { $measure ->
        [fuel-intra] Fuel, region
        [fuel-rest] Fuel, rest of the world
        [nonfuel-intra] Non-fuel, region
       *[nonfuel-rest] Non-fuel, rest of the world
    }
trade-published-baseline = Published baseline
trade-split-reading =
    { $id ->
        [bilateral-trade] Trade by partner, as members reported it (reading A, the headline)
        [bilateral-trade-prc-as-partner] Trade by partner, the PRC a partner within the region (reading B)
        [bilateral-trade-gdp-of-all-ten] Trade by partner over the GDP of all ten (reading C)
        [bilateral-trade-without-afg] Trade by partner without Afghanistan's reports (reading D)
        [bilateral-trade-all-eleven] Trade by partner, the PRC a member (reading E)
        [bilateral-trade-wdi-totals] Trade by partner, totals from WDI (reading F)
       *[bilateral-trade-reporters-only] Trade by partner among the members that report, totals from WDI (reading G)
    }
trade-split-check = Cross-check: UNCTAD’s matrix, ten members, { $year }
trade-products = The five largest export products
trade-no-products = This vintage has no exports by product.
trade-products-note = A product is a 4-digit heading of the Harmonized System. The region’s exports are first summed by product, so its five largest may differ from those of the members. A share opens the exports that it was computed from.
trade-products-label = Five largest export products
trade-head-five = Five together, %
trade-head-products = Products, with their share of exports in %
trade-heading = heading { $code }
trade-openness = Openness
trade-prc = The PRC accounted for { $share } in { $year } ({ $count } of { $all } members): weighted by GDP, the region with the PRC mainly shows the PRC, so the two lines answer different questions.
trade-prc-share = { $share }% of the members’ GDP
trade-two-lines = weighted by GDP, the region with the PRC mainly shows the PRC, so the two lines answer different questions.
trade-figure =
    { $measure ->
        [fuel-total] Fuel trade
        [nonfuel-total] Non-fuel trade
       *[services] Trade in services
    }
trade-point = { $figure }% ({ $members } members)
trade-chart-title = { $name }: { $figure }% of GDP in { $year } without the PRC
trade-chart-title-both = { $name }: { $figure }% of GDP in { $year } without the PRC, { $with }% with it
trade-chart-subtitle = Exports and imports, % of GDP, weighted by GDP, by year; CAREC without the PRC and, dotted, with it
trade-openness-caption = Exports and imports, % of GDP; newest year of each member (World Development Indicators).
trade-open =
    { $what ->
        [goods] Goods
        [services] Services
       *[both] Goods and services
    }

transport-speeds = Speeds and hours lost
transport-corridors = The { $corridors } page has members, years, and the cost of delay.
transport-corridors-link = corridors
transport-road = A truck averages { $swd } km/h including stops and { $swod } km/h without them ({ $year }). It loses { $lost }, computed from the two mean speeds{ $than }.
transport-rail = A train averages { $swd } km/h including stops and { $swod } km/h without them ({ $year }). It loses { $lost }, computed from the two mean speeds{ $than }.
transport-lost = { $hours } hours per 500 km
transport-than = , compared with { $hours } at the { $year } baseline ({ $swd } and { $swod })
transport-all-title = The gap between the two speeds is the time lost
transport-all-subtitle = km/h by year, all corridors: without delay (SWOD) above, with delay (SWD) below. Under each year are the hours (h) lost per 500 km, from the two mean speeds. Round marks are road, square marks rail, hollow marks the baseline; # is a milestone that is not set yet.
transport-years = Speeds by year
transport-years-caption = All corridors. Hours lost are the hours for 500 km at the speed with delay minus those at the speed without delay. { $mean }
transport-head-change = Change from the baseline
transport-by-corridor = By corridor
transport-corridor-title = Rail speeds by corridor are published only for the baseline
transport-corridor-subtitle = km/h, the same scale in every panel; hollow marks are the framework’s baseline ({ $result }), # is a milestone that is not set yet
transport-corridor-note = The annual reports held here have no speeds by corridor; their corridor tables are in appendices that are not held here.
transport-counted = What is measured and reported
transport-counted-what =
    The framework measures transport only by speeds and border hours. It does not count kilometers built or improved, projects, or training, and the committee has reported { $count ->
        [0] nothing
        [one] one value
       *[other] { $count } values
    }. Rail speeds by corridor ({ $result }) are not available until a report publishes them.
transport-borders = The borders that take longest
transport-worst = Of the crossings with a figure for { $year }, { $name } takes longest for trucks: { $hours }{ $towards }.
transport-worst-hours = { $hours } hours
transport-borders-page = The { $borders } page has every crossing, road and rail, and earlier years.
transport-no-crossing = No figure of a crossing is held here
transport-worst-title = { $name } takes longest by road: { $amount } in { $year }
transport-worst-subtitle = The { $count } slowest crossings and directions with a figure for { $year }; hours to clear (TFI1). The line spans the lowest to the highest year, with a tick for each year. → leaves the country, ← enters it, – has no direction in the report; * is from the text of a report; † marks reports that contradict each other.
transport-head-crossing = Crossing
transport-head-side = Side and direction
transport-head-hours = Hours
transport-head-range = Lowest to highest year
transport-range = { $low } to { $high }
