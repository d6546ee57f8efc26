sector-list = 行业与支柱
sector-list-caption = 截至{ $year }年，与基线相比的结果数量；部分衡量内容改善、部分恶化的结果计为“好坏参半”。
sector-head-sector = 行业或支柱
sector-head-lead = 牵头单位
sector-no-lead = 未列出
sector-all = 合计
sector-kind =
    { $kind ->
        [pillar] 支柱
       *[sector] 行业
    }
sector-lead = 牵头单位：{ $lead }。
sector-chain = 结果链
sector-documents = 文件
sector-none-reported =
    { $count ->
        [1] 唯一一项结果尚未报告。
       *[other] { $count }项结果均尚未报告。
    }
sector-results = { $count }项结果
sector-answer = 截至{ $year }年，{ $subject }与基线相比：{ $parts }。
sector-by-measure = { $count }项衡量内容中：{ $parts }。
sector-impact = 影响
sector-impact-words = CAREC地区的可持续经济发展和共享繁荣
sector-cluster-outcome = 集群成果
sector-level =
    { $level ->
        [outcome] 成果
       *[output] 产出
    }
sector-region = 区域

sector-head-of = 针对
sector-head-kind = 类别
sector-head-words = 框架原文
sector-no-risks = 框架没有为该行业及其结果、集群列出风险或假设。
sector-risks-note = 以下内容载于2020年12月通过的框架；框架没有要求就此报告。本站收录的报告均未提及这些内容。
sector-risks-note-report = 以下内容载于2020年12月通过的框架；框架没有要求就此报告。行业报告的有关内容见下文。
sector-risk =
    { $kind ->
        [risk] 风险
       *[assumption] 假设
    }
sector-risk-cluster = 集群{ $cluster }
sector-risk-sector = 该行业
sector-challenges = 行业报告中的有关内容
sector-challenges-label = 报告的挑战
sector-head-related = 涉及
sector-head-reported = 报告原文
sector-head-evidence = 出处
sector-bears-on =
    { $kind ->
        [risk] 风险
       *[assumption] 假设
    }
sector-passages = 行业文件原文
sector-head-what = 内容
sector-head-text = 原文
sector-head-document = 文件
sector-no-documents = 框架和本站收录的报告均未列出专门针对该行业的文件。
sector-documents-all = 整个项目的文件
sector-no-addresses = 本站收录的源文件没有给出这些文件的网址，因此不列出。
sector-named-sources = 该行业各项结果列出的数据来源：{ $sources }。

matrix-heading = 各成员国报告的内容
matrix-nothing = 全部{ $count }项衡量内容{ $nothing }，无论是各成员国还是整个区域。
matrix-nothing-words = 均未报告
matrix-some = { $count }项衡量内容中已报告{ $reported }项。
matrix-signs = 数值为零时写作0；{ $signs }。基线链接到框架原文：#为占位符，·为未列出，不适用者写作“不适用”。
matrix-not-applicable = 不适用

# What search engines and cards say of a sector's page.
sector-description =
    { $kind ->
        [pillar] 该支柱在CAREC 2030项目结果框架中的结果：{ $results }。
        [cluster] 该集群在CAREC 2030项目结果框架中的结果：{ $results }。
       *[sector] 该行业在CAREC 2030项目结果框架中的结果：{ $results }。
    }

sector-of = { $count }/{ $all }
sector-head-row = 数据行
sector-million = { $amount }百万
sector-line-all = CAREC
sector-line-without = 不含中华人民共和国
sector-weo = 世界经济展望
sector-wdi = 世界发展指标

ecd-heading = 走廊沿线成员国之间的贸易
ecd-note = 框架要求给出指定走廊沿线的三年平均贸易增长，但没有发布机构提供走廊沿线的贸易数据。各表列出每条走廊所涉国家之间的贸易，数据为全国数据，且仅限于贸易伙伴列入报告国前五位的年份，因为发布机构的摘要没有列出其他伙伴。没有数值的年份不说明贸易的多少。
ecd-corridor = { $name }（{ $id }）
ecd-members = 成员国：{ $names }
ecd-none = 本站没有收录这些成员国之间的贸易数据。
ecd-flow =
    { $flow ->
        [exports] { $reporter }向{ $partner }出口
       *[imports] { $reporter }从{ $partner }进口
    }
ecd-flows = 成员国之间的贸易流量
ecd-caption = 货物，百万美元，取自报告国的WITS摘要。
ecd-head-flow = 报告国和流向
ecd-head-years = 年数
ecd-head-first = 最早
ecd-head-last = 最近
ecd-chart-title = { $flow }：{ $year }年为{ $amount }百万美元
ecd-chart-subtitle = 货物，百万美元，按年份；断开处为摘要没有列出该伙伴的年份
ecd-chart-unit = 百万美元
ecd-chart-line =
    { $flow ->
        [exports] 出口{ $reporter }–{ $partner }
       *[imports] 进口{ $reporter }–{ $partner }
    }

efs-vintages = 两个数据版本中的相同年份
efs-vintages-note = 过去年份的数值并非最终数值：每一版世界经济展望都会加以修订。虚线为预测值；单独的点为相邻年份没有数值的预测值。如果没有数值的成员国占GDP的比重过大，线即中断{ $lacks }。
efs-lacks = ：{ $clauses }
efs-and = { $all }；{ $next }
efs-edition-lacks = { $date }版没有{ $parts }
efs-no-gdp = { $area }的GDP
efs-no-gdp-after = { $area }{ $year }年之后的GDP
efs-no-forecast = { $areas }的预测值
efs-chart-title = { $year }年{ $measure }：按{ $first }的数据为{ $before }，按{ $last }的数据为{ $after }
efs-chart-subtitle = CAREC（不含中华人民共和国），{ $unit }，按GDP加权，按年份；每个版次一条线
efs-chart-line = { $month }数据
efs-flagged = { $figure }（{ $flag }）
efs-revisions = 经济增速的修订
efs-revisions-caption = { $year }年经济增速，%，按国家和区域列出；修订幅度最大的在前。
efs-vintage = 数据版本{ $vintage }
efs-change = 变化，百分点
efs-debt = 哪些年份有政府债务数值
efs-debt-label = 有政府债务数值的年份
efs-debt-caption = 不含预测值。世界经济展望的口径为广义政府，世界发展指标的口径为中央政府，因此两者不合并使用。
efs-no-years = 无

energy-readings = 可再生能源占比的五种口径
energy-readings-note = 框架写明“可再生能源占比<1%”，但没有说明占什么的比重。下表列出区域（不含中华人民共和国）的五种口径；只有不含水电的口径接近框架所载数值。
energy-readings-label = 可再生能源占比的各种口径
energy-readings-caption = CAREC（不含中华人民共和国），%，并列出各数值所含成员国的数量。所含成员国不同的数值不构成趋势。
energy-reading =
    { $variant ->
        [headline] 不含水电的可再生能源占电力的比重
        [by-demand] 不含水电的可再生能源占电力的比重（较新发布，按用电需求加权）
        [other-renewables] 其他可再生能源（不含水电、风电和太阳能）占电力的比重
        [with-hydro] 含水电的可再生能源占电力的比重
       *[final-energy] 可再生能源占终端能源消费的比重
    }
energy-method =
    { $method ->
        [non-hydro-electricity] 不含水电的可再生电力
        [non-hydro-by-demand] 不含水电，按需求加权
        [other-renewables-electricity] 其他可再生电力
        [renewable-electricity] 含水电的可再生电力
        [renewable-final-energy] 终端能源消费
       *[other] 方法
    }
energy-point = { $figure }%（{ $members }个成员国）
energy-chart-title = { $name }：{ $year }年为{ $figure }%
energy-chart-subtitle = %，CAREC（不含中华人民共和国），虚线为含中华人民共和国；报告成员国有变化处断开
energy-generation = 按来源列出的发电量
energy-generation-label = 按来源列出的发电量
energy-generation-caption = 占发电量的比重，%，取各成员国总量和各来源均有数值的最近一年。
energy-head-generation = 发电量，太瓦时
energy-head-rest = 化石燃料和核电
energy-kind =
    { $kind ->
        [hydro] 水电
        [wind] 风电
        [solar] 太阳能
       *[other] 其他可再生能源
    }
energy-projects = 互联项目
energy-head-project = 项目
energy-head-name = 名称
energy-head-operation = 是否运行
energy-in-operation = { $year }年：否
energy-since-nothing = 此后：未报告
energy-since-count = 此后：仅报告了项目数量
energy-baseline = 框架的基线为{ $year }年有{ $count }个项目运行。
energy-not-reported = 此后没有报告各项目的状况，本站使用的发布机构也没有相关数据。

health-report = 按行业报告格式列出的结果
health-report-label = 按报告格式列出的结果
health-report-caption = 结果、指标和基线均为框架原文，报告措辞不同时亦然。报告的进展为报告原文。
health-participants = 参与者
health-countries = 采纳区域方针的国家
health-plan = 网络研讨会、工作计划和可交付成果
health-no-women = 未报告女性占比。
health-women = { $period }的区域医疗卫生会议中，{ $part }，约占{ $share }%。框架要求的是接受过区域卫生安全培训的官员人数；报告统计的是与会者。
health-women-of = { $whole }名与会者中有{ $part }名女性
health-in-year = { $year }年
health-period = { $from }至{ $to }
health-month =
    { $at ->
        [from] { $year }年{ $month }月
       *[to] { $year }年{ $month }月
    }
health-bar-women = 女性{ $count }名
health-bar-others = 其他约{ $count }名
health-reported-by = { $evidence }。{ $date }由{ $who }报告。
health-not-reported = 未报告：{ $names }。
health-no-deliverable = 没有可交付成果的记录。
health-plan-label = 工作计划和可交付成果
health-plan-caption = { $source }。此后的进展未报告。
health-head-due = 期限
health-head-deliverable = 可交付成果
health-head-details = 说明
health-quarter = { $year }年第{ $quarter }季度
health-state =
    { $state ->
        [delivered] 已完成
        [in_progress] 进行中
        [planned] 计划中
       *[unknown] 不详
    }
health-ministers = 部长级会议：{ $action }。
health-dashboard = 区域卫生安全：试点仪表盘
health-dashboard-what = 行业2022年6月的报告指出，正在对区域卫生安全仪表盘的可能性进行研究。本试点将世界发展指标的{ $series }个序列归入CAREC 2030年医疗卫生战略的四个支柱：{ $cells }。序列归入哪个支柱由本站判读。
health-dashboard-cells = { $all }个单元格中{ $count }个有数值，其中一半为{ $year }年或更早的数值
health-dashboard-note = 。每个数值注明年份，点击可查看发布机构的数据行。底色将最后一列所列年份有数值的成员国按排名分为四档；该年份为至少{ $count }个成员国有数值的最近一年。该年份没有数值的成员国列出其最新数值，不着色，也不参与排名。底色不表示数值是否充分。点击成员国名称可查看其概况。
health-blanks = 这些指标不能说明什么
health-blanks-what = 世界发展指标中没有序列能说明一国能否发现、确认并遏制疫情。其中不包括实验室能力和《国际卫生条例》评分，本页内容也不能取代这些信息。
health-head-pillar = 支柱
health-head-blank = 这些序列没有反映的内容
health-head-possible = 可能的来源
health-matrix = 按支柱、序列和成员国列出的卫生安全情况
health-head-series = 序列
health-head-better = 较优方向
health-series-unit = { $unit }，{ $code }
health-better =
    { $better ->
        [higher] 越高越好
       *[lower] 越低越好
    }
health-no-year = 没有一个年份有足够多的成员国有数值
health-band =
    { $band ->
        [1] 最佳的四分之一
        [2] 第二个四分之一
        [3] 第三个四分之一
       *[4] 该年份有数值的成员国中最后的四分之一
    }

tourism-ranks = 按版次列出的排名
tourism-arrivals = 入境人次
tourism-editions = { $ended }不同版次的排名不可比较。{ $absent }{ $signs }。
tourism-index = 旅行和旅游业竞争力指数（TTCI）。
tourism-index-ended = 旅行和旅游业竞争力指数（TTCI）截至{ $year }年。
tourism-other-index = { $index }旅行和旅游业发展指数（TTDI）是另一个指数。
tourism-other-restates = { $index }旅行和旅游业发展指数（TTDI）是另一个指数，其{ $year }年版重述了{ $years }年的排名。
tourism-absent = 本站收录的各版次均没有{ $names }；
tourism-member-rank = { $name }第{ $rank }位
tourism-in-top =
    { $count ->
        [0] 没有成员国排名处于前{ $top }名
       *[other] { $count }个成员国排名处于前{ $top }名
    }
tourism-answer-none = { $year }年{ $count }。
tourism-answer = { $year }年{ $count }：{ $names }。
tourism-next = { $name }（第{ $rank }位）距前{ $top }名最近，再上升{ $places }即可进入{ $others }。框架的基线按另一个指数（TTCI）统计排名。
tourism-places = { $places }位
tourism-followed = ；其次为{ $names }
tourism-next-after = { $name }（第{ $rank }位，相差{ $places }位）
tourism-ranks-caption = 排名；加粗为前{ $top }名，{ $sign }为后来版次的重述值。
tourism-restated-sign = 重
tourism-edition = { $name }，发布时的排名
tourism-edition-restated = { $name }，含重述的以往排名
tourism-most = { $year }年入境人次最多的是{ $name }（不计中华人民共和国）：{ $amount }
tourism-by-member = 按成员国列出的入境人次
tourism-subtitle = 国际旅游，入境人次（百万），按年份，截至{ $year }年；不含中华人民共和国
tourism-unit = 百万
tourism-arrivals-caption = 国际旅游，入境人次；各成员国的最近一年。
tourism-missing = { $kind }：{ $names }。

trade-baseline = 框架所载基线如何计算
trade-baseline-answer = 框架所载{ $year }年数值与世界发展指标{ $how }的结果一致；其他口径相差较大。此处燃料和非燃料贸易为与所有伙伴贸易的总和；按伙伴拆分的数据见下文。
trade-baseline-how = 不含中华人民共和国、按GDP加权
trade-baseline-label = 基线的各种口径
trade-baseline-caption = 占GDP的百分比，{ $year }年。
trade-head-published = 框架所载
trade-weights =
    { $kind ->
        [CAREC-X-headline] 不含中华人民共和国，按GDP加权
        [CAREC-headline] 含中华人民共和国，按GDP加权
        [CAREC-X-simple-mean] 不含中华人民共和国，简单平均
       *[CAREC-simple-mean] 含中华人民共和国，简单平均
    }
trade-published =
    { $measure ->
        [fuel-total] 燃料贸易，地区内及与世界其他地区
        [nonfuel-total] 非燃料贸易，地区内及与世界其他地区
       *[services] 服务贸易
    }
trade-without = 不含{ $members }
trade-split = 地区内及与世界其他地区的贸易
trade-no-split = 该数据版本没有按伙伴列出的贸易，因此未作拆分计算。
trade-split-answer = 框架采用何种计算方法尚不清楚，事后试算了七种。{ $headline }，因为该口径只将按伙伴列出的贸易相加，不替代缺少的数值。口径F最为接近，但其总和的两个部分取自不同来源，并将缺少的比重计为零。
trade-split-headline = 口径A为主要口径
trade-covered = { $all }个成员国（不含中华人民共和国）中{ $count }个报告了{ $year }年数据。
trade-covered-without = { $all }个成员国（不含中华人民共和国）中{ $count }个报告了{ $year }年数据，不含{ $members }。
trade-split-label = 按伙伴列出的贸易的各种口径
trade-split-caption = 占GDP的百分比，{ $year }年，数据版本{ $vintage }。点击数值可查看其计算所依据的数据行和发布版本。
trade-part =
    { $measure ->
        [fuel-intra] 燃料，地区内
        [fuel-rest] 燃料，世界其他地区
        [nonfuel-intra] 非燃料，地区内
       *[nonfuel-rest] 非燃料，世界其他地区
    }
trade-published-baseline = 框架所载基线
trade-split-reading =
    { $id ->
        [bilateral-trade] 按成员国报告的分伙伴贸易（口径A，主要口径）
        [bilateral-trade-prc-as-partner] 分伙伴贸易，中华人民共和国计为地区内伙伴（口径B）
        [bilateral-trade-gdp-of-all-ten] 分伙伴贸易，除以全部十个成员国的GDP（口径C）
        [bilateral-trade-without-afg] 分伙伴贸易，不含阿富汗的报告（口径D）
        [bilateral-trade-all-eleven] 分伙伴贸易，中华人民共和国计为成员国（口径E）
        [bilateral-trade-wdi-totals] 分伙伴贸易，总额取自世界发展指标（口径F）
       *[bilateral-trade-reporters-only] 仅限报告成员国之间的分伙伴贸易，总额取自世界发展指标（口径G）
    }
trade-split-check = 交叉核对：UNCTAD矩阵，十个成员国，{ $year }年
trade-products = 前五名出口商品
trade-no-products = 该数据版本没有按商品列出的出口。
trade-products-note = 商品按《商品名称及编码协调制度》四位数品目划分。区域的出口先按商品相加，因此区域的前五名可能与各成员国不同。点击比重可查看其计算所依据的出口数据。
trade-products-label = 前五名出口商品
trade-head-five = 五项合计，%
trade-head-products = 商品及其占出口的比重，%
trade-heading = 品目{ $code }
trade-openness = 开放度
trade-prc = { $year }年，中华人民共和国占{ $share }（{ $all }个成员国中{ $count }个有数值）：按GDP加权时，含中华人民共和国的区域数值主要反映中华人民共和国，因此两条线回答的是不同的问题。
trade-prc-share = 各成员国GDP的{ $share }%
trade-two-lines = 按GDP加权时，含中华人民共和国的区域数值主要反映中华人民共和国，因此两条线回答的是不同的问题。
trade-figure =
    { $measure ->
        [fuel-total] 燃料贸易
        [nonfuel-total] 非燃料贸易
       *[services] 服务贸易
    }
trade-point = { $figure }%（{ $members }个成员国）
trade-chart-title = { $name }：{ $year }年占GDP的{ $figure }%（不含中华人民共和国）
trade-chart-title-both = { $name }：{ $year }年占GDP的{ $figure }%（不含中华人民共和国），含中华人民共和国为{ $with }%
trade-chart-subtitle = 进出口，占GDP的百分比，按GDP加权，按年份；CAREC（不含中华人民共和国），虚线为含中华人民共和国
trade-openness-caption = 进出口，占GDP的百分比；各成员国的最近一年（世界发展指标）。
trade-open =
    { $what ->
        [goods] 货物
        [services] 服务
       *[both] 货物和服务
    }

transport-speeds = 速度与损失的时间
transport-corridors = 成员国数据、各年份数据和延误的费用见{ $corridors }页。
transport-corridors-link = 走廊
transport-road = 卡车平均速度含停留为{ $swd }公里/小时，不含停留为{ $swod }公里/小时（{ $year }年）。按两个平均速度计算，{ $lost }{ $than }。
transport-rail = 火车平均速度含停留为{ $swd }公里/小时，不含停留为{ $swod }公里/小时（{ $year }年）。按两个平均速度计算，{ $lost }{ $than }。
transport-lost = 每500公里损失{ $hours }小时
transport-than = ，{ $year }年基线为{ $hours }小时（速度分别为{ $swd }和{ $swod }）
transport-all-title = 两个速度之差即为损失的时间
transport-all-subtitle = 公里/小时，按年份，全部走廊：上为无延误速度（SWOD），下为有延误速度（SWD）。各年份下方为按两个平均速度计算的每500公里损失的小时数。圆点为公路，方点为铁路，空心为基线；#为尚未设定的里程碑。
transport-years = 各年份的速度
transport-years-caption = 全部走廊。损失的小时数为按有延误速度行驶500公里的小时数减去按无延误速度行驶的小时数。{ $mean }
transport-head-change = 与基线相比的变化
transport-by-corridor = 分走廊
transport-corridor-title = 分走廊的铁路速度仅有基线
transport-corridor-subtitle = 公里/小时，各图比例相同；空心为框架的基线（{ $result }），#为尚未设定的里程碑
transport-corridor-note = 本站收录的年度报告没有分走廊的速度；分走廊的表格载于本站未收录的附录。
transport-counted = 衡量和报告的内容
transport-counted-what =
    { $count ->
        [0] 框架仅以速度和过境时间衡量交通运输，不统计修建或改造的公里数、项目或培训；行业协调委员会没有报告任何数值。分走廊的铁路速度（{ $result }）须待报告公布后才有数据。
       *[other] 框架仅以速度和过境时间衡量交通运输，不统计修建或改造的公里数、项目或培训；行业协调委员会报告了{ $count }个数值。分走廊的铁路速度（{ $result }）须待报告公布后才有数据。
    }
transport-borders = 耗时最长的过境口岸
transport-worst = { $year }年有数值的过境口岸中，卡车在{ $name }{ $towards }耗时最长：{ $hours }。
transport-worst-hours = { $hours }小时
transport-borders-page = 全部过境口岸、公路和铁路以及以往年份见{ $borders }页。
transport-no-crossing = 本站没有收录过境口岸的数值
transport-worst-title = 公路耗时最长的过境口岸是{ $name }：{ $year }年为{ $amount }
transport-worst-subtitle = { $year }年有数值的过境口岸和方向中最慢的{ $count }个；通关小时数（TFI1）。横线为历年最低至最高值，短线为各年份。→为出境，←为入境，–为报告没有说明方向；*取自报告正文；†为各报告相互矛盾。
transport-head-crossing = 过境口岸
transport-head-side = 所在一侧和方向
transport-head-hours = 小时
transport-head-range = 历年最低至最高
transport-range = { $low }至{ $high }
