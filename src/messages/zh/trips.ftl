trips-lede = 打开您自己的时间、费用和距离记录，查看卡车和铁路货车在哪里损失时间；行程可任意筛选。{ $promise }
trips-promise = 文件在您的浏览器中读取，绝不离开本机。
trips-open = 打开行程文件
trips-drop = { $drop }，或{ $choose }
trips-drop-here = 将行程文件拖放到此处
trips-choose = 选择文件
trips-formats = 符合{ $record }格式的CSV、XLSX或Parquet文件，或行程库的Parquet文件。同时打开的文件会一并检查是否有重复行程。
trips-record = 行程记录
trips-offset = 未注明UTC时差的时间：
trips-offset-none = 拒收该行
trips-offset-areas = { $offset }，{ $areas }
trips-demo = 没有可打开的文件？{ $show }，共{ $stops }：在浏览器中按已公布的平均值生成，不是真实数据。
trips-demo-show = 查看合成行程
trips-demo-stops = 合成停留的数量
trips-demo-count =
    { $count ->
        [100000] 10万次停留
        [1000000] 100万次停留
       *[10000000] 1000万次停留
    }
trips-no-script = 读取文件需要JavaScript，本浏览器已将其关闭。
trips-will-see = 您将看到：按月份和按过境小时数划分的行程、过境口岸排序、各走廊速度、时间的用途、费用最高的停留、两个时期的比较，以及某个过境口岸在某一日期前后的变化。每项均附表格、图片和CSV文件。
trips-stop = 停止
trips-seconds = { $count }秒
trips-step =
    { $step ->
        [opening] 正在载入检查程序
        [files] 正在读取文件
        [reading] 正在读取{ $file }
        [checking] 正在逐行检查
        [arranging] 正在整理行程
        [sorting] 正在为筛选排列行程
        [drawing] 正在绘图
       *[making] 正在生成合成行程
    }
trips-synthetic = 合成数据
trips-mark = 合成数据
trips-made = 在浏览器中生成的合成行程，不是真实数据
trips-file-of = { $name }（{ $date }）
trips-more-files = { $names }等，另有{ $count }个文件
trips-again-lost = 文件绝不离开您的计算机，因此页面重新载入后不再含有行程。
trips-again-made = 请重新查看合成行程。
trips-again-open = 请重新打开{ $source }。
trips-again-filters = 您的筛选条件仍保留在地址中，将再次生效。

trips-count-trips = { $count }次行程
trips-count-stops = { $count }次停留
trips-count-rows = { $count }行
trips-read = { $source }：{ $trips }，{ $stops }。
trips-read-made = 生成的行程，{ $synthetic }，不是真实数据
trips-refused = { $count }，未计入以下任何数值。
trips-refused-count = { $trips }（{ $rows }）被拒收
trips-other-files = 打开其他文件
trips-unread = { $file }：未读取{ $headings }，行程记录中没有使用该标题的列。
trips-rejected = 被拒收的行
trips-file-head = 文件
trips-row-head = 行
trips-trip-head = 行程
trips-stop-head = 停留
trips-rule-head = 规则
trips-field-head = 字段
trips-value-head = 数值
trips-allowed-head = 允许的内容
trips-first-rows = 此处列出前{ $count }行。
trips-save-report = 保存完整报告（CSV）
trips-allowed =
    { $rule ->
        [missing_value] 本列每一行都须有值
        [invalid_number] 普通的十进制数，如12.5
        [invalid_time] ISO 8601格式的时间，如2023-05-01T08:30+05:00
        [error_cell] 一个值；单元格中是电子表格的错误：请改正公式，如未作记录请清空单元格
        [unseen_character] 可见的文字；所指字符不可见，会使同一名称看似两个：请重新输入该单元格
        [invalid_offset] 与UTC的时差，如+05:00，从-14:00到+14:00
        [missing_offset] 该时间与UTC的时差（+05:00）；请写在时间之后或单独成列（`utc_offset`），或在本页为整个文件选定
        [single_stop] 一次行程至少有起点和终点两行
        [mixed_mode] 一次行程只用公路或只用铁路；请将各段记为不同的行程
        [no_distance] 行程须有里程；请填写`distance_km`
        [trip_again] 该行程已见于所指之处；每个`trip_id`只能录入一次
        [copied_trip] 所指之处已有时间、里程和付款均相同的行程，但`trip_id`不同
        [other_row] 本行无误，但其行程因另一行有误而被拒收；请改正该行，并重新提交整个行程
        [unknown_activity] A至P的代码；途经点留空
        [unknown_mode] 公路（`road`）或铁路（`rail`）
        [unknown_corridor] C1至C6；不在走廊上则留空；3b之类的支线请填入`section`
        [unknown_direction] 出境（`outbound`）或入境（`inbound`）
        [unknown_country] `data/reference/countries.csv`或`aliases.csv`中的国家；请在其中补充该写法
        [unknown_bcp] `data/reference/bcps.csv`中的过境口岸，或`bcp_aliases.csv`中的写法；几处同名时须注明国家；请在其中补充
        [mismatched_country] `data/reference/bcps.csv`中该过境口岸所在的国家
        [missing_direction] 在过境口岸须填出境（`outbound`）或入境（`inbound`）
        [direction_without_bcp] 请填写过境口岸，或将方向留空
        [unknown_currency] 美元；请按当日汇率折算费用，并在您的文件中注明汇率来源
        [invalid_stop] 0至100000的整数
        [too_early] 2009年（CPMM启动之年）及以后的年份
        [too_late] 不晚于读取文件当日（世界协调时）的时间
        [departure_before_arrival] 不早于同一行到达时间的出发时间
        [stop_too_long] 一次停留至多1440小时
        [invalid_distance] 距上一次停留0至5000公里
        [invalid_cost] 0至200000美元；未记录则留空
        [invalid_cargo] 公路0至70吨，铁路至8000吨；单位是吨，不是千克
        [stop_again] 同一行程中每个停留序号只出现一次
        [arrival_before_departure] 不早于上一次停留出发时间的到达时间
        [leg_too_long] 距上一次停留至多240小时；请补记其间的停留
        [distance_before_start] 行程第一行为起点，须填0
        [leg_too_fast] 两次停留之间的平均速度，公路至多110公里/小时，铁路至多130公里/小时
       *[other] { $allowed }
    }
trips-column =
    { $name ->
        [trip_id] 标识一次从起点到终点的行程；在所有文件中唯一
        [stop] 行程中停留的序号，按行进顺序递增
        [activity] 活动的代码，A至P；途经点、起点和终点留空
        [arrival] 到达时间，ISO 8601格式，带时差（2023-05-01T08:30+05:00）
        [departure] 出发时间，ISO 8601格式，带时差；途经点与到达时间相同
        [cost_usd] 本次停留支付的美元；没有活动的行则为自上一个此类行以来承运人的费用（车辆运营费用或铁路运价）
        [distance_km] 距上一次停留的公里数；第一行为0
        [mode] 公路（`road`）或铁路（`rail`），整个行程相同
        [corridor] 本次停留及通往此处的路段所在的CAREC走廊，C1至C6；不在走廊上则留空
        [section] 走廊的路段或支线，自由填写
        [bcp] 过境口岸，填写编号或`data/reference`中的任一写法；其他地点留空
        [direction] 在过境口岸填写出境（`outbound`）或入境（`inbound`）；其他地点留空
        [country] 本次停留及通往此处的路段所在的国家，三个字母的ISO 3166代码或已知名称
        [cargo_tonnes] 在通往本次停留的路段上所载货物的吨数
        [goods] 货物种类
        [association] 记录该行程的承运人或货运代理人协会
       *[other] { $description }
    }
trips-error =
    { $kind ->
        [values] { $row }{ $field }{ $value }{ $other }{ $count }{ $most }
        [encoding-16] 文件{ $source }的编码是UTF-16，而非UTF-8；请另存为“CSV UTF-8”
        [encoding-binary] 文件{ $source }不是UTF-8文本；请另存为“CSV UTF-8”
        [encoding-row] 文件{ $source }第{ $row }行不是UTF-8文本；请另存为“CSV UTF-8”
        [encoding-like] 文件{ $source }第{ $row }行不是UTF-8文本，看似{ $value }；请另存为“CSV UTF-8”
        [control] 文件{ $source }第{ $row }行含有控制字符U+{ $value }；请将其删除
        [cells-fewer] 文件{ $source }第{ $row }行有{ $count }个单元格，而标题行有{ $most }个；请补全该行，若它不是一行数据请删除
        [cells-more] 文件{ $source }第{ $row }行有{ $count }个单元格，而标题行有{ $most }个；含有分隔符的单元格请加双引号，或在另一份导出开始处将文件拆分
        [merged] 文件{ $source }第{ $row }行的单元格{ $value }已合并，其中只有第一个有值；请取消合并并逐个填写
        [cell-size] 文件{ $source }第{ $row }行有一个单元格超过{ $most }字节；请补上收尾的双引号，或将长文本移至另一文件
        [quote-text] 文件{ $source }第{ $row }行的收尾引号之后还有文字；请将单元格中的引号写成两个（""），或将其删除
        [quote-open] 文件{ $source }第{ $row }行的双引号没有收尾；请补上或删除
        [empty] 文件{ $source }是空的；请另选文件
        [columns-twice] 文件{ $source }中的“{ $other }”和“{ $value }”都表示{ $field }；请更改其中一个的名称
        [column-missing] 文件{ $source }缺少列{ $field }，现有列为：{ $other }；请补上该列
        [header-again] 文件{ $source }第{ $row }行是另一个标题行：标题行为“{ $other }”之处，该行为“{ $value }”，其后各行属于别的列；请在第{ $row }行之前将文件拆分
        [sheet-empty] 文件{ $source }中没有数据行；请在工作表“{ $value }”中填写标题行及其下的各次停留
        [workbook] 无法读取工作簿{ $source }；请用电子表格程序重新保存为XLSX，或重新下载
        [no-trips] 文件{ $source }中没有行程，无可显示；请打开含有行程的文件
        [mixed-synthetic] 文件{ $source }中有{ $count }次合成行程和{ $most }次真实记录的行程；请分别打开
        [trip-again] 行程{ $value }在{ $source }中出现不止一次；每个文件和每个行程库请只打开一次
        [no-rows] 文件{ $source }的标题行下没有停留记录；请补充数据行
        [too-many-rows] { $source }有超过{ $most }次停留，浏览器中无法检查这么多；请用`prf cpmm ingest`检查，然后打开所得的行程库
        [parquet-broken] { $source }不是完整的Parquet文件；请重新导出
        [parquet-empty] 文件{ $source }有列，但没有停留记录；请重新导出
        [parquet-codec] 文件{ $source }的压缩方式{ $value }无法读取，只能读取未压缩的或用SNAPPY压缩的文件；请用`prf cpmm ingest`重写，或导出为CSV
        [unknown-kind] 无法识别文件{ $source }的类型；可用的类型：{ $other }
        [store-mixed] { $source }尚未检查，不能与属于行程库的{ $other }一起打开；请只打开其中之一，或用`prf cpmm ingest`将该文件加入行程库
        [no-file] 没有选择行程文件；请选择以{ $other }结尾的文件，或一个行程库的全部文件
        [store-size] { $source }有{ $count }次停留，浏览器至多容纳{ $most }次；请少打开几年，或使用`prf cpmm compute`
        [all-refused] { $source }中的行程全部被拒收；第一处错误在{ $other }
        [first-error] { $source }第{ $row }行：{ $field }“{ $value }”（{ $other }）
        [memory] { $source }太大，浏览器的内存已用尽；请用`prf cpmm ingest`将文件加入行程库，再打开该库或其中几年
        [worker] 行程读取程序没有响应；请重新载入页面
       *[other] { $message }
    }
trips-error-english = 文件未能读取，原因（英文）：{ $message }

trips-filter =
    { $name ->
        [mode] 运输方式
        [corridor] 走廊
        [country] 所在国家
        [bcp] 过境口岸
        [direction] 方向
        [goods] 货物
       *[activity] 活动
    }
trips-mode =
    { $mode ->
        [rail] 铁路
       *[road] 公路
    }
trips-mode-short =
    { $mode ->
        [rail] 铁路
       *[road] 公路
    }
trips-direction =
    { $direction ->
        [outbound] 出境
        [inbound] 入境
       *[none] 未记录
    }
trips-side-none = 未记录方向
trips-goods =
    { $key ->
        [vegetables] 蔬菜
        [machinery] 机械
        [textiles] 纺织品
        [mixed-load] 混装货物
       *[other] { $goods }
    }
trips-corridor = { $number }号走廊
trips-off-corridors = 走廊以外
trips-off-corridors-start = 走廊以外
trips-off-corridor = 走廊以外
trips-activity-none = 未记录活动
trips-not-here = { $name }（这些行程中没有）
trips-coded = { $code } { $name }
trips-none = 无
trips-rail-note = { $name }，铁路

trips-ranked-by = 排序依据
trips-rank =
    { $rank ->
        [mean_hours] 平均小时数
        [median] 小时数中位数
        [p90] 第90百分位数
        [total_hours] 总小时数
       *[n] 过境次数
    }
trips-average = 平均方法
trips-average-sums = 总里程除以总小时数
trips-average-trips = 各次行程的平均值
trips-cost-hours = 总小时数
trips-cost-dollars = 总费用
trips-readout = 将焦点置于图上，用方向键逐行读取。
trips-months-what = 按出发月份统计的行程。在柱上拖动或移动下方滑块，即可选择月份。
trips-hours-what = 按从进入到离开的小时数（TFI1）统计的过境次数；最后一柱包括所有更长的时间。拖动即可选择。
trips-borders-what = 从进入到离开的小时数：粗线为居中的一半过境，长竖线为中位数，标记为平均值（圆形为公路，方形为铁路，不足30次行程为空心），细线止于第90百分位数。右侧为过境次数；→表示离开该国。点击一行即可选择该过境口岸。
trips-corridors-what = 速度，公里/小时：实心标记计入停留（SWD），空心标记只计行驶时间（SWOD）；两者之间的连线为停留造成的速度损失。
trips-activities-what = 各项活动在口岸所用的小时数：占全部停留时间的比重，以及有记录的各次过境的平均值。
trips-stops-what = 每行为一个过境口岸一个方向上的一项活动：在所选行程中的总小时数（或美元）、占合计的比重和行程次数。
trips-compare-heading = 比较两个时期
trips-compare-before = 与前一时期比较
trips-second-period = 第二个时期
trips-second-to = 至
trips-compare-none = 第一个时期为上面选定的月份，或全部记录。选择第二个时期，即可查看各过境口岸和各走廊的变化。
trips-border-changes-what = 各过境口岸的平均小时数，变化大的在前。空心标记为较早的时期，实心标记为较晚的时期。
trips-corridor-changes-what = 有延误速度（SWD），公里/小时，总里程除以总小时数。空心标记为较早的时期，实心标记为较晚的时期。

trips-no-match = 没有符合这些条件的行程。清除一个条件即可看到更多。
trips-answer = { $trips }。{ $modes }。
trips-answer-all = 全部{ $trips }
trips-answer-some = { $trips }次行程中的{ $count }次
trips-answer-parts = { $first }；{ $next }
trips-carrier =
    { $kind ->
        [first-road] 卡车
        [next-road] 卡车
        [first-rail] 铁路货车
       *[next-rail] 铁路货车
    }
trips-took = { $carrier }过境平均用时{ $hours }，半数不到{ $median }小时
trips-made-speed = { $carrier }计入停留的速度为{ $speed }{ $motion }
trips-took-and-made = { $carrier }过境平均用时{ $hours }，半数不到{ $median }小时；计入停留的速度为{ $speed }{ $motion }
trips-in-motion = ，行驶中为{ $speed }
trips-title-months = { $from }至{ $to }的行程
trips-title-hours = { $modes }
trips-title-hours-mode =
    { $mode ->
        [rail] 铁路过境半数不到{ $median }小时，十分之一超过{ $tenth }小时
       *[road] 公路过境半数不到{ $median }小时，十分之一超过{ $tenth }小时
    }
trips-title-no-crossing = 没有符合这些条件的过境
trips-course =
    { $kind ->
        [outbound-road] 公路出境
        [inbound-road] 公路入境
        [none-road] 公路，未记录方向
        [outbound-rail] 铁路出境
        [inbound-rail] 铁路入境
       *[none-rail] 铁路，未记录方向
    }
trips-title-border =
    { $rank ->
        [n] { $name }（{ $course }）过境次数最多：{ $amount }次
        [total_hours] { $name }（{ $course }）总小时数最多：{ $amount }小时
       *[other] { $name }（{ $course }）用时最长：{ $amount }小时
    }
trips-title-corridor = { $name }（{ $mode }）损失时间最多：每500公里{ $hours }小时
trips-title-no-speed = 没有符合这些条件的速度记录
trips-title-activity = { $name }占过境时间的{ $share }%
trips-title-no-hours = 没有符合这些条件的小时数记录
trips-title-stop = { $name }的{ $activity }代价最高：{ $amount }
trips-title-no-payment = 没有符合这些条件的付款记录
trips-title-no-stop = 没有符合这些条件的停留
trips-change =
    { $thing ->
        [corridor] { $less }条走廊速度下降，{ $more }条上升
       *[crossing] { $less }处过境时间缩短，{ $more }处延长
    }
trips-change-same = { $changes }，{ $same }处不变
trips-change-neither =
    { $thing ->
        [corridor] 两个时期均无任何走廊的行程
       *[crossing] 两个时期均无任何过境口岸的行程
    }
trips-change-not-both =
    { $thing ->
        [corridor] 没有走廊在两个时期都有行程
       *[crossing] 没有过境口岸在两个时期都有行程
    }
trips-change-empty = { $period }没有行程，无从比较
trips-period-month = { $month }
trips-period = { $from }至{ $to }
trips-counted = { $trips }次行程，{ $crossings }次过境

trips-by-month = 按月份统计的行程
trips-by-hours = 按过境小时数统计的过境次数
trips-first-month = 起始月份
trips-last-month = 结束月份
trips-hours-from = 小时数下限
trips-hours-below = 小时数上限
trips-no-limit = 无上限
trips-ranked-label =
    { $rank ->
        [mean_hours] 按平均小时数排序的{ $count }个过境口岸及方向，第一为{ $name }，平均{ $hours }小时
        [median] 按小时数中位数排序的{ $count }个过境口岸及方向，第一为{ $name }，平均{ $hours }小时
        [p90] 按第90百分位数排序的{ $count }个过境口岸及方向，第一为{ $name }，平均{ $hours }小时
        [total_hours] 按总小时数排序的{ $count }个过境口岸及方向，第一为{ $name }，平均{ $hours }小时
       *[n] 按过境次数排序的{ $count }个过境口岸及方向，第一为{ $name }，平均{ $hours }小时
    }
trips-few-of = 仅{ $count }
trips-few = 行程较少
trips-few-mark = （少）
trips-speeds-label = { $count }组走廊和运输方式的有延误速度和无延误速度
trips-activity-label = { $name }占过境时间最多
trips-stops-label =
    { $cost ->
        [usd] 按费用排列的{ $count }项停留，第一为{ $name }的{ $activity }
       *[hours] 按小时数排列的{ $count }项停留，第一为{ $name }的{ $activity }
    }
trips-changes-label =
    { $what ->
        [corridors] 两个时期之间走廊有延误速度的{ $count }项变化
       *[borders] 两个时期之间平均过境小时数的{ $count }项变化
    }

trips-caption =
    { $table ->
        [months] 按月份统计的行程和过境。
        [hours] 按从进入到离开的小时数统计的过境。
        [borders] 各过境口岸的小时数和费用，按方向和运输方式。
        [corridors] 各走廊的速度，公里/小时。
        [activities] 各项活动在口岸的小时数和费用。
        [stops] 按活动、过境口岸和方向列出的小时数和费用。
        [border-changes] 两个时期各过境口岸的小时数。
       *[corridor-changes] 两个时期各走廊的速度，公里/小时。
    }
trips-table-of =
    { $table ->
        [summary] 按运输方式的汇总表
        [months] 月份表
        [hours] 小时数表
        [borders] 过境口岸表
        [corridors] 走廊表
        [activities] 活动表
        [stops] 停留表
        [border-changes] 过境口岸变化表
        [corridor-changes] 走廊变化表
       *[other] 表：{ $table }
    }
trips-first-shown = 显示{ $count }行中的前{ $shown }行；CSV文件含有全部行。
trips-head =
    { $column ->
        [trips] 行程次数
        [crossings] 过境次数
        [tfi1] TFI1，平均小时数
        [median] 中位数
        [p90] 第90百分位数
        [tfi2] TFI2，平均美元
        [swd] SWD，公里/小时
        [mean-of-trips] 各次行程平均
        [swod] SWOD，公里/小时
        [tfi3] TFI3，美元
        [month] 月份
        [hours-from] 小时数，自
        [below] 不到
        [side] 所在一侧
        [mean-hours] 平均小时数
        [median-hours] 小时数中位数
        [total-hours] 总小时数
        [mean-dollars] 平均美元
        [total-dollars] 总美元
        [share] 比重，%
        [note] 说明
        [swd-sums] SWD，总里程除以总小时数
        [swd-trips] SWD，各次行程平均
        [swod-sums] SWOD，总里程除以总小时数
        [swod-trips] SWOD，各次行程平均
        [later] 较晚
        [change] 变化
        [n-earlier] 次数，较早
       *[n-later] 次数，较晚
    }
trips-head-earlier = { $name }，较早

trips-file-heading = 文件的内容
trips-file-what = 行程的每次停留一行，按行进顺序排列；第一行为起点。常见的其他标题也能识别。可下载{ $form }，或运行{ $command }生成附有说明的工作簿。
trips-form = 空白表（CSV）
trips-columns = 行程记录的列
trips-column-head = 列
trips-required-head = 必填
trips-meaning-head = 含义
trips-yes = 是
trips-no = 否
trips-refused-heading = 何时拒收一行
trips-refused-what = 每一行都经过{ $command }的检查：时间先后有序，里程和速度合理，地点已知，费用以美元计，没有重复。有误的行所在的行程整个不计，因为缺少该行，行程的时间和里程就会出错。页面说明有多少行程未计入，并逐行列出所违反的规则、其值和允许的内容；该报告可以保存。任何一行都不会不经列出而被略去。
trips-method-heading = 计算方法
trips-method-what = 一次过境是一次行程在一个过境口岸一个方向上从进入到离开：TFI1为其小时数，TFI2为其美元数。SWD为公里数除以包括停留在内的小时数，SWOD为公里数除以行驶小时数，TFI3为每500公里20吨的美元数，均只计行程中符合所选条件的部分。选择过境口岸、方向、小时数或活动，选定的是过境；速度则为含有这些过境的整个行程的速度。每项显示应用除自身以外的全部条件。未记录的值不计入平均值，也绝不当作零。两种{ $rules }均可选用，因为发布机构没有说明采用的是哪一种。
trips-rules = 平均方法
trips-method-same = { $command }用SQL采用相同的定义，并有测试比对两者。本页的任何数值都不进入结果框架的结果。

change-heading = 某一日期前后
change-what = 新的口岸设施或联合查验有没有带来改变？选择过境口岸和日期，即可看到那里的变化，并与类似的过境口岸比较。本节使用已读取的全部行程，不受上面筛选条件的影响。{ $method }
change-method-link = 计算方法。
change-compared-heading = 与哪些过境口岸比较
change-compared-what = 用复选框将过境口岸加入比较或移出比较。圆点为各过境口岸自身的变化，线为其95%区间，采用同一刻度；在该日期之前与所选过境口岸最接近的排在前面。
change-method-what = 一个过境口岸的变化，是该日期之后的平均值减去之前的平均值。比较组的变化，是所含各过境口岸变化的简单平均；以百分比计时，取其比值的几何平均。两者之差，是所选过境口岸在其他口岸的变化之外的变化（双重差分）。95%区间由对行程的自助抽样得出：它反映的是哪些行程被记录的偶然性，而不是影响整个边境的事件。
change-method-compared = 比较组包括运输方式和方向相同、两个时段各有至少{ $few }次行程、且在该日期之前的平均值为所选过境口岸的一半至两倍的过境口岸。同一边境的另一侧不列入，因为这里的变化也会影响那一侧。任一时段的行程少于{ $least }次时不作计算。计算并不知道该日期发生了什么，也不知道原因。
change-no-date = 请选择一个日期：变化发生后的第一天。
change-crossing-field = 过境口岸
change-date-field = 日期
change-window-field = 前后各取月数
change-gap-field = 日期前后略去的月数
change-measure-field = 衡量内容
change-measure =
    { $indicator ->
        [TFI2] 美元（TFI2）
       *[TFI1] 小时（TFI1）
    }
change-values-field = 每月数值
change-values =
    { $of ->
        [median] 中位数
       *[mean] 平均值
    }
change-both = 双向
change-months = { $count }个月
change-marked = { $synthetic }：{ $words }
change-too-few = { $name }：行程太少
change-title = { $name }，{ $date }前后
change-subtitle =
    { $kind ->
        [TFI1-mean] 过境小时数，{ $mode }，{ $direction }。圆点为每月平均值，灰色为所比较的过境口岸，各口岸权重相等；粗线为各时段的平均值；虚线表示所选过境口岸若与其他口岸变化相同时的位置。
        [TFI1-median] 过境小时数，{ $mode }，{ $direction }。圆点为每月中位数，灰色为所比较的过境口岸，各口岸权重相等；粗线为各时段的中位数。
        [TFI2-mean] 过境支付的美元，{ $mode }，{ $direction }。圆点为每月平均值，灰色为所比较的过境口岸，各口岸权重相等；粗线为各时段的平均值；虚线表示所选过境口岸若与其他口岸变化相同时的位置。
       *[TFI2-median] 过境支付的美元，{ $mode }，{ $direction }。圆点为每月中位数，灰色为所比较的过境口岸，各口岸权重相等；粗线为各时段的中位数。
    }
change-both-directions = 双向
change-compared-caption =
    { $indicator ->
        [TFI2] { $name }及与之比较的过境口岸，该日期前后的美元数。
       *[TFI1] { $name }及与之比较的过境口岸，该日期前后的小时数。
    }
change-head =
    { $column ->
        [include] 列入
        [change] 变化及95%区间，%
        [hours] 小时
        [dollars] 美元
        [mean-hours] 之前平均小时数
        [mean-dollars] 之前平均美元
        [after] 之后
        [median] 之前中位数
        [trips] 之前行程次数
       *[month] 月份自
    }
change-all = 列入的全部口岸，权重相等
change-against = { $name }与之相比
change-earlier = 该日期之前的差异
change-include = 与{ $name }比较
change-show-all = 显示全部{ $count }个过境口岸
change-month-caption = { $name }及所比较的过境口岸，按月份。
change-month-head =
    { $kind ->
        [TFI1-mean] { $name }，平均小时数
        [TFI1-median] { $name }，小时数中位数
        [TFI2-mean] { $name }，平均美元
       *[TFI2-median] { $name }，美元中位数
    }
change-compared = 比较组
change-no-trips = 无行程
change-not-computed = 未计算
change-note =
    { $note ->
        [across] 在边境另一侧
        [sparse] 行程太少
        [level] 水平不同
        [removed] 由您移出
       *[corridor] 同一走廊
    }
change-added = { $note }，由您加入
change-label-compared = 比较组（{ $count }个）
change-label-expected = 预期
change-label-expected-long = 按其他口岸预期
change-strip = 每月过境次数，至多{ $most }
change-strip-short = 至多{ $most }次
change-dot = { $month }：{ $amount }，{ $count }次过境

change-said =
    { $kind ->
        [TFI1-fell] { $where }的平均过境时间由{ $before }降至{ $after }，缩短{ $change }。
        [TFI1-rose] { $where }的平均过境时间由{ $before }升至{ $after }，延长{ $change }。
        [TFI1-went] { $where }的平均过境时间由{ $before }变为{ $after }，变化{ $change }。
        [TFI2-fell] { $where }的平均过境费用由{ $before }降至{ $after }，减少{ $change }。
        [TFI2-rose] { $where }的平均过境费用由{ $before }升至{ $after }，增加{ $change }。
       *[TFI2-went] { $where }的平均过境费用由{ $before }变为{ $after }，变化{ $change }。
    }
change-where = { $name }（{ $mode }，{ $direction }）
change-others =
    { $kind ->
        [one-fell] 所比较的一个类似过境口岸减少{ $change }。
        [one-rose] 所比较的一个类似过境口岸增加{ $change }。
        [one-went] 所比较的一个类似过境口岸变化{ $change }。
        [other-fell] 所比较的{ $count }个类似过境口岸减少{ $change }。
        [other-rose] 所比较的{ $count }个类似过境口岸增加{ $change }。
       *[other-went] 所比较的{ $count }个类似过境口岸变化{ $change }。
    }
change-difference = 与它们相比，{ $name }的变化为{ $change }。
change-difference-none = 与它们相比，{ $name }的变化为{ $change }；该区间包含“没有变化”。
change-interval = { $from }至{ $to }
change-interval-of = { $amount }（95%区间：{ $interval }）
change-bracketed = { $amount }（{ $interval }）

caution-too-few = { $name }在该日期之前有{ $before }次行程，之后有{ $after }次：任一侧少于{ $least }次时不计算变化。
caution-few = 行程较少：之前{ $before }次，之后{ $after }次。少于{ $few }次时，区间过窄，一次长时间等待就会改变平均值。
caution-alone = 没有与其他过境口岸比较，因此同一时间的其他任何变化都包含在这一数值之内。
caution-few-compared =
    { $count ->
        [1] 比较组仅有一个过境口岸，那里发生的事情会被看作趋势。
       *[2] 比较组仅有两个过境口岸，那里发生的事情会被看作趋势。
    }
caution-few-trips = 之前或之后行程少于{ $few }次：{ $names }。
caution-scale = 以单位计和以百分比计，比较的结论不同：一个区间包含“没有变化”，另一个不包含。各过境口岸的水平不同，不应只依据其中之一。
caution-chance = 以百分比计，所比较的{ $all }个过境口岸中有{ $count }个与其余口岸的差异同样大：这样大小的差异可能出于偶然。
caution-directions = 出境占过境的比重，之前为{ $before }，之后为{ $after }：请只选一个方向，否则构成的变动会被看作变化。
caution-trend-unknown = 无法检验{ $name }与比较组在该日期之前是否变动一致：此前时段有一半的行程少于{ $least }次。
caution-trend-apart = { $name }与比较组在该日期之前变动并不一致：在该时段的前半与后半之间，两者已在拉开距离。此后的差异可能是同一趋势的延续。
caution-trend-unclear = 对该日期之前的检验力度不足：它无法识别与所得差异同样大的偏移。
caution-seasons = { $count }个月的时段在该日期前后处于不同的季节。各过境口岸共有的季节因素在比较中相互抵消，这一口岸特有的则不能。
caution-empty = { $name }在{ $months }没有行程通过，因此前后两侧可能处于不同的季节。
caution-empty-before = 之前{ $months }个月中的{ $before }个月
caution-empty-after = 之后{ $months }个月中的{ $after }个月
caution-empty-both = 之前{ $months }个月中的{ $before }个月和之后的{ $after }个月
