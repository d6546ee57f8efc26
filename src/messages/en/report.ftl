# The form of a sector's annual report: as a page, as a workbook, and what its checks say.

report-head-form = Form
report-head-framework = Framework
report-head-name = Your name
report-head-office = Office
report-head-date = Date of the report

report-field-id = Measure
report-field-area = Area
report-field-value = Figure
report-field-part = Part
report-field-whole = Whole
report-field-sign = Exact?
report-field-state = Answer
report-field-from = First month
report-field-to = Last month
report-field-words-en = In words (English)
report-field-words-zh = In words (Chinese)
report-field-words-ru = In words (Russian)
report-field-evidence = Evidence
report-field-by-name = Name of another person
report-field-by-office = Office of another person
report-field-by-date = Other date

report-yes = yes
report-no = no
report-in-progress = in progress
report-about = about
report-at-least = at least
report-below = below

report-unit-count = number
report-unit-yes-no = yes / no / in progress
report-unit-members = number of countries (0 to { $count })
report-unit-crossings = number of border crossing points
report-unit-share = % (part and whole, or percent)
report-unit-words = words

report-column-name = What is counted
report-column-definition = Indicator
report-column-unit = Unit
report-column-baseline = Baseline
report-column-target = Target
report-column-last = Last reported
report-region = CAREC
report-year-words = { $year }: { $words }
report-not-stated = not stated
report-not-reported = not reported
report-never-reported = never reported
report-figure-at-least = at least { $figure }

report-sheet-report = report
report-sheet-areas = countries
report-sheet-about = read me
report-sheet-lists = lists
report-title = CAREC 2030 Program Results Framework: annual report
report-areas-hint = One row for each answer of a country. Choose the measure and the country, then answer.
report-locked-hint = Fill in the light yellow cells. The sheet “read me” explains them.
report-list-measures = Measures
report-list-areas = Areas

report-guide-title = How to fill in this form
report-guide-cells = Fill in the light yellow cells. All others are locked; they say what is asked, and what is known so far.
report-guide-head = Above the table: your name, your office, and the day of the report. Name and office are published with the figures.
report-guide-rows = One row for each measure. Leave a row empty where nothing can be reported: it then counts as not reported, never as zero.
report-guide-figure = Figure: a number alone, for the whole calendar year. Write 12.5 with a point, and no unit, sign or words beside it.
report-guide-exact = Exact?: empty if the figure is exact; otherwise about, at least, or below.
report-guide-share = A share is given by its part and its whole (54 of 150). Only where these are not known, write the percentage as the figure.
report-guide-months = First and last month: only where the figure is not of the whole year, for example 2023-01 and 2023-06.
report-guide-countries = Countries: where countries are counted, either write how many there are, or answer for each country in the sheet “countries”: choose the measure, the country, and yes, no or in progress. Answer for each country again in each year.
report-guide-words = In words: what a number does not say, in English or Chinese. Words alone are kept, and count as no figure.
report-guide-evidence = Evidence: the document that another person can look up, by its title with page or paragraph, or its address. “Yes” or “see email” is not accepted.
report-guide-by = Name, office and date at the end of a row: only where another person answers that row, or on another day than the one above the table.
report-guide-over = The report is made when the period is over. A figure of 2023 is reported from December 2023 on.
report-guide-formulas = Do not use formulas, and add no sheets or columns. To correct a figure later, send the form again and say why.
report-guide-back = Send the file back to whoever sent it to you. Every cell is checked, and what is wrong comes back with its cell and a remedy.

report-hint-id = Choose the measure from the list.
report-hint-area = Choose the country from the list.
report-hint-value = A number alone. Words go into the columns for words.
report-hint-part = The part, a number: 54 of 150.
report-hint-whole = The whole, a number: 54 of 150.
report-hint-sign = Empty if the figure is exact; otherwise choose.
report-hint-state = Choose yes, no or in progress.
report-hint-from = Only if not the whole year: year-month, such as { $year }-01.
report-hint-to = Only if not the whole year: year-month, such as { $year }-06.
report-hint-evidence = A document that another person can look up: its title with page or paragraph, or its address.
report-hint-date = The day of the report, not after today.
report-hint-by-date = Only if not the day above the table: not after today.
report-hint-members = How many countries: a whole number from 0 to { $count }.
report-hint-count = A whole number from 0.
report-hint-share = Percent, from 0 to 100: only if part and whole are not known.

# What is wrong with a cell. `value` and `where` may be empty.
report-fault-missing = missing { $field }{ $where }; { $why }
report-fault-invalid = invalid { $field }{ $value }{ $where }: { $why }
report-fault-unknown = unknown { $field }{ $value }{ $where }: { $why }
report-fault-mismatched = mismatched { $field }{ $value }{ $where }: { $why }
report-fault-duplicate = duplicate { $field }{ $value }{ $where }: { $why }
report-fault-value = { " " }"{ $value }"
report-fault-where = { " " }in { $source }, { $place }
report-fault-source = { " " }in { $source }
report-place-cell = cell { $cell }
report-place-row = row { $row }
report-place-sheet = sheet “{ $sheet }”
report-place-on-sheet = sheet “{ $sheet }”, { $place }
report-place-field = { $place } ({ $field })
report-place-labeled = { $place }, “{ $field }”
report-place-head = above the table
report-place-page = the page
report-source-page = this form
report-source-desk = the form

report-fault-empty = missing figures{ $where }; no cell is filled: fill the rows of what happened in { $year }, and leave the others empty
report-fault-no-form = missing sheet “{ $sheet }”{ $where }; no form of this tool: fill the form that was sent out
report-fault-sheet = unknown sheet{ $where }: no sheet of the form; delete it, or move what it says into the sheet “{ $sheet }”
report-fault-headings = missing headings{ $where }; the line with “{ $id }” and “{ $evidence }” is not there: use the form that was sent out
report-fault-beside = invalid cell "{ $value }"{ $where }: beside the table; move it into a column of the form
report-fault-identity = invalid form "{ $form }" in { $source }: it says of no sector and year that it is theirs; use the form that was sent out
report-fault-year = mismatched year { $year } in { $source }, { $place }: the forms of { $expected } are read; fill the form of { $expected }
report-fault-sector = mismatched form { $form } in { $source }: your link is for { $sector }; fill the form of { $sector }
report-fault-large = invalid { $source }: { $bytes } bytes, a form has up to { $most }; send the form alone
report-fault-kind = invalid { $source }: neither a workbook nor CSV that begins with the line “{ $form }”; send the filled form as XLSX, or its sheet “{ $sheet }” saved as CSV
report-fault-damaged = invalid { $source }: it cannot be read as a form; save the workbook again, or its sheet “{ $sheet }” as CSV in UTF-8

report-why-formula = a formula; write its result in its place (copy, then paste as values)
report-why-error = an error of the spreadsheet; write the figure itself
report-why-merged = merged with other cells; split them, and write what each of them says
report-why-size = beyond what can be counted here, { $most }; write the number in full, or say it in words
report-why-serial = no date; write year-month-day as text
report-why-unseen = it contains a character that is not seen, { $code }; type the text again
report-why-run = a spreadsheet would run it; begin with a letter or a figure
report-why-markup = it contains markup; write plain text
report-why-long = longer than { $count } characters; shorten it, and name the document as evidence
report-why-number = not a number alone; { $remedy }
report-remedy-date = the spreadsheet has made a date of it; set the format of the cell to number and type it again
report-remedy-words = write a number, and put words into the column for words
report-remedy-separators = write { $number }, without separators of thousands and with a point before decimals
report-remedy-sign = write { $number } and choose “{ $sign }” in the column “{ $column }”
report-remedy-percent = write { $number } without the percent sign
report-remedy-alone = write { $number } alone, and put words into the column for words
report-why-choice = choose { $choices }, or leave it empty
report-why-month = no month; write it as year-month, for example { $example }
report-why-day = no day of the calendar; write it as year-month-day, for example { $example }
report-why-future = after today, { $today }; give the day on which the report is made
report-why-no-evidence = give its title with page or paragraph, or its address, so that another person finds it
report-why-no-document = it names no document; give its title with page or paragraph, or its address, so that another person finds it
report-why-form = expected "{ $expected }"; fill the form of this sector and year
report-why-framework = expected "{ $expected }"; ask for a new form, since its measures may have changed
report-why-who = say who reports, so that a question finds its way
report-why-when = write it as year-month-day, for example { $today }
report-why-twice = { $area } is answered in { $place } too; keep one
report-why-both-by = another person has a name and an office: give both, or neither
report-why-no-measure = choose the measure that the row is of, or empty the row
report-why-other-measure = not in the form of { $sector }; choose { $measures }
report-why-area-like = neither CAREC nor one of its members; did you mean { $areas }
report-why-area = neither CAREC nor one of its members; choose one from the list of the cell
report-why-half-period = a period has a first and a last month: give both, or neither for the whole year
report-why-members = CAREC has { $count } members; write how many of them
report-why-crossings =
    { $count ->
        [one] { $count } border crossing point is known; write how many of them
       *[other] { $count } border crossing points are known; write how many of them
    }
report-why-one-area = what is counted answers yes, no or in progress; empty the figure and choose the answer
report-why-no-crossings = the measure is not of border crossing points; choose the region or a member
report-why-things = this is a number of things; empty the answer and write the number
report-why-region = of the region it is a number; write it, or answer for each country in a row of its own

report-rule-title = CAREC PRF
report-rule-other-year = the period { $period } ends in another year than { $year }; correct one
report-rule-order = it ends before it begins; correct one of its months
report-rule-year-not-over = not over on { $day }, when it was reported; give the period that is meant, or correct one of the two
report-rule-period-not-over = the period { $period } was not over on { $day }, when it was reported; correct one of the two
report-rule-half-share = a share has a part and a whole; give both, or neither
report-rule-parts = { $part } of { $whole } is not a part of a whole; correct one of them
report-rule-computed = a share is computed from its parts; leave it empty
report-rule-no-answer = give a number, parts, an answer or words, or empty the row
report-rule-sign = there is no number; leave it empty
report-rule-count = a count is a whole number from 0; correct it, or say it in words
report-rule-share = a share is between 0 and 100; correct it, or give its parts
report-rule-no-number = the measure takes an answer or words; leave it empty
report-rule-only-share = only a share has parts; leave them empty
report-rule-no-state = only a yes/no measure or a count of countries takes one; leave it empty

report-effect = { $id }: { $before } → { $after }
report-effect-figure = { $status }, { $figure }{ $target }{ $year }
report-effect-target = { " " }of { $target }
report-effect-year = { " " }({ $year })

report-page-name = Report of { $sector }
report-page-description = The form of the annual report of { $sector } in the CAREC 2030 Program Results Framework, checked as it is filled in.
report-page-title = Report of { $sector } for { $year }
report-page-computed = Nothing is reported by hand: every measure of { $sector } is computed from published series.
report-page-others = Forms of other sectors: { $sectors }.
report-page-lede =
    { $count ->
        [one] One measure is counted and reported by the sector. Leave empty what is not known: it stays “not reported” and is never taken as zero.
       *[other] { $count } measures are counted and reported by the sector. Leave empty what is not known: it stays “not reported” and is never taken as zero.
    }
report-page-year = Year of the report
report-page-who = Who reports, and when
report-page-public = Name and office are published with the figures.
report-page-changes = What this would change
report-page-no-changes = Nothing yet: no figure is complete.
report-page-faults = What is to be corrected
report-page-save = Check and save the file to send
report-page-propose = Propose it on GitHub
report-page-delete = Delete the draft
report-page-note = What you type stays in this browser until you save the file; nothing is sent. Send the file to whoever asked for the report{ $lead }. It is checked once more when it is received, and counts from then on.
report-page-lead = { " " }({ $lead })
report-page-corrections = { $entries } before the file can be saved.
report-page-entries =
    { $count ->
        [one] One entry is to be corrected
       *[other] { $count } entries are to be corrected
    }
report-draft-kept = Draft kept in this browser.
report-draft-found = Draft of an earlier visit.
report-draft-deleted = The draft is deleted.
report-draft-none = This browser keeps no drafts; save the file before you leave.
report-exact = exact
report-by = Reported by another person, or on another day
report-each-country = Answer for each country instead
report-each-crossing = Answer for each border crossing point instead
report-answers-countries = Answers to { $id } by country
report-answers-crossings = Answers to { $id } by border crossing point
report-country = country
report-crossing = border crossing point
report-more = More
report-more-on = More on { $area } for { $id }
report-field-of = { $field } of { $id }
report-field-of-area = { $field } of { $area } for { $id }
report-short-months = if not the whole year
report-short-number = a number alone
report-short-evidence = title with page, or address
report-month-example = year-month
