site-title = CAREC结果框架观察站
site-name = CAREC结果框架
site-name-end = 观察站
site-description = CAREC 2030项目结果框架的全部指标：基线、最新数值、里程碑及其所依据的数据。

skip-to-content = 跳到正文
site-menu = 菜单
site-navigation = 网站
all-pages = 全部页面
site-contents = 本页内容
site-languages = 语言

nav-scorecard = 结果总览
nav-sectors = 行业
nav-themes = 主题
nav-sdg = 可持续发展目标
nav-members = 成员国
nav-corridors = 走廊
nav-trips = 行程
nav-borders = 口岸
nav-briefs = 简报
nav-data = 数据
nav-sources = 来源
nav-downloads = 下载
nav-sql = SQL
nav-baselines = 基线
nav-revisions = 数据修订
nav-gaps = 缺口
nav-status = 数据状态
nav-methods = 方法
nav-glossary = 术语
nav-notebooks = 分析笔记
nav-about = 关于

search-label = 搜索结果、成员国、过境口岸、术语
search-placeholder = 搜索
search-list = 搜索结果
search-count = 找到{ $count }项
search-none = 没有找到“{ $query }”。
search-failed = 页面列表未能载入；继续输入即可重试。
search-suggestions = 您要找的是否为以下页面？
search-kind =
    { $kind ->
        [result] 结果
        [measure] 衡量内容
        [sector] 行业
        [theme] 主题
        [target] 可持续发展目标
        [member] 成员国
        [crossing] 过境口岸
        [corridor] 走廊
        [brief] 简报
        [notebook] 分析笔记
        [method] 方法
        [term] 术语
       *[page] 页面
    }

table-sort = 按“{ $column }”排序
table-more-columns = 还有{ $count }列

missing-signs = 各符号的含义

footer-facts = CAREC结果框架观察站，非官方网站。最新数据取得日期：{ $date }。数据版本：{ $vintage }。结果框架版本：{ $edition }。
footer-license = 数据归各发布机构所有，许可条件见{ $sources }；本站自身的成果采用MIT许可证。
footer-untranslated = 尚无中文版的页面以英文显示。
layout-copy-code = 复制代码
