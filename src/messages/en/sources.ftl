# The page of sources: snapshots, where they came from, their series.

sources-region = Snapshots of vintage { $vintage }
sources-caption = Every snapshot of vintage { $vintage }.
sources-source = Source
sources-publisher = Publisher
sources-snapshot = Snapshot
sources-updated = Publisher’s update
sources-retrieved = Retrieved
sources-newest = Newest year shown
sources-series-shown = Series shown
sources-rows = Rows
sources-license = License
sources-undated = not dated
sources-snapshot-of = Snapshot { $date }
sources-from = Retrieved from { $hosts }. SHA-256 of the snapshot: { $hash }
sources-from-more =
    { $count ->
        [one] Retrieved from { $hosts } and { $count } more address. SHA-256 of the snapshot: { $hash }
       *[other] Retrieved from { $hosts } and { $count } more addresses. SHA-256 of the snapshot: { $hash }
    }
sources-series-count = { $count } series
sources-series = Series
sources-name = Name
sources-unit = Unit
