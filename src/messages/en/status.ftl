status-fresh = { $fresh } of { $all } sources
status-fresh-on = are as recent as expected on { $day }, the newest date in the data.
status-fresh-today = are as recent as expected today.
status-frozen = This site is built on { $term } { $name }: its other pages show { $held }. This page and the badges are about the newest snapshots, which are different.
status-term-vintage = vintage
status-none-of = no { $source }

status-table = Age of the sources
status-source = Source
status-state = State
status-date = Publisher’s date
status-age = Age
status-expected = Expected
status-changed = Last changed
status-checked = Last checked
status-badge = Badge
status-is-old = older than expected
status-is-fresh = as expected
status-none = none
status-unknown = unknown
status-never = never
status-not-recorded = not recorded
status-failed = { " " }(failed)
status-days = { $count } days
status-within = within { $days }

status-alerts = Needs attention
status-alert = { $kind } ({ $source }): { $text }.
status-alert-kind =
    { $kind ->
        [mixture] mixture
        [old] older than its calendar
       *[moved] publisher moved
    }
status-mixture = { $measure } of { $area } in { $year } ({ $variant }) is made of { $releases } of { $source }
status-older = { $count } of { $all } series are older than their calendar: { $names }; the oldest, { $oldest }, is of { $release }
status-older-more = { $names } and { $count } more

status-series = Age of each series
status-series-note = Ages are counted from the { $release } of the figures, not from the { $snapshot } that contains them. { $states }, of { $count } series and groups of series.
status-term-release = release
status-term-snapshot = snapshot
status-count-of-state = { $count } { $state }
status-age-state =
    { $state ->
        [expected] as expected
        [older] older than its calendar
        [undated] date unknown
       *[ended] ended
    }
status-series-of = { $title }: { $count }
status-series-table = Series of { $title }
status-head-series = Series
status-head-release = Release
status-head-areas = Areas
status-head-year = Last year
status-head-age = Age in days
status-head-within = Expected within
status-some-newer = (some areas { $release })
status-areas = { $count } of { $all }
status-age-least = unknown, at least { $least }
status-age-between = unknown, { $least } to { $most }

status-expected-age = Expected age
status-expected-why = Within { $count } days: { $reason }.
status-last-error = The last check failed: { $error }.
