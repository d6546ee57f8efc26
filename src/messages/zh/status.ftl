status-fresh = { $all }个来源中有{ $fresh }个
status-fresh-on = 截至{ $day }（数据中的最新日期）更新情况符合预期。
status-fresh-today = 截至今天更新情况符合预期。
status-frozen = 本站依据{ $term }{ $name }生成：其他页面显示{ $held }。本页和徽章反映的是最新快照，与之不同。
status-term-vintage = 数据版本
status-none-of = 无{ $source }

status-table = 各来源数据的更新时间
status-source = 来源
status-state = 状态
status-date = 发布机构日期
status-age = 距今时间
status-expected = 预期
status-changed = 最近变动
status-checked = 最近检查
status-badge = 徽章
status-is-old = 超出预期时限
status-is-fresh = 符合预期
status-none = 无
status-unknown = 未知
status-never = 从未
status-not-recorded = 无记录
status-failed = （失败）
status-days = { $count }天
status-within = { $days }天以内

status-alerts = 需要关注
status-alert = { $kind }（{ $source }）：{ $text }。
status-alert-kind =
    { $kind ->
        [mixture] 发布版本混用
        [old] 超出更新周期
       *[moved] 发布机构地址变动
    }
status-mixture = { $area }{ $year }年的{ $measure }（{ $variant }）由{ $source }的不同发布版本{ $releases }混合而成
status-older = { $all }个序列中有{ $count }个超出更新周期：{ $names }；其中最早的{ $oldest }取自{ $release }发布版本
status-older-more = { $names }等，另有{ $count }个

status-series = 各序列的更新时间
status-series-note = 时间从数据的{ $release }算起，而不是从收录数据的{ $snapshot }算起。{ $states }，共{ $count }个序列和序列组。
status-term-release = 发布版本
status-term-snapshot = 快照
status-count-of-state = { $state }{ $count }个
status-age-state =
    { $state ->
        [expected] 符合预期
        [older] 超出更新周期
        [undated] 日期未知
       *[ended] 已停止更新
    }
status-series-of = { $title }：{ $count }
status-series-table = { $title }的序列
status-head-series = 序列
status-head-release = 发布版本
status-head-areas = 地区
status-head-year = 最近年份
status-head-age = 距今天数
status-head-within = 预期天数
status-some-newer = （部分地区为{ $release }）
status-areas = { $all }个中{ $count }个
status-age-least = 未知，至少{ $least }
status-age-between = 未知，{ $least }至{ $most }

status-expected-age = 预期更新周期
status-expected-why = { $count }天以内：{ $reason }。
status-last-error = 最近一次检查失败：{ $error }。
