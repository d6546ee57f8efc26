places-mode =
    { $mode ->
        [rail] 铁路
       *[road] 公路
    }
places-direction =
    { $direction ->
        [outbound] 出境
        [inbound] 入境
       *[both] 未说明
    }
places-towards =
    { $direction ->
        [outbound] 出境
        [inbound] 入境
       *[both] { "" }
    }
places-course =
    { $mode ->
        [rail] { $name }铁路{ $towards }
       *[road] { $name }{ $towards }
    }
places-h = 时
places-hours = { $amount }小时
places-dollars = { $amount }美元
places-percent = { $share }%
places-mode-field = 运输方式
places-year-field = 年份
places-all = 全部
places-newest = 最新
places-clear = 清除
places-source-head = 来源
places-line = { $snapshot }，第{ $line }行
places-semicolon = ；
places-no-year = 无年份
places-cpmm = CAREC走廊绩效测量和监测，年度报告
places-cpmm-snapshot = CAREC走廊绩效测量和监测，年度报告，快照{ $date }
places-report-table = { $year }年报告，表{ $table }
places-report-text = { $year }年报告，正文
places-report-overall = { $year }年报告，总体结果页
places-report-comcec = { $year }年报告，表{ $table }，载于COMCEC 2017年报告第{ $page }页
places-framework = 结果框架（{ $edition }版），{ $result }：{ $text }
places-framework-baseline = 基线
places-contradiction = { $where }：{ $printed }{ $against }。采用：{ $taken }（{ $why }）。
places-against = ；{ $where }：{ $other }
places-elsewhere = 另一处
places-disagree = 各报告不一致。{ $text }
places-outlier = 异常值：{ $value }{ $unit }，而{ $from }年为{ $before }，{ $to }年为{ $after }，与两者均相差{ $factor }倍或以上。数值按所公布的列出；原因不明。
places-trips = 行程
places-trips-secret = 单次行程的记录不对外公布。如您持有此类记录，可在{ $trips }页找出费用最高的停留。文件只在您的浏览器中读取，不会离开您的计算机。
places-activity =
    { $code ->
        [A] 边境安全与管控
        [B] 海关清关
        [C] 卫生检疫
        [D] 植物检疫
        [E] 动物检疫
        [F] 签证和移民管理
        [G] 交通警察检查
        [H] 警察检查站或拦停
        [I] 运输检查
        [J] 重量和标准检查
        [K] 车辆登记
        [L] 紧急维修
        [M] 押运和车队护送
        [N] 装卸货物
        [O] 道路通行费
       *[P] 等候和排队
    }

borders-measure-field = 衡量内容
borders-measure =
    { $measure ->
        [dollars] 费用，美元（TFI2）
       *[hours] 时间，小时（TFI1）
    }
borders-direction-field = 方向
borders-side-field = 所在一侧
borders-compare-field = 比较
borders-newest-two = 最近两年
borders-years-pair = { $from }年与{ $to }年

borders-nothing = 本站未收录符合条件的数值。清除一项筛选条件可查看更多。
borders-mean =
    { $kind ->
        [road-dollars] { $year }年，卡车通过一处边境平均支付{ $amount }{ $than }。
        [rail-hours] { $year }年，铁路货车通过一处边境平均用时{ $amount }{ $than }。
        [rail-dollars] { $year }年，铁路货车通过一处边境平均支付{ $amount }{ $than }。
       *[road-hours] { $year }年，卡车通过一处边境平均用时{ $amount }{ $than }。
    }
borders-than = （{ $year }年基线：{ $hours }小时）
borders-hours = { $amount }小时
borders-on-side = { $country }一侧
borders-crossings = { $count }个过境口岸
borders-top =
    { $kind ->
        [road-dollars] { $side }{ $year }年有{ $towards }数值的{ $crossings }中，卡车在{ $name }支付最多：{ $amount }。
        [rail-hours] { $side }{ $year }年有{ $towards }数值的{ $crossings }中，铁路货车在{ $name }等候最久：{ $amount }。
        [rail-dollars] { $side }{ $year }年有{ $towards }数值的{ $crossings }中，铁路货车在{ $name }支付最多：{ $amount }。
       *[road-hours] { $side }{ $year }年有{ $towards }数值的{ $crossings }中，卡车在{ $name }等候最久：{ $amount }。
    }
borders-no-crossing = { $side }各过境口岸均无{ $year }年的{ $towards }数值。

borders-finding =
    { $measure ->
        [dollars] { $name }费用最高：{ $year }年为{ $amount }
       *[hours] { $name }用时最长：{ $year }年为{ $amount }
    }
borders-finding-none = 各过境口岸均无符合条件的数值
borders-finding-none-year = { $year }年各过境口岸均无符合条件的数值
borders-unit =
    { $kind ->
        [road-dollars] 美元（对数刻度），公路，{ $year }
        [rail-hours] 小时，铁路，{ $year }
        [rail-dollars] 美元（对数刻度），铁路，{ $year }
       *[road-hours] 小时，公路，{ $year }
    }
borders-ranking-marks = { $unit }。标记为该年数值；横线连接所公布各年的最低值与最高值，每个短刻度为一年。→ 为离开该国，← 为进入该国，– 为报告未说明方向。
borders-few-trips = 报告未给出各过境口岸的行程数量。行程较少时平均值波动很大，对单一年份的解读应当谨慎。
borders-from-text = * 取自报告正文，而非表格。
borders-disputed = † { $name } { $year }年：{ $notes }
borders-apart = 以下过境口岸无{ $year }年数值：各取最新年份，不参加排序
borders-dots-label = { $year }年{ $count }个过境口岸及方向由高到低，居前的为{ $first }
borders-held = { $year }年；本站收录{ $count }个年份，{ $low }至{ $high }。{ $reference }

borders-changes-heading = 改善还是恶化
borders-changes-marks = 两个年份均有数值的过境口岸，对数刻度：长度相等的线表示百分比变化相等。圆环为前一年份，实心标记为后一年份。→ 为离开该国，← 为进入该国。
borders-changes-title =
    { $same ->
        [0] { $from }年至{ $to }年，{ $fell }项下降，{ $rose }项上升
       *[other] { $from }年至{ $to }年，{ $fell }项下降，{ $rose }项上升，{ $same }项不变
    }
borders-changes-no-years = 没有可比较的两个年份
borders-changes-none = 各过境口岸均没有两个年份都符合条件的数值。
borders-changes-label = { $from }年至{ $to }年的{ $count }项过境口岸数值：{ $parts }
borders-moved =
    { $way ->
        [fell] { $count }项下降
        [rose] { $count }项上升
       *[same] { $count }项不变
    }
borders-greatest-first = { $moved }，按变化百分比由大到小
borders-was = 原为{ $amount }
borders-changes-caption = 两个年份均有数值的过境口岸。
borders-from = 起
borders-to = 止
borders-change = 变化
borders-change-method = 后一年份减去前一年份

borders-pairs-heading = 每处边境的两侧
borders-pairs = { $year }年的数值。每行为一个国家，每列为其邻国。一个区间涵盖若干过境口岸或方向，绝非平均值。“本站未收录”表示已知有过境口岸，但本站收录的报告中没有符合条件的数值。空白单元格表示报告未提及任何过境口岸。
borders-pairs-caption =
    { $measure ->
        [dollars] 各国一侧的费用，美元（TFI2），按边境对面的邻国列出。
       *[hours] 各国一侧的时间，小时（TFI1），按边境对面的邻国列出。
    }

borders-map-heading = 地图
borders-map-title = { $count }个过境口岸有数值
borders-map-title-year = { $count }个过境口岸有{ $year }年的数值
borders-map-marks = 圆点越大，用时越长或费用越高（取符合条件的最高数值）。圆环为没有数值的过境口岸。
borders-map-sources = 轮廓：{ $outlines }，经简化，不代表对任何边界的立场。位置：{ $locations }，为最近的城镇，而非过境口岸本身。
borders-map-label = 地图上的过境口岸；全部数值见表格
borders-map-place = { $name }：{ $amount }，{ $direction }，{ $year }年
borders-map-empty = { $name }：没有符合条件的数值
borders-map-unplaced = 以下过境口岸因所用来源均无坐标而未在地图上标出：{ $crossings }。

borders-activities-heading = 时间用在何处
borders-activities-title = 海关清关和等候用时最长
borders-activities-what = { $year }年全部走廊公路口岸各项活动的平均小时数，及其占本列合计的比重和美元费用。各列相加不等于TFI1和TFI2：每个数值似为包含该项活动的行程的平均值。因此，比重用于比较各项活动，而不是拆分一次行程。
borders-activities-label = 口岸的十六项活动，由长到短：{ $parts }
borders-activities-none = 未公布数值
borders-activities-caption = 公路口岸各项活动的平均小时数和美元费用。
borders-activity-head = 活动
borders-activity-hours = 小时，全部走廊
borders-activity-hours-three = 小时，3号走廊
borders-activity-dollars = 美元，全部走廊
borders-activity-dollars-three = 美元，3号走廊
borders-activity-share = 占合计比重
borders-activity-share-method = 该项活动的平均值除以本列合计

borders-every-heading = 全部过境口岸
borders-every = 共{ $count }个过境口岸，其中{ $known }个有数值
borders-country-no-figure = { $country }，无数值

borders-table-caption = 所公布的数值，均注明报告和数据行。
borders-crossing-head = 过境口岸
borders-figure-head = 数值
borders-hours-head = 小时（TFI1）
borders-dollars-head = 美元（TFI2）
borders-no-samples = 无样本

crossing-place = { $country }的过境口岸{ $border }{ $corridors }
crossing-border = ，位于与{ $neighbor }的边境
crossing-corridors = ；报告将其列入{ $list }号走廊
crossing-took = 通过{ $name }用时：{ $courses }。
crossing-course =
    { $mode ->
        [rail] { $year }年铁路{ $towards }{ $amount }{ $was }
       *[road] { $year }年{ $towards }{ $amount }{ $was }
    }
crossing-was = （{ $year }年为{ $amount }）
crossing-took-none = 本站未收录{ $name }的过境时间。
crossing-beyond = 边境对面为{ $name }：{ $year }年{ $towards }{ $amount }。
crossing-beyond-none = 边境对面为{ $name }，本站未收录其小时数。
crossing-hours = TFI1，通过该口岸的小时数
crossing-dollars = TFI2，在该口岸支付的美元
crossing-bars = { $what }，{ $year }年。
crossing-bars-both = { $what }，{ $year }年。灰色为边境对面。
crossing-lines =
    { $what }，按年份。{ $thin ->
        [yes] 细线为入境。
       *[no] { "" }
    }
crossing-lines-both =
    { $what }，按年份。黑色为{ $name }，灰色为边境对面{ $thin ->
        [yes] ；细线为入境
       *[no] { "" }
    }。
crossing-one-year = { $name }：{ $year }年为{ $amount }
crossing-stayed = { $name }从{ $from }年到{ $to }年均为{ $amount }
crossing-fell = { $name }从{ $from }年的{ $before }降至{ $to }年的{ $after }
crossing-rose = { $name }从{ $from }年的{ $before }升至{ $to }年的{ $after }
crossing-label = { $title }。{ $courses }
crossing-label-course = { $name }：{ $values }
crossing-label-year = { $year }年{ $amount }
crossing-own-trips = 使用您自己的行程记录：{ $compare }。
crossing-compare = 比较{ $name }在某一日期前后的情况
crossing-said = 报告的说法
crossing-agreed = 关于该口岸，各报告互不矛盾；均未给出数值所依据的行程数量。
crossing-contradiction = { $series }{ $mode }{ $towards } { $year }年：{ $text }
crossing-of-mode =
    { $mode ->
        [rail] 铁路
       *[road] 公路
    }
crossing-few-trips = { $text }，{ $year }年{ $mode }：{ $place }
crossing-figures = 数值和来源
crossing-none-held = 本站收录的CPMM表格中没有{ $name }的数值。
crossing-other-side = 边境对面为{ $name }。
crossing-no-coordinates = 所用来源均未给出该口岸的坐标。
crossing-coordinates = { $north }{ $latitude }°，{ $east }{ $longitude }°。{ $source }。
crossing-hemisphere =
    { $side ->
        [north] 北纬
        [south] 南纬
        [west] 西经
       *[east] 东经
    }
crossing-description = 通过{ $name }（{ $border }）的小时数和费用，取自CPMM报告。

corridors-areas = 范围
corridors-kind =
    { $kind ->
        [corridor] 走廊
       *[member] 成员国
    }
corridors-no-pair =
    { $mode ->
        [rail] 没有公布全部走廊成对的铁路有延误速度和无延误速度。
       *[road] 没有公布全部走廊成对的公路有延误速度和无延误速度。
    }
corridors-lack =
    { $mode ->
        [rail] 本站收录的报告中没有{ $year }年全部走廊铁路的两种速度。
       *[road] 本站收录的报告中没有{ $year }年全部走廊公路的两种速度。
    }
corridors-lost =
    { $kind ->
        [rail-prf] { $year }年基线：列车每500公里在边境和其他停留处损失{ $hours }{ $than }。
        [rail-cpmm] { $year }年，列车每500公里在边境和其他停留处损失{ $hours }{ $than }。
        [road-prf] { $year }年基线：卡车每500公里在边境和其他停留处损失{ $hours }{ $than }。
       *[road-cpmm] { $year }年，卡车每500公里在边境和其他停留处损失{ $hours }{ $than }。
    }
corridors-hours = { $hours }小时
corridors-than = （{ $year }年基线：{ $hours }小时）
corridors-finding =
    { $mode ->
        [rail] { $year }年铁路每500公里损失的小时数：{ $most }最多（{ $high }），{ $least }最少（{ $low }）
       *[road] { $year }年公路每500公里损失的小时数：{ $most }最多（{ $high }），{ $least }最少（{ $low }）
    }
corridors-finding-one =
    { $mode ->
        [rail] { $year }年{ $name }铁路每500公里损失{ $hours }小时
       *[road] { $year }年{ $name }公路每500公里损失{ $hours }小时
    }
corridors-finding-none =
    { $kind ->
        [road-corridor] 本站收录的报告中没有{ $when }任何走廊公路的两种速度
        [rail-corridor] 本站收录的报告中没有{ $when }任何走廊铁路的两种速度
        [rail-member] 本站收录的报告中没有{ $when }任何成员国铁路的两种速度
       *[road-member] 本站收录的报告中没有{ $when }任何成员国公路的两种速度
    }
corridors-when = { $year }年
corridors-mean-speeds = 根据平均速度计算，并非各次行程损失小时数的平均值；后者CPMM未公布。
corridors-total-method = 500公里除以平均有延误速度
corridors-lost-method = 500公里除以平均有延误速度，减去500公里除以平均无延误速度
corridors-lost-marks = 按平均速度行驶500公里所需的小时数：在边境和其他停留处损失的时间{ $lost }和行驶时间{ $moving }。圆环为结果框架的区域基线；空心条也是结果框架的基线。{ $mean }
corridors-ranked =
    { $kind ->
        [corridor] { $year }年各走廊，按损失小时数由多到少
       *[member] { $year }年各成员国，按损失小时数由多到少
    }
corridors-apart = 以下无{ $year }年的成对速度：各取最新年份，不参加排序
corridors-apart-any = 各取最新年份，不参加排序
corridors-of = 共{ $hours }
corridors-of-baseline = 共{ $hours }，结果框架基线
corridors-baseline-lost = { $year }年基线：损失{ $hours }
corridors-lost-label = { $year }年每500公里损失的小时数：{ $parts }
corridors-lost-label-any = 每500公里损失的小时数：{ $parts }
corridors-pairs-none = 没有成对速度
corridors-lost-none = 没有已公布的、符合条件的成对速度。
corridors-area-head = 范围
corridors-swd-head = 有延误速度（SWD），公里/小时
corridors-swod-head = 无延误速度（SWOD），公里/小时
corridors-hours-head = 每500公里小时数
corridors-lost-head = 每500公里损失小时数（按平均速度）

corridors-speeds-heading = 有延误速度和无延误速度
corridors-speeds-title = 两种速度之差即为损失的时间
corridors-speeds-marks = 各年速度，公里/小时，各图采用相同刻度：上为无延误速度，下为有延误速度。每个年份下方为按两种平均速度计算的每500公里损失小时数（时）。圆形为公路，方形为铁路，空心为结果框架基线；#为尚未设定的里程碑。
corridors-panels-hint = 将焦点置于任一小图，用方向键逐一读取。
corridors-panels-lack = 本站收录的表格中没有各走廊的速度，因此相应小图只显示结果框架的基线。没有标记的年份，本站未收录。{ $mean }
corridors-speed-notes = { $count }个数值：各报告不一致，或与前后年份相比异常
corridors-speed-note = † { $area }，{ $mode }，{ $year }年{ $series }。{ $text }
corridors-panel-mode =
    { $mode ->
        [rail] 铁路
       *[road] 公路
    }
corridors-panel = { $area }，{ $mode }：{ $words }
corridors-panel-year = { $year }年：{ $words }
corridors-panel-speeds =
    { $origin ->
        [prf] 基线，有延误速度{ $swd }，无延误速度{ $swod }{ $lost }
       *[cpmm] 有延误速度{ $swd }，无延误速度{ $swod }{ $lost }
    }
corridors-panel-lost = ，按平均速度每500公里损失{ $hours }小时
corridors-speed = { $speed }公里/小时
corridors-point =
    { $origin ->
        [prf] { $year }年：{ $series } { $speed }，结果框架基线。{ $reference }
       *[cpmm] { $year }年：{ $series } { $speed }。{ $reference }
    }
corridors-unlisted = 未列入结果框架的铁路速度表，本站收录的报告中也没有该走廊的速度。
corridors-said = 结果框架所载{ $year }年内容为“{ $said }”，本站收录的报告中也没有该走廊的速度。
corridors-said-nothing = 无

corridors-members-heading = 各走廊的参与成员国
corridors-matrix-caption = ● 为走廊资料来源所列的参与成员国；数字为CPMM报告列入该走廊的、位于该成员国一侧的过境口岸数。所用来源均无具体路线。
corridors-corridor-head = 走廊
corridors-no-members = 资料来源未列出成员国
corridors-takes-part = 参与
corridors-crossings = 个过境口岸
corridors-listed-summary = 各走廊所列的过境口岸及成员国资料来源
corridors-listed = { $corridor }：{ $crossings }。成员国资料来源：{ $source }
corridors-listed-none = 无

corridors-borders-heading = 各走廊的过境用时
corridors-borders-what = TFI1，通过一个过境口岸所需的小时数，取自报告正文。按走廊列出的表格载于报告附件，本站未收录。各过境口岸的数值见{ $borders }页。
corridors-borders-link = 口岸
corridors-borders-caption = 通过一个过境口岸的小时数（TFI1）。
corridors-samples = { $count }次行程
corridors-trips-secret = 单次行程的记录不对外公布。如您持有此类记录，可在{ $trips }页打开：文件只在您的浏览器中读取，不会离开您的计算机。

corridors-cost-heading = 延误的代价
corridors-cost-what = 请选择速度，并可更改任何假设。各来源均未给出的假设初始为空，依赖这些假设的结果也为空。
corridors-case = { $area }，{ $mode }，{ $year }年
corridors-case-baseline = { $area }，{ $mode }，{ $year }年（结果框架基线）

delay-none = 没有公布成对速度。
delay-assumption = 假设
delay-value = 数值
delay-unit = 单位
delay-not-set = 未设定
delay-speeds = 速度
delay-trip = 行程长度
delay-trip-why = CPMM的走廊路段长度
delay-cargo = 每次行程的货物
delay-cargo-why = CPMM的货物计量单位；费用与其成正比
delay-hour = 每小时费用（载货20吨）
delay-corridor = 走廊长度
delay-corridor-why = 所用来源均未给出；请输入数值
delay-trips = 每年行程数
delay-trips-why = CAREC没有走廊交通量统计；请输入数值
delay-km = 公里
delay-tonnes = 吨
delay-usd = 美元
delay-trips-unit = 次
delay-start-again = 重新开始
delay-method = 损失小时数 = 公里数 ÷ 有延误速度 − 公里数 ÷ 无延误速度。美元 = 损失小时数 × 每小时费用 × 吨数 ÷ 20。全年 = 一次行程 × 每年行程数。不计入其他任何项目。{ $mean }
delay-needs = 需要{ $parts }
delay-and = 和
delay-needs-speeds = 速度
delay-needs-hour = 每小时费用
delay-needs-cargo = 货物吨数
delay-needs-length = 长度
delay-needs-corridor = 走廊长度
delay-needs-trips = 每年行程数
delay-cost-head = 延误的代价
delay-lost-head = 损失小时数
delay-of-trip = 一次行程
delay-of-trip-km = 一次{ $km }公里的行程
delay-of-corridor = 走廊全程
delay-of-year = 全年行程
delay-speeds-published = 所公布的速度：有延误速度{ $swd }公里/小时，无延误速度{ $swod }公里/小时
delay-hour-none = CPMM没有这组速度的运输费用（TFI3）；请输入数值
delay-hour-why = TFI3，每500公里{ $tfi3 }美元，除以所需的{ $hours }小时；这是全部费用的平均值，并非每增加一小时的费用
