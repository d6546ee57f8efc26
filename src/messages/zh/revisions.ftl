revisions-none = 数据版本{ $vintage }的来源均不足两个快照，因此没有可显示的修订。
revisions-by-source = 按来源列出的修订
revisions-source = 来源
revisions-from = 原快照
revisions-to = 新快照
revisions-revised = 已修订
revisions-vanished = 已消失
revisions-reached = 不再为预测
revisions-forecast = 新标为预测
revisions-new = 新增
revisions-values = 变化的指标数值
revisions-choose = 比较任意两个快照或数据版本
revisions-vintages = 数据版本
revisions-nothing = 从{ $from }到{ $to }没有变化。
revisions-changed = 从{ $from }到{ $to }：{ $figures }；{ $values }。
revisions-figures = { $counts }
revisions-no-figure = 没有数值变化
revisions-value-count = { $count }个指标数值发生变化
revisions-kind-count =
    { $kind ->
        [revised] { $count }个数值已修订
        [vanished] { $count }个数值已消失
        [reached] { $count }个数值不再为预测
        [forecast] { $count }个数值新标为预测
       *[new] { $count }个数值为新增
    }
revisions-kind-title =
    { $kind ->
        [revised] 已修订的数值
        [vanished] 已消失的数值
        [reached] 不再为预测的数值
        [forecast] 新标为预测的数值
       *[new] 新增的数值
    }
revisions-moves = 发生变化的指标数值
revisions-moves-order = 主要口径在前，其后按变化幅度从大到小
revisions-summary = 按序列和国家
revisions-largest-first = 按修订幅度从大到小
revisions-by-series = 按序列
revisions-section = { $title }：{ $count }
revisions-measure = 衡量内容
revisions-series = 序列
revisions-area = 国家或区域
revisions-year = 年份
revisions-old = 原数值
revisions-new-figure = 新数值
revisions-difference = 差异
revisions-largest = 最大幅度（%）
revisions-with = 伙伴：{ $partner }
revisions-more = 另有{ $count }行。{ $figures }列出全部数据，{ $values }列出全部指标数值。
revisions-start = 选择两个快照或数据版本
revisions-loading = 正在载入全部快照……
revisions-failed = 快照未能载入，请重试
