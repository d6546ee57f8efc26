briefs-none = 尚未撰写简报。
briefs-feed = Atom订阅
briefs-version = 第{ $version }版
briefs-version-earlier = 第{ $version }版（此前各版：{ $earlier }）
briefs-earlier = { $version }（{ $date }）
briefs-facts = { $languages } · 数据版本{ $vintage } · { $date } · { $version }
