downloads-pending = The files are written when the site is built.
downloads-none = There is no vintage yet.
downloads-answer = { $tables }, each as CSV, CSV for Excel, JSON, Arrow, and Parquet, the values as SDMX too. All of the newest figures are in { $archive }, with README, licenses, descriptions for programs, and citation.
downloads-answer-tables =
    { $vintages ->
        [one] { $tables } tables of { $vintages } vintage
       *[other] { $tables } tables of { $vintages } vintages
    }
downloads-archive = one archive of { $size }
downloads-zip = All as ZIP, { $size }
downloads-licenses = licenses
downloads-title = { $title }.
downloads-frozen-on = Frozen on { $date }
downloads-frozen = Frozen: the files at this address do not change.
downloads-moving = Figures of { $date }; the files at this address change with each refresh. The same files under a permanent name: { $permanent }.
downloads-cite = Cite as: { $citation }

downloads-annex = Annex of the DEfR, the framework filled in for { $year }: { $views }.
downloads-annex-view =
    { $view ->
        [annual] annual view, every measure
       *[defr] DEfR view, headline measures
    }
downloads-annex-files = { $view }: { $files }
downloads-annex-file = { $format }{ $language ->
        [zh] , Chinese
        [ru] , Russian
       *[en] { "" }
    }
downloads-annex-label = Annex, { $view }, { $file }

downloads-files = Files of { $vintage }
downloads-head-table = Table
downloads-head-rows = Rows
downloads-head-grain = One row per
downloads-for-excel = CSV for Excel
downloads-file = { $table } as { $format }, { $size }
downloads-not-offered = not offered
downloads-sdmx = SDMX: { $file } with its { $structure }.
downloads-sdmx-structure = structure
downloads-described = Columns described for programs (CSV on the Web): { $tables }.
downloads-size-bytes = { $size } B
downloads-size-kilobytes = { $size } kB
downloads-size-megabytes = { $size } MB

downloads-permanent = Which address to cite
downloads-permanent-frozen = { $address } uses one fixed snapshot of each source. Every build of this site recreates it from the same snapshots, regardless of later revisions by the publishers. Cite this address in a report.
downloads-permanent-frozen-name = A frozen vintage
downloads-permanent-current = { $address } has the newest figures and changes with each refresh. Use this address for a dashboard.
downloads-permanent-day = { $address } has the same figures under a name made from their date and a hash of their contents (SHA-256), so the name never refers to other figures. It is available as long as these figures are the newest, and longer if the host keeps it. To keep figures permanently, freeze them as a vintage.
downloads-manifest = The manifest of each vintage ({ $manifest }) has the SHA-256 of every file, so that a copy can be checked against what was cited. Correcting a method also changes frozen vintages: the changelog then says so, and the hash is different. Terms of use differ by publisher, and some permit only noncommercial use. They are given in { $license } with the files and on the { $sources } page.
downloads-manifest-sources = sources
downloads-read = How to read the files
downloads-read-missing = Other sites may load these files directly. A missing value is an empty cell in CSV and null in the other formats, never 0.
downloads-read-excel = In Excel, open { $excel }: it begins with a byte order mark, without which Excel shows Chinese as unreadable characters. Its text is otherwise the same as that of the plain CSV, which is the one for programs. Systems that exchange statistics can load the values as SDMX-CSV 2.0 with their structure. Each vintage is also described for data catalogs (DCAT, { $package }) and search engines ({ $engine }), and each CSV file by CSV on the Web.
downloads-example = Example in { $name }
downloads-fields = What the columns mean
downloads-fields-language = The data dictionary is published in English.
downloads-fields-table = Columns of { $table }
downloads-fields-count = { $grain } { $count ->
        [one] { $count } column
       *[other] { $count } columns
    }
downloads-column = Column
downloads-type = Type
downloads-missing = Missing
downloads-meaning = Meaning
downloads-type-word =
    { $type ->
        [int] integer
        [float] number
        [bool] true/false
       *[string] text
    }
downloads-may-be = may be
downloads-never = never
downloads-unit = Unit: { $unit }.
