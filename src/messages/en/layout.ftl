# What stands on every page: head, header, menu, search, footer, and what tables say of themselves.

site-title = CAREC PRF Observatory
site-name = CAREC PRF
site-name-end = { " " }Observatory
site-description = Every indicator of the CAREC 2030 Program Results Framework: baseline, latest value, milestones and the rows they come from.

skip-to-content = Skip to the content
site-menu = Menu
site-navigation = Site
all-pages = All pages
site-contents = On this page
site-languages = Languages

nav-scorecard = Scorecard
nav-sectors = Sectors
nav-themes = Themes
nav-sdg = SDG targets
nav-members = Members
nav-corridors = Corridors
nav-trips = Trips
nav-borders = Borders
nav-briefs = Briefs
nav-data = Data
nav-sources = Sources
nav-downloads = Downloads
nav-sql = SQL
nav-baselines = Baselines
nav-revisions = Revisions
nav-gaps = Gaps
nav-status = Status
nav-methods = Methods
nav-glossary = Glossary
nav-notebooks = Notebooks
nav-about = About

search-label = Search results, members, crossings, terms
search-placeholder = Search
search-list = Found
search-count = { $count } found
search-none = Nothing found for “{ $query }”.
search-failed = The list of pages could not be loaded; type on to try again.
search-suggestions = Did you look for one of these?
search-kind =
    { $kind ->
        [result] result
        [measure] measure
        [sector] sector
        [theme] theme
        [target] SDG target
        [member] member
        [crossing] crossing
        [corridor] corridor
        [brief] brief
        [notebook] notebook
        [method] method
        [term] term
       *[page] page
    }

table-sort = Sort by { $column }
table-more-columns =
    { $count ->
        [one] { $count } more column
       *[other] { $count } more columns
    }

missing-signs = what these mean

footer-facts = CAREC PRF Observatory, unofficial. Newest figures retrieved on { $date }. Vintage { $vintage }. Framework edition { $edition }.
footer-license = Figures belong to their publishers, under the licenses on { $sources }; the observatory’s own work is under the MIT license.
footer-untranslated = { "" }
layout-copy-code = Copy code
