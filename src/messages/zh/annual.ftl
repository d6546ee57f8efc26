annual-description = { $sector }行业{ $year }年向高官会议和部长级会议提交的年度报告：结果、挑战、工作计划和可交付成果。
annual-kind = 年度报告
annual-word = Word文件
annual-made = 数据与可交付成果均为该行业向本站报告的内容。
annual-links = 提交高官会议和部长级会议的年度报告
annual-read = 在此阅读
annual-link = { $year }年：{ $links }
