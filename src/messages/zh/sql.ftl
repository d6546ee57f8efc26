sql-lede = 在您的浏览器中查询本站的每一张表。首次运行查询时载入DuckDB（36 MB），查询提到某张表时载入该表。{ $promise }
sql-promise = 您所写的内容绝不离开本机。
sql-no-script = 运行查询需要JavaScript，本浏览器已将其关闭。同样的表可在{ $downloads }页获取。
sql-downloads = 下载
sql-loading = 正在载入
sql-result = 查询结果
sql-examples = 示例
sql-history = 历史记录
sql-history-none = 您运行过的查询列在此处，只保存在本浏览器中。
sql-history-clear = 清除历史记录
sql-tables = 表
sql-tables-what = 表名指上面所选数据版本的表。要读取其他数据版本，请将其名称加引号写在表名之前：{ $other }。{ $headline }的行即结果总览所采用的行。
sql-vintage = 数据版本
sql-clear = 清除
sql-copy-link = 复制链接
sql-query = SQL查询
sql-run = 运行
sql-stop = 停止
sql-keys = { $ctrl }或{ $cmd } + { $enter }运行，{ $esc }停止，{ $tab }离开编辑器
sql-use = 使用
sql-use-this = 使用此查询：{ $title }
sql-first-rows = 查询前若干行
sql-column-head = 列
sql-type-head = 类型
sql-unit-head = 单位
sql-meaning-head = 含义
sql-type =
    { $type ->
        [string] 文本
        [int] 整数
        [float] 小数
        [bool] 是/否
       *[other] { $type }
    }
sql-or-null = { $type }，可为空
sql-example =
    { $example ->
        [crossings] 哪些公路过境口岸用时最长？
        [services] 各成员国的服务贸易有何变化？
        [targets] 各行业离下一批目标还有多远？
        [growth] 各经济体历年的增长有多快？
        [rows] 一个区域数值由哪些行计算得出？
        [missing] 缺少什么，由谁提供？
       *[changed] 两个数据版本之间哪些数值变了？
    }

sql-running = 正在运行……
sql-done = { $rows }行，用时{ $seconds }秒，数据版本{ $vintage }。
sql-stopped = 已停止。
sql-empty = 没有行：没有符合条件的内容。
sql-loading-part =
    { $known ->
        [yes] 正在载入{ $what }：{ $loaded } / { $total } MB
       *[no] 正在载入{ $what }：{ $loaded } MB
    }
sql-table = 表{ $name }
sql-too-long = 查询太长，无法放入地址；请直接发送其文字。
sql-copied = 此查询的链接已复制。
sql-copy-this = 请复制此链接：{ $link }
sql-unknown-vintage = 地址中的数据版本“{ $name }”不存在；已选用{ $first }
sql-unknown-vintage-near = 地址中的数据版本“{ $name }”不存在，最接近的是{ $near }；已选用{ $first }
sql-shown = { $count }行中的前{ $shown }行；文件含有全部行。
sql-download = 下载
sql-rows-label = 查询结果的行。{ $words }
sql-axis =
    { $axis ->
        [x] 横轴
        [y] 纵轴
       *[color] 颜色
    }
sql-color-none = 无
sql-chart = 图
sql-chart-by = { $y }，按{ $x }
sql-chart-by-and = { $y }，按{ $x }和{ $color }
sql-first-of = { $count }行中的前{ $shown }行。
sql-no-figure = { $count }行没有可绘制的数值。

sql-no-id = “{ $text }”不是该数据版本的代码；最接近的是{ $near }
sql-nearest = 最接近的是{ $near }
sql-name-of = { $tables }的{ $name }
sql-all-tables = 可用的表：{ $tables }
sql-extension = 本站不含DuckDB的扩展{ $name }，也不从别处获取任何内容
sql-no-files = 查询只读取本站的表，不读取其他文件
sql-memory = 浏览器内存已用尽；请加上`WHERE`，或将行分组
sql-id-kind =
    { $kind ->
        [result] 结果
       *[variant] 口径
    }
sql-error-none = 没有查询；请写一个，或选择一个示例
sql-error-several = 查询含有{ $count }条语句；请只写一条，其各部分以`WITH`开头
sql-error-statement = 无法识别语句{ $statement }；查询只读取、不改动内容：请以{ $list }开头
sql-error-file = 未能载入{ $address }（状态{ $status }）；请重新载入页面
sql-error-size = 查询结果超过{ $most }行；请加上`LIMIT`，或将行分组
