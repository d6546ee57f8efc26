# The list of briefs, and their feed.

briefs-none = No brief has been written yet.
briefs-feed = Atom feed
briefs-version = version { $version }
briefs-version-earlier = version { $version } (earlier: { $earlier })
briefs-earlier = { $version } of { $date }
briefs-facts = { $languages } · vintage { $vintage } · { $date } · { $version }
