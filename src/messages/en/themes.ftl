# Themes across sectors, SDG targets, dependencies, and documents with the results that they bear on.

theme-all = Themes across sectors
theme-others = Other themes: { $themes }.
theme-measure-count =
    { $count ->
        [one] { $count } measure
       *[other] { $count } measures
    }
theme-answer =
    { $count ->
        [one] { $measures } of { $results ->
            [one] { $results } result
           *[other] { $results } results
        } against its baseline by { $year }: { $standings }.
       *[other] { $measures } of { $results ->
            [one] { $results } result
           *[other] { $results } results
        } against their baselines by { $year }: { $standings }.
    }
theme-no-measure = No measure
theme-no-measure-belongs = { $none } belongs to this theme.
theme-without-measure =
    { $count ->
        [one] One result belongs here without a measure of its own for the theme.
       *[other] { $count } results belong here without a measure of its own for the theme.
    }
theme-marked = The framework says that its three themes are part of every sector’s results, but names no theme in any row of its table (paragraph 4). Which results belong here is therefore marked line by line: “{ $framework }” where the row itself states it, else “{ $ours }”.
theme-lines = Results and measures
theme-lines-of = Measures of { $theme }
theme-line = Measure, result
theme-baseline = Baseline
theme-latest = Latest
theme-target = Target
theme-against = Against the baseline by { $year }
theme-why = Why it belongs here
theme-why-short = Why
theme-status = Status
theme-no-own-measure = no measure of its own for the theme
theme-added = The amendment that added the result names the theme.
theme-reason = { $basis }: { $reason }
theme-passages = In the words of the documents
theme-documents = Documents
theme-list = Themes
theme-name = Theme
theme-list-measures = Measures against their baselines by { $year }
theme-list-measures-short = Measures
theme-list-results = Results
theme-list-passages = In the words of the framework
theme-description = { $theme } across the sectors of the CAREC 2030 Program Results Framework: results and measures, and why they belong here.

sdg-answer = { $linked } speak to { $targets } targets of { $goals } goals; { $rest } measures are not linked to any target.
sdg-linked = { $count } of the { $all } measures
sdg-reading = All of it is our reading.
sdg-note = { $reading } The framework says that the CAREC 2030 strategy is in line with the Sustainable Development Goals (paragraph 1), and names no target. A measure here is not an indicator of the United Nations, and its change is no progress toward the target. A measure that speaks to no target beyond doubt is left out.
sdg-table = SDG targets and measures
sdg-target = Target
sdg-words = In the words of the United Nations
sdg-measures = Measures, and how they compare with the target
sdg-measure = Measure
sdg-source = Targets as in the global indicator framework of the 2030 Agenda, General Assembly resolution { $resolution } of 6 July 2017, annex.
sdg-of-result = Our reading: the framework names no target. { $all }
sdg-all = All targets
sdg-target-name = SDG target { $target }
sdg-names = { $names }: { $note }

dependency-others = Other clusters and sectors
dependency-results = Sectors whose results depend on others
dependency-name = { $name }
dependency-limited = { $sectors } can go only as far as the sectors they depend on
dependency-on-this = Results of { $sectors } depend on this sector
dependency-table = What results depend on
dependency-of = Results of
dependency-on = depend on
dependency-words = In the framework’s words
dependency-words-short = Words
dependency-unnamed = other clusters and sectors, which it does not name; { $basis }
dependency-on-sector = { $sector }; { $basis }
dependency-for-result = { $sector }, for { $result }; { $basis }

document-line = { $title }. { $facts }.
document-year = { $year }
document-framework =
    { $kind ->
        [its-own] It has a results framework of its own (Program Results Framework, paragraph 2).
        [indicative] It has an indicative results framework (Program Results Framework, paragraph 2).
       *[being-drawn-up] Its results framework was being drawn up in 2020 (Program Results Framework, paragraph 2).
    }
document-named = Named in: { $source }.
document-named-and-held = Named in: { $source }; the text is kept with the data as { $file }.
document-bears = bears on { $result }, { $basis }: { $reason }
