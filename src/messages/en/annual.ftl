# Annual reports of sectors: their pages, and the links to them.

annual-description = The annual report of { $sector } for { $year } to the Senior Officials and Ministers: results, challenges, work plan, and deliverables.
annual-kind = Annual report
annual-word = Word document
annual-made = Figures and deliverables are those that the sector reported to this system.
annual-links = Annual reports to the Senior Officials and Ministers
annual-read = read it here
annual-link = { $year }: { $links }
