# Reminders of a reporting round, as text and in a calendar.

round-subject = CAREC PRF: report of { $sector } for { $year }
round-subject-line = Subject: { $subject }
round-outstanding = These measures of { $sector } for { $year } are outstanding since { $since }:
round-disputed = { $measure } (two reports disagree)
round-fill = Please fill in the form: { $address }
round-send-back = Please fill in the form and send it back.

# The state of a round on /status and on the page of a sector.

round-heading = Annual reports for { $year }
round-count = { $count } of { $all } { $all ->
        [one] measure
       *[other] measures
    }
round-of = { $count } of { $all }
round-answer = { $measures } that the sectors count themselves have been reported for { $year }; { $rest }.
round-none-outstanding = none is outstanding
round-some-outstanding =
    { $count ->
        [one] { $count } has been outstanding since { $since }
       *[other] { $count } have been outstanding since { $since }
    }
round-sectors =
    { $count ->
        [one] { $complete } of { $count } sector has reported all of its measures.
       *[other] { $complete } of { $count } sectors have reported all of their measures.
    }
round-table = Annual reports by sector
round-sector = Sector
round-reported = Reported
round-since = Outstanding since
round-form = Form
round-whom = Whom to ask
round-nothing = nothing
round-not-named = not named
round-fill-in = fill in
round-earlier = Earlier years
round-earlier-table = Measures reported for earlier years
round-reminders = Reminders to send: { $count }
round-day = Remind on
round-save = Save a calendar file
round-choose-day = Choose the day of the reminder first.
round-saved =
    { $count ->
        [one] Saved, with { $count } reminder.
       *[other] Saved, with { $count } reminders.
    }
round-sector-heading = Annual report for { $year }
round-sector-answer = { $count } of { $all } measures are reported.
round-sector-answer-since = { $count } of { $all } measures are reported; the others have been outstanding since { $since }.
round-sector-form = Form: { $links }.
round-sector-table = Annual report by measure
round-measure = Measure
round-reported-by = Reported by
round-to-decide = reports disagree; to be decided
round-also-disputed = another report disagrees
