# The SQL workbench.

sql-lede = Query every table of the observatory in your browser. DuckDB (36 MB) is loaded when you run the first query, and each table when a query names it. { $promise }
sql-promise = Nothing you write leaves this machine.
sql-no-script = Running a query requires JavaScript, which is turned off in this browser. The same tables are among the { $downloads }.
sql-downloads = downloads
sql-loading = Loading
sql-result = Result
sql-examples = Examples
sql-history = History
sql-history-none = Queries that you run are listed here. They are stored in this browser only.
sql-history-clear = Clear history
sql-tables = Tables
sql-tables-what = A table name means the table of the vintage selected above. To read another vintage, write it in quotes before the name: { $other }. Rows with { $headline } are the ones that the scorecard reads.
sql-vintage = Vintage
sql-clear = Clear
sql-copy-link = Copy link
sql-query = SQL query
sql-run = Run
sql-stop = Stop
sql-keys = { $ctrl } or { $cmd } + { $enter } runs, { $esc } stops, { $tab } leaves the editor
sql-use = Use
sql-use-this = Use this query: { $title }
sql-first-rows = Query the first rows
sql-column-head = Column
sql-type-head = Type
sql-unit-head = Unit
sql-meaning-head = Meaning
sql-type =
    { $type ->
       *[other] { $type }
    }
sql-or-null = { $type } or null
sql-example =
    { $example ->
        [crossings] Which road crossings take longest to clear?
        [services] How has services trade changed in each member?
        [targets] How is each sector doing against its next targets?
        [growth] How fast did the economies grow, year by year?
        [rows] Which rows is a regional value computed from?
        [missing] What is missing, and who can provide it?
       *[changed] Which values changed between two vintages?
    }

sql-running = Running…
sql-done =
    { $rows ->
        [one] { $rows } row in { $seconds } s, vintage { $vintage }.
       *[other] { $rows } rows in { $seconds } s, vintage { $vintage }.
    }
sql-stopped = Stopped.
sql-empty = No rows: nothing meets the conditions.
sql-loading-part =
    { $known ->
        [yes] Loading { $what }: { $loaded } of { $total } MB
       *[no] Loading { $what }: { $loaded } MB
    }
sql-table = table { $name }
sql-too-long = The query is too long for an address; send its text.
sql-copied = The link to this query is copied.
sql-copy-this = Copy this link: { $link }
sql-unknown-vintage = unknown vintage "{ $name }" in the address; { $first } is selected
sql-unknown-vintage-near = unknown vintage "{ $name }" in the address; nearest: { $near }; { $first } is selected
sql-shown = First { $shown } of { $count } rows; the files hold all of them.
sql-download = Download
sql-rows-label = Rows of the result. { $words }
sql-axis =
    { $axis ->
        [x] X
        [y] Y
       *[color] Color
    }
sql-color-none = none
sql-chart = Chart
sql-chart-by = { $y } by { $x }
sql-chart-by-and = { $y } by { $x } and { $color }
sql-first-of = The first { $shown } of { $count } rows.
sql-no-figure =
    { $count ->
        [one] { $count } row has no figure to draw.
       *[other] { $count } rows have no figure to draw.
    }

sql-no-id = "{ $text }" is no id of this vintage; nearest: { $near }
sql-nearest = nearest: { $near }
sql-name-of = { $name } of { $tables }
sql-all-tables = tables: { $tables }
sql-extension = DuckDB's extension { $name } is not part of this site, and nothing is fetched from elsewhere
sql-no-files = a query reads the tables of this site and no other file
sql-memory = add a WHERE, or group the rows: the browser ran out of memory
sql-id-kind =
    { $kind ->
        [result] result
       *[variant] variant
    }
sql-error-none = missing query; write one, or choose an example
sql-error-several = invalid query: { $count } statements; write one, and begin its parts with WITH
sql-error-statement = unknown statement { $statement }; a query reads and changes nothing: begin with { $list }
sql-error-file = missing { $address } (status { $status }); reload the page
sql-error-size = invalid size of the result: more than { $most } rows; add LIMIT, or group the rows
