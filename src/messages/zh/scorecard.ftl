scorecard-none = { $among }没有符合条件的{ $none }。
scorecard-none-subject = 结果
scorecard-subject = { $count }项结果
scorecard-in = “{ $part }”中
scorecard-with = 含“{ $query }”的
scorecard-answer = 截至{ $year }年，{ $among }{ $subject }与基线相比：{ $parts }{ $targets }。
scorecard-part = { $standing }，
scorecard-last-part = { $standing }；
scorecard-target-of-one =
    { $count ->
        [1] 设有量化目标
       *[0] 未设量化目标
    }
scorecard-target-none = 均未设量化目标
scorecard-target-all = 均设有量化目标
scorecard-target-some = 仅{ $count }项设有量化目标

scorecard-bar = 按集群列出的结果
scorecard-cluster = 集群{ $cluster }
scorecard-cell = { $id } { $name }：{ $standing }

scorecard-filters = 筛选结果
scorecard-find = 查找
scorecard-find-example = 词语或编号
scorecard-part-field = 集群或行业
scorecard-all = 全部
scorecard-status = 状态
scorecard-milestone = 里程碑
scorecard-order = 排序
scorecard-order-figures = 有数值的在前
scorecard-order-framework = 按框架顺序
scorecard-show-all = 全部显示
scorecard-shown = { $all }项结果中的{ $count }项

scorecard-view = 报告
scorecard-view-annual = 年度报告：全部指标
scorecard-view-defr = 发展成果报告：主要指标
scorecard-of-defr = 发展成果报告所列
scorecard-headline = 发展成果报告每三年一次，只报告主要指标；各行业协调委员会和工作组每年报告全部指标（第6段：{ $printed }）。哪些属于主要指标，由本站判读：成果属于，产出不属于；框架没有说明。
scorecard-amended = { $date }修订
scorecard-proposed = 已提出修订，未计入
scorecard-amendments = 框架修订：已生效{ $endorsed }项，提议{ $proposed }项，已否决{ $rejected }项。只计入已生效的修订（{ $list }）。
scorecard-amendments-list = 清单
scorecard-how-counted = 每项结果依据其全部衡量内容只计一次；有的改善、有的恶化时，计为“好坏参半”。
scorecard-measures = { $count }项衡量内容中：{ $standings }。
scorecard-key-spark = 折线中○为基线，●为最新数值；虚线为预测值，断开处为缺少数据的年份
scorecard-key-unset = “待设定”：框架以符号代替{ $target }
scorecard-key-lineage = 点击数值可查看计算所依据的数据（{ $lineage }）
scorecard-term-target = 目标
scorecard-term-lineage = 数据来源链

scorecard-results = 结果
scorecard-caption = 变化、基线、最新数值和目标均为结果名称下方所列衡量内容的数值。
scorecard-head-result = 结果
scorecard-head-change = { $from }–{ $to }年变化
scorecard-head-baseline = 基线
scorecard-head-latest = 最新数值
scorecard-head-target = 目标
scorecard-head-status = 状态
scorecard-head-year = 年份、来源
scorecard-with-figure = 有数值
scorecard-without-figure = ：尚无数值
scorecard-measure-of =
    { $count ->
        [1] { $name }
       *[other] { $name }，{ $count }项衡量内容之一
    }
scorecard-level =
    { $level ->
        [outcome] 成果
       *[output] 产出
    }
scorecard-not-applicable = 不适用
scorecard-to-be-set = 待设定
scorecard-no-target = 无
scorecard-in-words = 文字说明
scorecard-target-by = { $year }年：{ $target }
scorecard-better = { $all }项中{ $count }项改善
scorecard-worse = { $all }项中{ $count }项恶化
scorecard-better-and-worse = { $all }项中{ $better }项改善、{ $worse }项恶化
scorecard-reported = 行业报告
scorecard-no-values = { $name }：无数值
scorecard-one-value = { $name }：{ $year }年为{ $last }
scorecard-first-and-last = { $name }：{ $from }年为{ $first }，{ $year }年为{ $last }
