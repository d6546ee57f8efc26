# Reminders of a reporting round, as text and in a calendar.

round-subject = CAREC PRF: report of { $sector } for { $year }
round-subject-line = Subject: { $subject }
round-outstanding = These measures of { $sector } for { $year } are outstanding since { $since }:
round-disputed = { $measure } (two reports disagree)
round-fill = Please fill in the form: { $address }
round-send-back = Please fill in the form and send it back.
