member-list = 成员国
member-list-caption = 各成员国的数值和排名。
member-head-member = 成员国
member-head-measures = 有数值的衡量内容
member-head-first = 在成员国中居首
member-head-last = 居末
member-head-crossings = 有数值的过境口岸
member-head-reported = 按国别报告的数值
member-of = / { $all }
member-description = { $name }在CAREC 2030项目结果框架各项结果中的情况：数值、排名、过境口岸和报告。

member-answer = { $name }{ $figures }。
member-figures = 在框架的{ $all }项衡量内容中有{ $count }项有数值
member-neither = 近年可以排名的{ $ranked }项衡量内容中，没有一项在各成员国中居首或居末。
member-ranks = 近年可以排名的{ $ranked }项衡量内容中，在各成员国中有{ $first }项居首，{ $last }项居末。
member-differs = 与区域的差异
member-differs-none = { $name }近年没有数值与各成员国平均值相差超过{ $by }个标准差。
member-differs-note = 以下数值与各成员国同年平均值相差超过{ $by }个标准差，相差最大的在前。比本站收录的最新年份早{ $years }年以上的数值不列出。
member-differs-line = { $measure }：{ $year }年为{ $figure }，{ $distance }。
member-differs-line-region = { $measure }：{ $year }年为{ $figure }，{ $distance }；区域数值为{ $region }。
member-reading = （{ $reading }）
member-best-is-one = （1为最佳）
member-distance =
    { $side ->
        [above] 高于各成员国平均值{ $size }个标准差
       *[below] 低于各成员国平均值{ $size }个标准差
    }
member-results-note = 区域数值和排名取至少{ $count }个成员国有数值的最近一年。第1位为最佳；没有优劣方向的，第1位为最高。点击数值可查看其计算所依据的发布机构数据行。
member-table = 按结果列出的数值
member-head-rank = 排名
member-years = { $from }至{ $to }年
member-trend = { $name }：{ $from }至{ $to }年{ $count }个数值
member-caution = { $measure }
member-stop = 。
member-reported = 报告的内容
member-reported-none = 没有行业点名报告{ $name }的情况。整个区域的报告内容见各行业页面。
member-health = 卫生安全
member-health-note = 以下数值涉及CAREC医疗卫生战略的四个支柱，说明见{ $page }。排名在同一年份有数值的成员国中排列，取至少{ $count }个成员国有数值的最近一年。
member-health-page = 卫生健康页
member-crossings = 过境口岸
member-crossings-caption = 通关平均时间和费用，按所在一侧列出。{ $signs }
member-no-crossings = 本站收录的CPMM表格没有{ $name }过境口岸的数值。
member-head-crossing = 过境口岸
member-head-toward = 相邻国家
member-head-dollars = 美元
member-mode =
    { $mode ->
        [rail] 铁路
        [road] 公路
       *[all] 全部
    }
member-direction =
    { $direction ->
        [outbound] 出境
        [inbound] 入境
       *[both] 双向
    }
member-report = 报告
member-cpmm = CPMM { $report }
