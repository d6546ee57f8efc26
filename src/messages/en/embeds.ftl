# Charts in frames of other sites, and the code that a page offers for them.

embed-title = { $title } (vintage { $vintage })
embed-tables = all tables
embed-source = Source: { $source }. Vintage { $vintage }.
embed-choice = { $field }: { $value }
embed-which = Which figures the frame shows
embed-live = live: moves with new figures
embed-frozen = frozen on vintage { $vintage }: never moves
embed-code = Code of the frame
embed-code-title = { $id }, vintage { $vintage }
embed-copy = Copy code
embed-selected = Selected; copy it with your keyboard.
embed-copied = Copied.

badge-no-data = no data
badge-undated = date unknown
badge-old = { $date }, older than expected
badge-data = data
badge-fresh = { $fresh } of { $all } sources fresh
badge-results = results
badge-standings = { $all }: { $list }
