round-subject = CAREC 结果框架：{ $sector }{ $year }年填报
round-subject-line = 主题：{ $subject }
round-outstanding = { $sector }{ $year }年的以下各项自{ $since }起尚未报告：
round-disputed = { $measure }（两份填报不一致）
round-fill = 请填写：{ $address }
round-send-back = 请填写并发回所附表格。
