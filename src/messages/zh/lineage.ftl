lineage-close = 关闭
lineage-failed = 无法载入数据行
lineage-the-source = 来源
lineage-all-figures = 该项衡量内容的全部数值
lineage-copy = 连同来源复制
lineage-copied = 已复制
lineage-csv = 数据行CSV
lineage-rows = 发布机构数据行

lineage-title = { $place }，{ $years }年：{ $figure }
lineage-no-number = 无数值
lineage-no-samples = 无样本
lineage-method = { $title }：{ $formula }
lineage-no-rows = 该数值没有记录来源数据行。
lineage-more = 另有{ $count }行见下载文件。
lineage-sentence = { $sentence }。
lineage-cite = CAREC结果框架观察站，{ $result }，数据版本{ $vintage }。
lineage-cite-row = { $title }。{ $series }，快照{ $snapshot }，第{ $line }行。

lineage-own-series = 发布机构原数值，未作改动：{ $series }。
lineage-own = 发布机构原数值，未作改动{ $updated }{ $flag }。
lineage-own-updated = ；发布机构于{ $date }更新
lineage-own-flag = ；标记：{ $flag }
lineage-computed = 由本站根据这些数据行计算。
lineage-computed-how = 由本站计算：{ $how }。
lineage-sum = { $terms }{ $rest } = { $figure }。
lineage-sum-rest = 及另外{ $count }项
lineage-coverage = { $all }个成员国中{ $count }个{ $weight }{ $without }。
lineage-coverage-weight = ，占权重的{ $share }
lineage-coverage-without = ；缺{ $names }
lineage-flag = 标记：{ $flag }。
lineage-reading = 口径：{ $reading }。
lineage-vintage = 数据版本{ $vintage }。
lineage-billion = { $figure }亿
lineage-million = { $figure }万
lineage-source = { $title }，{ $publisher }。许可：{ $license }。引用格式：{ $citation }
lineage-publisher = { $publisher }。许可：{ $license }。引用格式：{ $citation }

lineage-head-area = 地区
lineage-head-year = 年份
lineage-head-figure = 数值
lineage-head-value = 数值
lineage-head-weight = 权重
lineage-head-role = 用作
lineage-head-series = 序列
lineage-head-unit = 单位
lineage-head-report = 报告和表
lineage-head-row = 快照，行
lineage-head-line = 快照，行
lineage-role =
    { $role ->
        [v] 数值
        [w] 权重
       *[p] 组成部分
    }
lineage-way =
    { $code ->
        [road] 公路
        [rail] 铁路
        [inbound] 入境
        [outbound] 出境
       *[other] { $code }
    }
