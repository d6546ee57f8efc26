downloads-pending = 文件在生成网站时写入。
downloads-none = 尚无数据版本。
downloads-answer = { $tables }，均提供CSV、Excel用CSV、JSON、Arrow和Parquet格式，数值另有SDMX格式。全部最新数据收在{ $archive }中，附README、许可、供程序使用的说明和引用格式。
downloads-answer-tables = { $vintages }个数据版本，各含{ $tables }张表
downloads-archive = 一个{ $size }的压缩包
downloads-zip = 全部文件ZIP，{ $size }
downloads-licenses = 许可
downloads-title = { $title }。
downloads-frozen-on = 冻结于{ $date }
downloads-frozen = 已冻结：此地址的文件不再变动。
downloads-moving = 数据截至{ $date }；此地址的文件随每次刷新而变动。同样文件的永久名称：{ $permanent }。
downloads-cite = 引用格式：{ $citation }

downloads-annex = 发展成果报告附件，即填入{ $year }年数值的框架：{ $views }。
downloads-annex-view =
    { $view ->
        [annual] 年度报告，全部衡量内容
       *[defr] 发展成果报告，主要衡量内容
    }
downloads-annex-files = { $view }：{ $files }
downloads-annex-file = { $format }{ $language ->
        [zh] （中文）
        [ru] （俄文）
       *[en] （英文）
    }
downloads-annex-label = 附件，{ $view }，{ $file }

downloads-files = { $vintage }的文件
downloads-head-table = 表
downloads-head-rows = 行数
downloads-head-grain = 每行内容
downloads-for-excel = Excel用CSV
downloads-file = “{ $table }”表，{ $format }，{ $size }
downloads-not-offered = 不提供
downloads-sdmx = SDMX：{ $file }及其{ $structure }。
downloads-sdmx-structure = 结构文件
downloads-described = 供程序使用的列说明（CSVW标准）：{ $tables }。
downloads-size-bytes = { $size } B
downloads-size-kilobytes = { $size } kB
downloads-size-megabytes = { $size } MB

downloads-permanent = 应引用哪个地址
downloads-permanent-frozen = { $address }对每个来源使用一个固定的快照。无论发布机构以后如何修订，本站每次生成都由同样的快照重建它。请在报告中引用此地址。
downloads-permanent-frozen-name = 冻结的数据版本
downloads-permanent-current = { $address }收有最新数据，随每次刷新而变动。仪表板请使用此地址。
downloads-permanent-day = { $address }收有同样的数据，名称由数据日期和内容哈希（SHA-256）构成，因此该名称绝不会指向其他数据。只要这些数据仍是最新的，此地址就有效；托管方若予保留，则更久。若要永久保存，请将数据冻结为一个版本。
downloads-manifest = 每个数据版本的清单（{ $manifest }）列有各文件的SHA-256，可据以核对副本与所引用的内容是否一致。更正方法也会改变冻结的数据版本：届时变更日志会予以说明，哈希也会不同。各发布机构的使用条款不同，有些只允许非商业使用。条款见随文件提供的{ $license }和“{ $sources }”页面。
downloads-manifest-sources = 来源
downloads-read = 如何读取文件
downloads-read-missing = 其他网站可以直接载入这些文件。缺失值在CSV中为空白单元格，在其他格式中为空值，绝不是0。
downloads-read-excel = 在Excel中请打开{ $excel }：该文件以字节顺序标记开头，没有它Excel会把中文显示为乱码。除此之外，其内容与供程序使用的普通CSV相同。交换统计数据的系统可以载入SDMX-CSV 2.0格式的数值及其结构。每个数据版本还附有供数据目录（DCAT、{ $package }）和搜索引擎（{ $engine }）使用的描述，每个CSV文件则按CSVW标准描述。
downloads-example = { $name }示例
downloads-fields = 各列含义
downloads-fields-language = 数据字典以英文发布。
downloads-fields-table = “{ $table }”表的列
downloads-fields-count = { $grain }{ $count }列
downloads-column = 列
downloads-type = 类型
downloads-missing = 缺失
downloads-meaning = 含义
downloads-type-word =
    { $type ->
        [int] 整数
        [float] 数字
        [bool] 真/假
       *[string] 文本
    }
downloads-may-be = 可能
downloads-never = 不会
downloads-unit = 单位：{ $unit }。
