theme-all = 跨行业主题
theme-others = 其他主题：{ $themes }。
theme-measure-count = { $count }项衡量内容
theme-answer = 截至{ $year }年，{ $measures }（涉及{ $results }项结果）与基线相比：{ $standings }。
theme-no-measure = 没有衡量内容
theme-no-measure-belongs = { $none }属于该主题。
theme-without-measure = 另有{ $count }项结果属于该主题，但没有专门针对该主题的衡量内容。
theme-marked = 框架说明三个主题将作为各行业和支柱框架集群的一部分，但结果表中没有任何一行标明主题（第4段）。因此，哪些结果属于该主题在此逐行注明：该行自身已说明的，注“{ $framework }”；其余注“{ $ours }”。
theme-lines = 结果与衡量内容
theme-lines-of = “{ $theme }”的衡量内容
theme-line = 衡量内容、结果
theme-baseline = 基线
theme-latest = 最新数值
theme-target = 目标
theme-against = 截至{ $year }年与基线相比
theme-why = 归入理由
theme-why-short = 理由
theme-status = 状态
theme-no-own-measure = 没有专门针对该主题的衡量内容
theme-added = 增加该结果的框架修订注明了这一主题。
theme-reason = { $basis }：{ $reason }
theme-passages = 文件原文
theme-documents = 文件
theme-list = 主题
theme-name = 主题
theme-list-measures = 截至{ $year }年，衡量内容与基线相比
theme-list-measures-short = 衡量内容
theme-list-results = 结果
theme-list-passages = 框架原文
theme-description = CAREC 2030项目结果框架各行业中的“{ $theme }”：相关结果与衡量内容，以及归入该主题的理由。

sdg-answer = { $linked }涉及{ $goals }项目标下的{ $targets }项具体目标；其余{ $rest }项衡量内容未与任何具体目标关联。
sdg-linked = { $all }项衡量内容中{ $count }项
sdg-reading = 以下关联均为本站判读。
sdg-note = { $reading }框架说明CAREC 2030战略与可持续发展目标保持一致（第1段），但没有列出任何具体目标。此处的衡量内容不是联合国的指标，其变化也不等于具体目标的进展。与任何具体目标的联系不够明确的衡量内容未予列入。
sdg-table = 可持续发展目标具体目标与衡量内容
sdg-target = 具体目标
sdg-words = 联合国原文
sdg-measures = 衡量内容及其与具体目标的关系
sdg-measure = 衡量内容
sdg-source = 具体目标见《2030年可持续发展议程》全球指标框架，即联合国大会2017年7月6日第{ $resolution }号决议附件。
sdg-of-result = 本站判读：框架没有列出任何具体目标。{ $all }
sdg-all = 全部具体目标
sdg-target-name = 可持续发展目标具体目标{ $target }
sdg-names = { $names }：{ $note }

dependency-others = 其他集群和行业
dependency-results = 结果取决于其他行业的行业
dependency-name = “{ $name }”
dependency-limited = { $sectors }的结果受其所依赖行业进展的限制
dependency-on-this = { $sectors }的结果取决于本行业
dependency-table = 各项结果所依赖的行业
dependency-of = 结果所属行业
dependency-on = 取决于
dependency-words = 框架原文
dependency-words-short = 原文
dependency-unnamed = 其他集群和行业（未列明）；{ $basis }
dependency-on-sector = { $sector }；{ $basis }
dependency-for-result = { $sector }（{ $result }）；{ $basis }

document-line = { $title }。{ $facts }。
document-year = { $year }年
document-framework =
    { $kind ->
        [its-own] 该文件附有自身的结果框架（项目结果框架，第2段）。
        [indicative] 该文件附有指示性结果框架（项目结果框架，第2段）。
       *[being-drawn-up] 该文件的结果框架2020年正在制定（项目结果框架，第2段）。
    }
document-named = 文件出处：{ $source }。
document-named-and-held = 文件出处：{ $source }；文本随数据保存：{ $file }。
document-bears = 与{ $result }相关，{ $basis }：{ $reason }
