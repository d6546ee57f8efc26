# The members: their list, and each one's figures, ranks, crossings and reports.

member-list = Members
member-list-caption = Figures and ranks of each member.
member-head-member = Member
member-head-measures = Measures with a figure
member-head-first = First among members
member-head-last = Last
member-head-crossings = Crossings with figures
member-head-reported = Reported by name
member-of = of { $all }
member-description = { $name } in every result of the CAREC 2030 Program Results Framework: values, ranks, border crossings, and reports.

member-answer = { $name } has figures for { $figures }.
member-figures = { $count } of the framework’s { $all } measures
member-neither = It ranks neither first nor last among the members in any of the { $ranked } measures that can be ranked in a recent year.
member-ranks = Among the members, it ranks first in { $first } and last in { $last } of the { $ranked } measures that can be ranked in a recent year.
member-differs = Where it differs from the region
member-differs-none = No recent figure for { $name } is more than { $by } standard deviation from the members’ mean.
member-differs-note = These figures are more than { $by } standard deviation from the members’ mean of the same year, the most distant first. Figures more than { $years } years older than the newest held here are left out.
member-differs-line = { $measure }: { $figure } in { $year }, { $distance }.
member-differs-line-region = { $measure }: { $figure } in { $year }, { $distance }; regional value { $region }.
member-reading = { " " }({ $reading })
member-best-is-one = { " " }(1 is best)
member-distance =
    { $side ->
        [above] { $size } standard deviations above the members’ mean
       *[below] { $size } standard deviations below the members’ mean
    }
member-results-note = The regional value and the rank are for the newest year in which at least { $count } members have a figure. Rank 1 is best, or highest if neither direction is better. A figure opens the publisher’s rows that it was computed from.
member-table = Figures by result
member-head-rank = Rank
member-years = { $from } to { $to }
member-trend = { $name }: { $count } figures, { $from } to { $to }
member-caution = { $measure },
member-stop = .{ " " }
member-reported = What it has reported
member-reported-none = No sector has reported anything about { $name } by name. The sectors’ pages have what is reported for the region as a whole.
member-health = Health security
member-health-note = These figures relate to the four pillars of the CAREC health strategy; the { $page } explains them. Members are ranked among those with a figure for the same year: the newest year in which at least { $count } have one.
member-health-page = health page
member-crossings = Border crossings
member-crossings-caption = Average time and cost to clear, by side of the border. { $signs }
member-no-crossings = The CPMM tables held here have no figure for a border crossing point of { $name }.
member-head-crossing = Border crossing point
member-head-toward = Toward
member-head-dollars = US dollars
member-mode =
    { $mode ->
        [rail] rail
        [road] road
       *[all] all
    }
member-direction =
    { $direction ->
        [outbound] outbound
        [inbound] inbound
       *[both] both
    }
member-report = report
member-cpmm = CPMM { $report }
