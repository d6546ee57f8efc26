# Words around every chart and table: sources, files, hints.

chart-source = Source: { $source }.
chart-source-snapshots = Source: snapshots { $snapshots }.
chart-dated = { $title } ({ $date })
chart-publisher = { $publisher }, { $title }
chart-top = top { $count }
chart-sector-report = the sector’s own report ({ $snapshot })
chart-framework = CAREC 2030 Program Results Framework
chart-table = Table
chart-embed = Embed

chart-known-same = The value of { $year } stands at { $value } on { $first } and on { $last }.
chart-known-stood = The value of { $year } stood at { $value } on { $first } and on { $last }.
chart-known-changed = The value of { $year } was { $before } as known on { $first } and is { $after } as known on { $last } ({ $change }).
chart-known-label = { $measure } of { $year } as known on { $values }
chart-known-title = The value of { $year } through the snapshots
chart-known-subtitle = { $measure }, { $unit }, by the day from which it could be known
chart-known-subtitle-baseline = { $measure }, { $unit }, by the day from which it could be known; the line across is the published baseline
chart-known-table = Table: { $measure } as it was known
chart-known-on = Known on
chart-known-note = A row for each day on which a snapshot came; a dash is a year that could not be computed then, e an estimate, f a forecast.
