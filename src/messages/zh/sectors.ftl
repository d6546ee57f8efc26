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
