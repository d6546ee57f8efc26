briefs-none = Справок пока нет.
briefs-feed = Лента Atom
briefs-version = версия { $version }
briefs-version-earlier = версия { $version } (ранее: { $earlier })
briefs-earlier = { $version } от { $date }
briefs-facts = { $languages } · версия данных { $vintage } · { $date } · { $version }
