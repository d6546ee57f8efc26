result-status-and-milestones = 状态与里程碑
result-measures = 衡量内容
result-subject-place = { $measure }，{ $place }
result-answer = { $subject }：{ $year }年为{ $figure }。
result-answer-change = { $subject }：{ $year }年为{ $figure }，{ $change }。
result-answer-words = { $subject }：{ $year }年{ $words }，没有数值。
result-reported-in-words = 已作文字报告
result-answer-missing = { $measure }：{ $word }。
result-answer-missing-baseline = { $measure }：{ $word }；{ $baseline }。
result-baseline-unset = 基线尚未设定
result-baseline-inapplicable = 基线不适用
result-baseline-figure = 基线为{ $figure }
result-baseline-figure-year = { $year }年基线为{ $figure }
result-status-for = { $year }年状态
result-status-for-is = { $year }年状态：
result-no-number = 无数值
result-no-measure = 框架没有列出该结果的衡量内容。
result-all-measures = 全部{ $count }项衡量内容
result-all-of-measures = 全部{ $count }项衡量内容

result-missing = 缺少的数值
result-missing-line = { $all }项衡量内容中{ $count }项：{ $kinds }
result-missing-item = { $kind }：{ $names }。
result-missing-closed =
    可由谁提供：{ $kind ->
        [not-published] 发布机构，在以后的版本中提供。
        [not-held] 本站维护人员，收录发布版本或录入报告数值后提供。
        [not-reported] 本行业，随年度报告及依据文件提供。
       *[too-few-members] 尚无数值的成员国，通过发布机构提供；以后的版本可能覆盖足够多的成员国。
    }
result-lead = 报告责任单位：{ $lead }。
result-no-lead = 框架没有列出该行业的牵头单位。
result-named-source = 框架所列来源：{ $source }。

result-words = 框架原文
result-words-note = { "" }
result-words-result = 结果
result-words-indicator = 指标
result-words-baseline = 基线
result-words-milestones = 里程碑
result-words-sources = 数据来源

result-related = 相关数值
result-related-note = 框架没有要求这些数值。列出这些数值，是因为其他数值据此核对或计算。
result-method = 方法
result-sources = 来源
result-risks = 风险与假设
result-risk = 风险
result-assumption = 假设
result-risk-scope =
    { $scope ->
        [result] 针对该结果
        [sector] 针对该行业
       *[cluster] 针对该集群
    }
result-risk-count = { $count }项风险
result-assumption-count = { $count }项假设
result-download = 下载与引用
result-download-line = CSV、JSON和Arrow格式的数值；引用格式
result-download-values = 本结果的数值：{ $csv } · { $json } ·
result-download-all = 全部结果：{ $arrow } · { $downloads }
result-all-downloads = 全部下载
result-citation = CAREC结果框架观察站。{ $result }：{ $title }。框架版本{ $edition }，数据版本{ $vintage }。数据：{ $data }。
result-cited = { $citation }（快照{ $date }）
result-cited-report = { $who }，{ $date }报告
result-no-citation = 暂无

result-alignment = 报告、主题、可持续发展目标
result-alignment-both = 列入年度报告和发展成果报告
result-alignment-annual = 列入年度报告
result-alignment-themes = 主题
result-alignment-sdg = 可持续发展目标具体目标{ $targets }
result-in-both-views = 该结果列入发展成果报告和年度报告。
result-in-annual-view = 该结果仅列入年度报告。
result-themes = 主题：{ $themes }。
result-theme-basis =
    { $basis ->
        [framework] 框架原文
        [report] 行业报告
        [amendment] 依据修订
       *[ours] 本站判读
    }

result-view-chart = 图
result-view-table = 表
result-view-map = 地图
result-view-revisions = 数据修订
result-views = { $measure }：显示方式
result-reading = 口径
result-years = 年份
result-first-year = 起始年份
result-last-year = 终止年份
result-highlight = 突出显示成员国
result-up-to-three = 最多三个成员国以颜色显示
result-too-few-years = 该口径的年份过少，无法作图；数值见表。
result-reported-figure = { $area }，{ $period }：{ $figure }。
result-reported-area = { $area }，{ $period }。
result-reported-by = { $date }由{ $who }报告。依据文件：{ $evidence }。

result-table-label = 表：{ $measure }
result-table-caption = { $measure }，{ $unit }。
result-table-caption-reading = { $measure }，{ $unit }；{ $reading }。
result-flags = { $flags }。
result-caution = † { $name }（{ $year }年）：{ $text }
result-reason = { $reason }。
result-area = 国家或区域
result-members-with-figure = 有数值的成员国
result-count-of = { $count }/{ $all }

result-chart-members = { $measure }，{ $unit }，按成员国和年份
result-chart-corridors = { $measure }，{ $unit }，按走廊和年份
result-chart-region = { $measure }，{ $unit }，按年份
result-chart-label = { $title }。{ $subtitle }；数值见下表。
result-chart-reading = { $measure }（{ $reading }）
result-finding = { $area }：{ $year }年为{ $figure }
result-finding-change = { $area }：{ $year }年为{ $figure }，{ $change }
result-chart-baseline = { $year }年{ $figure }
result-chart-target = 目标{ $figure }
result-ranks-title-lost = { $edition }：自{ $from }年以来{ $best }上升{ $gained }位，{ $worst }下降{ $lost }位
result-ranks-title-gained = { $edition }：自{ $from }年以来{ $best }上升{ $gained }位，{ $worst }上升{ $lost }位
result-ranks-title = { $edition }：排名
result-ranks-index = { $index }
result-ranks-edition = { $edition }年版
result-ranks-label = { $title }。按版次列出的排名；数值见下表。
result-ranks-subtitle = 按版次列出的排名（1为最佳）。同一版次的各年以线相连，不可比的版次之间断开；早于该版次的年份为重述值

result-map-none = 所选年份中没有足够成员国的数值可供制图；已有数值见表。
result-map-label = { $year }年{ $name }地图（{ $unit }）：{ $figures }
result-map-title = { $year }年{ $name }
result-map-subtitle = { $name }，{ $unit }，{ $year }年：所选年份中至少六个成员国有数值的最近一年。颜色越深，数值越高。
result-map-reading = { $measure }；{ $reading }
result-map-without = { $year }年无数值：{ $names }。
result-map-prc = 中华人民共和国以两个地区参与，而所列数值为全国数值，因此只列数值，不着色。

result-overview = 衡量内容、基线与里程碑
result-head-measure = 衡量内容
result-head-baseline = 基线
result-head-latest = 最新数值
result-head-status = { $year }年{ $status }
result-term-status = 状态
result-to-be-set = 待设定
result-not-applicable = 不适用
result-not-applicable-short = 不适用
result-none = 无
result-none-stated = 未列出
result-in-words = 文字说明

result-milestones = 里程碑
result-milestones-unit = { $milestones }，{ $unit }
result-baseline-of = { $year }年{ $baseline }
result-term-baseline = 基线
result-latest-of = { $year }年最新数值
result-target-of = { $year }年目标
result-try-note = 可输入一个数字作为目标试算。该数字保留在页面地址中，便于分享。
result-coverage = { $year }年覆盖范围
result-coverage-members = { $all }个成员国中{ $count }个。
result-coverage-weight = { $all }个成员国中{ $count }个，占权重的{ $share }%。
result-without = { $kind }：{ $names }
result-source = 来源
result-sector-report = 行业报告。
result-release = 发布版本
result-releases = 发布版本
result-release-line = { $title }，{ $day }
result-release-by = 不晚于{ $day }
result-release-between = { $from }至{ $to }之间
result-on-this-page = 本页内容
result-neighbors = 上一项和下一项结果
result-previous = 上一项
result-next = 下一项
result-more-detail = 更多细节
result-speeds-by-corridor = 各走廊的速度
result-hours-by-crossing = 各过境口岸的时间和费用

result-try = 试算{ $year }年目标：{ $measure }，{ $unit }
result-tried = { $year }年，按您的目标
result-tried-pace = { $year }年，按您的目标，每年需{ $pace }
result-with-your-target = { $status }（按您的目标）
result-your-target = 您的目标：
result-your-target-is = { $label }{ $year }年{ $value }。{ $status }。{ $reason }。
result-trial-target = 您的目标{ $figure }
result-trial-target-by = 您的目标{ $figure }（{ $year }年）

result-check = 基线核对
result-check-line = { $verdict }：框架所载{ $published }，重新计算为{ $recomputed }
result-check-none = { $verdict }：框架所载{ $published }，未能重新计算
result-check-note = 依据数据版本{ $vintage }的数值重新计算。{ $baselines }
result-all-baselines = 全部基线
result-choices = 其他方案
result-choices-same = { $count }种方案均为{ $figure }
result-choices-range = { $count }种方案介于{ $low }与{ $high }之间
result-choices-always = { $range }；状态均为“{ $status }”
result-choices-either = { $range }；{ $statuses }
result-choices-status = “{ $status }”
result-choices-note = 每种方案均与其自身的基线年份数值比较，两年所含成员国相同，与上述状态的判定方法一致。
result-vintage = 数据版本
result-year-last = 最近年份
result-value = 数值
result-rules = 其他规则
result-rules-none = 已公布的规则均未给出状态
result-rule = 规则
result-ratio = 比率
result-why = 理由
result-rule-name =
    { $rule ->
        [linear-schedule] 线性进度（本站采用）
        [opsys-next-milestone] 下一里程碑（欧盟OPSYS）
        [statistics-canada] 加拿大统计局、Open SDG
        [un-progress-chart] 联合国进展图
       *[german-weather] 德国天气符号
    }
result-rule-short =
    { $rule ->
        [opsys-next-milestone] 欧盟OPSYS
        [statistics-canada] 加拿大统计局
        [un-progress-chart] 联合国
       *[german-weather] 德国天气符号
    }
result-rule-label =
    { $label ->
        [sun] 晴
        [slightly-cloudy] 少云
        [cloudy] 多云
        [thunderstorm] 雷雨
        [target-achieved] 目标已实现
        [progress-made-but-acceleration-needed] 有进展，但需加快
        [limited-or-no-progress] 进展有限或没有进展
        [deterioration] 恶化
        [substantial-progress] 显著进展
        [moderate-progress] 中等进展
        [negligible-progress] 进展甚微
        [negative-progress] 负进展
        [target-met] 目标已达到
        [target-met-or-on-track] 目标已达到或进展顺利
        [fair-progress-but-acceleration-needed] 进展尚可，但需加快
        [fair-progress] 进展尚可
        [stagnation] 停滞
       *[regression] 倒退
    }
result-rule-says = { $rule }“{ $label }”
result-flip = 数值为{ $value }时变为“{ $status }”（相差{ $distance }）
result-flips = 状态转变：{ $first }。
result-flips-both = 状态转变：{ $first }；{ $second }。

result-sources-none = 各数值尚无来源
result-sources-none-yet = 该结果的各数值尚无来源。
result-sources-sector = 行业报告
result-sources-line = { $titles }（{ $count }个序列）
result-sources-reported = 由行业报告；各数值均注明报告者和依据文件。
result-source-line = { $publisher }。快照日期{ $date }；获取日期{ $retrieved }。
result-source-line-updated = { $publisher }。快照日期{ $date }，发布机构最近更新于{ $updated }；获取日期{ $retrieved }。
result-source-license = 许可：{ $license }。
result-source-cite = 引用格式：{ $citation }
result-series = { $count }个序列：{ $list }。
result-product-series = { $count }个产品序列，{ $first }至{ $last }{ $file }。

result-amendments = 框架修订
result-amendment-endorsed = { $date }起生效。
result-amendment-proposed = 已提出，未生效（{ $date }）。
result-amendment-rejected = 已否决（{ $date }）。
result-amendment-waits = 通过之前，本站各处均不计入。
result-amendment-never = 从未生效。
result-amendment-never-changed = 从未生效；原拟修改：
result-no-amendments = 没有已通过或已提出的框架修订。

# What search engines and cards say of a result's page.
result-description = { $indicator }：基线、最新数值、目标和状态。

result-method-name = { $title }。
result-fall = 降为零：{ $before }年为{ $figure }，{ $zeros }{ $reading }。本站收录的文件对此没有说明；数值按所公布的列出，并照此计入区域数值。自{ $least }起予以标注：{ $reason }。
result-fall-year = { $year }年为0
result-fall-years = { $from }年至{ $until }年各年均为0
result-fall-reading = （{ $reading }）
