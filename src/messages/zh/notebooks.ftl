notebooks-title =
    { $name ->
        [services-trade] 一个序列：服务贸易
        [three-crossings] 与您自己的文件连接
        [another-weighting] 换一种权重的增长率
        [two-vintages] 两个数据版本并列
        [revision-triangle] 增长率的修订三角
        [corridor-speeds] 速度与损失的小时数
        [border-hours] 各过境口岸各方向的过境时间
        [border-map] 过境时间地图
        [sql] 用SQL查询表格
        [what-if-target] 假设的目标
       *[other] { $title }
    }
notebooks-what =
    { $name ->
        [services-trade] 各成员国服务贸易占国内生产总值的比重，以及区域数值和框架所载的基线。
        [three-crossings] 三个过境口岸的公路和铁路数据及其基线，与一份合成的货运文件连接，并按吨数加权求平均，注明覆盖范围。
        [another-weighting] 按购买力平价国内生产总值加权的区域增长率，与所公布的加权方法和简单平均并列。
        [two-vintages] 2024年发展成果报告所用的数据版本与最新数值之间有哪些修订，逐项衡量内容列出。
        [revision-triangle] 一个成员国的增长率在所收录的历期《世界经济展望》中的数值：预测、估计与修订。
        [corridor-speeds] 各成员国的卡车计入停留和不计停留的速度，以及停留每500公里所耗的小时数。
        [border-hours] 通过各过境口岸的小时数，分入境和出境，附框架所载的基线。
        [border-map] 成员国地图上的过境口岸，圆点大小表示卡车等待的小时数。
        [sql] 在浏览器中用DuckDB以SQL查询同样的表格。
        [what-if-target] 您自己设定的2029年目标需要怎样的速度，与基线以来的速度并列。
       *[other] { $description }
    }
