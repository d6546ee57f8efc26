gaps-answer = { $measures }中，{ $target }（数值或条件），{ $value }。{ $unset }项{ $targets }仅以符号代替，没有数值。
gaps-measure-count = { $count }项衡量内容
gaps-have-target = { $count }项设有目标
gaps-have-value = { $count }项有数值
gaps-targets = 目标
gaps-by-sector = 按行业
gaps-by-owner = 按可由谁弥补
gaps-four-kinds = 四种缺失
gaps-four-kinds-note = 数值缺失有四种原因，各有其符号。零是数值，不属于缺失。
gaps-every-measure = 全部衡量内容
gaps-signs = 对于{ $baselines }和目标，{ $unset }表示以符号代替数值，{ $inapplicable }表示“不适用”，{ $blank }表示未列出，{ $set }表示文字条件。字母表示衡量内容在哪些方面未做到具体（S）、可测量（M）、可获得（A）、有针对性（R）、有时效性（T）。S、M和R由本站根据文字判读；A和T由里程碑得出。没有已发布序列的衡量内容由行业统计并报告。
gaps-baselines = 基线
gaps-amendments = 框架修订
gaps-amendments-term = 框架修订
gaps-method = 本清单如何编制
gaps-method-text = 本清单依据已通过的框架及其{ $amendments }，以及{ $term }{ $vintage }的数值编制。只有S、M和R的判读为人工录入。数值比本站收录的最新数值早{ $years }年以上的，视为过旧，因为它将出现在连续两次发展成果报告中。框架修订补上所缺内容或行业作出报告后，该缺口即从清单中移除。
gaps-vintage = 数据版本
gaps-sign = 符号
gaps-word = 名称
gaps-known = 已知情况
gaps-provided = 可由谁提供
gaps-sector-table = 按行业列出的缺口
gaps-sector = 行业或支柱
gaps-no-baseline = 无基线
gaps-targets-that-are = 目标为
gaps-no-series = 无已发布序列
gaps-no-number = 无数值
gaps-old = 过旧
gaps-that-fail = 未达要求的衡量内容
gaps-is-blank = 未列出
gaps-is-inapplicable = 不适用
gaps-all = 全部
gaps-who = 由谁
gaps-count = 缺口数
gaps-how = 方式
gaps-owner =
    { $owner ->
        [framework] 对框架的决定
        [sector] 行业报告
        [publisher] 发布机构
       *[observatory] 本站
    }
gaps-owner-how =
    { $owner ->
        [framework] 由行业牵头单位提出建议，决定以注明日期的框架修订记录。
        [sector] 行业委员会每年报告一次，并附依据文件。
        [publisher] 该指数或报告已停止发布，或最新一版尚未发布。
       *[observatory] 该序列已发布，但本站尚未收录。
    }
gaps-lead = 牵头单位：{ $lead }。
gaps-no-lead = 框架没有列出牵头单位。
gaps-of-sector = { $sector }的缺口
gaps-measure = 衡量内容
gaps-baseline = 基线
gaps-latest = 最新数值
gaps-else = 其他缺失
gaps-said = “{ $words }”
gaps-unset = 目标待设定
gaps-not-applicable = 不适用
gaps-nothing-stated = 未列出
