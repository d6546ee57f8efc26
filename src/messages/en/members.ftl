# The members: their list, and each one's figures, ranks, crossings and reports.

member-list = Members
member-list-caption = Figures and ranks of each member.
member-head-member = Member
member-head-measures = Measures with a figure
member-head-first = First among members
member-head-last = Last
member-head-crossings = Crossings with figures
member-head-reported = Reported by name
member-of = of { $all }
member-description = { $name } in every result of the CAREC 2030 Program Results Framework: values, ranks, border crossings, and reports.
