# The page of a result: answers, figures, status, milestones, and what is folded.

result-status-and-milestones = Status and milestones
result-measures = Measures
result-subject-place = { $measure }, { $place }
result-answer = { $subject }: { $figure } in { $year }.
result-answer-change = { $subject }: { $figure } in { $year }, { $change }.
result-answer-words = { $subject }: { $words } for { $year }, without a number.
result-reported-in-words = reported in words
result-answer-missing = { $measure }: { $word }.
result-answer-missing-baseline = { $measure }: { $word }; { $baseline }.
result-baseline-unset = the baseline is not set yet
result-baseline-inapplicable = no baseline applies
result-baseline-figure = baseline { $figure }
result-baseline-figure-year = baseline { $figure } in { $year }
result-status-for = Status for { $year }
result-status-for-is = Status for { $year }:
result-no-number = no number
result-no-measure = The framework names no measure for this result.
result-all-measures = All { $count } measures
result-all-of-measures = all { $count } measures

result-missing = What is missing
result-missing-line =
    { $all ->
        [one] { $count } of { $all } measure: { $kinds }
       *[other] { $count } of { $all } measures: { $kinds }
    }
result-missing-item = { $kind }: { $names }.
result-missing-closed =
    Who can provide { $count ->
        [one] it
       *[other] them
    }: { $kind ->
        [not-published] the publisher, with a later release.
        [not-held] the maintainers of this observatory, by storing the release or entering the figures of the report.
        [not-reported] the sector, with its annual report and the evidence.
       *[too-few-members] the members without a figure, through the publisher; a later release may cover enough of them.
    }
result-lead = { $lead } is responsible for reporting.
result-no-lead = The framework names no lead for this sector.
result-named-source = The framework names this source: { $source }.

result-words = In the framework’s words
result-words-note = { "" }
result-words-result = Result
result-words-indicator = Indicator
result-words-baseline = Baseline
result-words-milestones = Milestones
result-words-sources = Data sources

result-related = Related figures
result-related-note = The framework does not ask for these figures. They are shown because other figures are checked against them or computed from them.
result-method = Method
result-sources = Sources
result-risks = Risks and assumptions
result-risk = Risk
result-assumption = Assumption
result-risk-scope =
    { $scope ->
        [result] of the result
        [sector] of the sector
       *[cluster] of the cluster
    }
result-risk-count =
    { $count ->
        [one] one risk
       *[other] { $count } risks
    }
result-assumption-count =
    { $count ->
        [one] one assumption
       *[other] { $count } assumptions
    }
result-download = Download and cite
result-download-line = values as CSV, JSON and Arrow; the citation
result-download-values = { $csv } · { $json } of this result’s values ·
result-download-all = { $arrow } of all results · { $downloads }
result-all-downloads = all downloads
result-citation = CAREC PRF Observatory. { $result }: { $title }. Framework edition { $edition }, vintage { $vintage }. Data: { $data }.
result-cited = { $citation } (snapshot { $date })
result-cited-report = { $who }, reported on { $date }
result-no-citation = none yet

result-alignment = Reporting, themes, SDG targets
result-alignment-both = in the annual view and the DEfR view
result-alignment-annual = in the annual view
result-alignment-themes = themes
result-alignment-sdg = SDG { $targets }
result-in-both-views = The result is in the DEfR view and in the annual view.
result-in-annual-view = The result is in the annual view alone.
result-themes = Themes: { $themes }.
result-theme-basis =
    { $basis ->
        [framework] in the framework’s own words
        [report] in the sector’s report
        [amendment] by an amendment
       *[ours] our reading
    }

result-view-chart = Chart
result-view-table = Table
result-view-map = Map
result-view-revisions = Revisions
result-views = { $measure }: how it is shown
result-reading = Reading
result-years = Years
result-first-year = First year
result-last-year = Last year
result-highlight = Highlight members
result-up-to-three = Up to three members in color
result-too-few-years = This reading has too few years for a chart; the table has its figures.
result-reported-figure = { $area }, { $period }: { $figure }.
result-reported-area = { $area }, { $period }.
result-reported-by = Reported by { $who } on { $date }. Evidence: { $evidence }.

result-table-label = Table: { $measure }
result-table-caption = { $measure }, { $unit }.
result-table-caption-reading = { $measure }, { $unit }; { $reading }.
result-flags = { $flags }.
result-caution = † { $name } { $year }. { $text }
result-reason = { $reason }.
result-area = Area
result-members-with-figure = Members with a figure
result-count-of = { $count } of { $all }

result-chart-members = { $measure }, { $unit }, by member and year
result-chart-corridors = { $measure }, { $unit }, by corridor and year
result-chart-region = { $measure }, { $unit }, by year
result-chart-label = { $title }. { $subtitle }; the table below has the figures.
result-chart-reading = { $measure } ({ $reading })
result-finding = { $area }: { $figure } in { $year }
result-finding-change = { $area }: { $figure } in { $year }, { $change }
result-chart-baseline = { $figure } in { $year }
result-chart-target = target { $figure }
result-ranks-title-lost = Within { $edition }, { $best } gained { $gained } places since { $from } and { $worst } lost { $lost }
result-ranks-title-gained = Within { $edition }, { $best } gained { $gained } places since { $from } and { $worst } gained { $lost }
result-ranks-title = Within { $edition }, ranks
result-ranks-index = the { $index }
result-ranks-edition = the edition of { $edition }
result-ranks-label = { $title }. Ranks by edition; the table below has the figures.
result-ranks-subtitle = Rank by edition (1 is best). Lines join the years of one edition and break between editions that are not comparable; years before an edition’s own are restated

result-map-none = No year of this choice has figures of enough members for a map; the table has those that there are.
result-map-label = Map of { $name }, { $unit }, { $year }: { $figures }
result-map-title = { $name } in { $year }
result-map-subtitle = { $name }, { $unit }, { $year }: the newest year of the choice with figures of six members or more. The darker, the higher.
result-map-reading = { $measure }; { $reading }
result-map-without = No figure of { $year }: { $names }.
result-map-prc = The PRC has its figure and no shade: it takes part with two regions, and the figure is of the whole country.

result-overview = Measures, baselines and milestones
result-head-measure = Measure
result-head-baseline = Baseline
result-head-latest = Latest
result-head-status = { $status } for { $year }
result-term-status = Status
result-to-be-set = to be set
result-not-applicable = not applicable
result-not-applicable-short = n/a
result-none = none
result-none-stated = none stated
result-in-words = in words

result-milestones = Milestones
result-milestones-unit = { $milestones }, { $unit }
result-baseline-of = { $year } { $baseline }
result-term-baseline = baseline
result-latest-of = { $year } latest
result-target-of = { $year } target
result-try-note = Type a number to try it as a target. The page’s address keeps it, so that you can share it.
result-coverage = Coverage of { $year }
result-coverage-members =
    { $all ->
        [one] { $count } of { $all } member.
       *[other] { $count } of { $all } members.
    }
result-coverage-weight =
    { $all ->
        [one] { $count } of { $all } member, { $share }% of the weight.
       *[other] { $count } of { $all } members, { $share }% of the weight.
    }
result-without = { $kind }: { $names }
result-source = Source
result-sector-report = The sector’s report.
result-release = Release
result-releases = Releases
result-release-line = { $title }, { $day }
result-release-by = by { $day }
result-release-between = between { $from } and { $to }
result-on-this-page = On this page
result-neighbors = Previous and next result
result-previous = Previous
result-next = Next
result-more-detail = More detail
result-speeds-by-corridor = speeds by corridor
result-hours-by-crossing = hours and dollars by crossing

result-try = Try a target for { $year }: { $measure }, { $unit }
result-tried = for { $year }, with your target
result-tried-pace = for { $year }, with your target, requires { $pace } per year
result-with-your-target = { $status } (with your target)
result-your-target = Your target:
result-your-target-is = { $label } { $value } in { $year }. { $status }. { $reason }.
result-trial-target = your target { $figure }
result-trial-target-by = your target { $figure } by { $year }

result-check = Baseline check
result-check-line = { $verdict }: published { $published }, recomputed as { $recomputed }
result-check-none = { $verdict }: published { $published }, not recomputed
result-check-note = Recomputed from the figures of vintage { $vintage }. { $baselines }
result-all-baselines = All baselines
result-choices = Other choices
result-choices-same =
    { $count ->
        [one] { $count } gives { $figure }
       *[other] all { $count } give { $figure }
    }
result-choices-range =
    { $count ->
        [one] { $count } gives { $low } to { $high }
       *[other] { $count } give { $low } to { $high }
    }
result-choices-always = { $range }; always { $status }
result-choices-either = { $range }; { $statuses }
result-choices-status = “{ $status }”
result-choices-note = Each choice is compared with its own figure of the baseline’s year, over the same members in both years, as the status above is.
result-vintage = Vintage
result-year-last = Last year
result-value = Value
result-rules = Other rules
result-rules-none = None of the published rules gives a status
result-rule = Rule
result-ratio = Ratio
result-why = Why
result-rule-name =
    { $rule ->
        [linear-schedule] Linear schedule (used here)
        [opsys-next-milestone] Next milestone (EU OPSYS)
        [statistics-canada] Statistics Canada, Open SDG
        [un-progress-chart] UN progress chart
       *[german-weather] German weather symbols
    }
result-rule-short =
    { $rule ->
        [opsys-next-milestone] EU OPSYS
        [statistics-canada] Statistics Canada
        [un-progress-chart] UN
       *[german-weather] German weather symbols
    }
result-rule-label =
    { $label ->
        [sun] sun
        [slightly-cloudy] slightly cloudy
        [cloudy] cloudy
        [thunderstorm] thunderstorm
        [target-achieved] target achieved
        [progress-made-but-acceleration-needed] progress made, but acceleration needed
        [limited-or-no-progress] limited or no progress
        [deterioration] deterioration
        [substantial-progress] substantial progress
        [moderate-progress] moderate progress
        [negligible-progress] negligible progress
        [negative-progress] negative progress
        [target-met] target met
        [target-met-or-on-track] target met or on track
        [fair-progress-but-acceleration-needed] fair progress, but acceleration needed
        [fair-progress] fair progress
        [stagnation] stagnation
       *[regression] regression
    }
result-rule-says = { $rule } “{ $label }”
result-flip = “{ $status }” at { $value } ({ $distance } away)
result-flips = The status would change to { $first }.
result-flips-both = The status would change to { $first } and { $second }.

result-sources-none = no figure has a source yet
result-sources-none-yet = No figure of this result has a source yet.
result-sources-sector = the sector’s report
result-sources-line =
    { $count ->
        [one] { $titles } (one series)
       *[other] { $titles } ({ $count } series)
    }
result-sources-reported = Reported by the sector; each value names who reported it and the evidence.
result-source-line = { $publisher }. Snapshot { $date }; retrieved { $retrieved }.
result-source-line-updated = { $publisher }. Snapshot { $date }, last updated by the publisher on { $updated }; retrieved { $retrieved }.
result-source-license = License: { $license }.
result-source-cite = Cite as: { $citation }
result-series =
    { $count ->
        [one] Series { $list }.
       *[other] { $count } series: { $list }.
    }
result-product-series =
    { $count ->
        [one] { $count } product series, { $first } to { $last }{ $file }.
       *[other] { $count } product series, { $first } to { $last }{ $file }.
    }

result-amendments = Amendments
result-amendment-endorsed = In force since { $date }.
result-amendment-proposed = Proposed, not in force ({ $date }).
result-amendment-rejected = Rejected ({ $date }).
result-amendment-waits = Nothing on this site counts it until it is endorsed.
result-amendment-never = It was never in force.
result-amendment-never-changed = It was never in force; it would have changed.
result-no-amendments = No amendment has been endorsed, and none is proposed.

# What search engines and cards say of a result's page.
result-description = { $indicator }: baseline, latest figures, targets, and status.

result-method-name = { $title }.
result-fall = Falls to zero: { $figure } in { $before }, { $zeros }{ $reading }. The file held here gives no note on it; the figure stays as published and enters the region's as it is. Flagged from { $least } on: { $reason }.
result-fall-year = 0 in { $year }
result-fall-years = 0 in each year from { $from } to { $until }
result-fall-reading = { " " }({ $reading })
