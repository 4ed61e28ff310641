#!/usr/bin/env python3
"""Deterministic generator of Shanghai-open-data-like dataset metadata (JSON lines).

  python3 gencorpus.py N [--seed 1] [--dict PATH/jieba/dict.txt] [-o corpus.jsonl]

Fields of a record
  id title abstract files[] items[{name,code,desc}] params[{name,code,desc}] scenario tags[] keywords[]
  domain org openAttr category updateFreq format[] publishDate updateDate views downloads
Stdlib only; the same (N, seed, dict) gives the same bytes.  Record i does not depend on N, so the
5,559 corpus is a prefix of the 100k one.
"""
import argparse, bisect, itertools, json, random, sys

DIST = "黄浦区 徐汇区 长宁区 静安区 普陀区 虹口区 杨浦区 闵行区 宝山区 嘉定区 浦东新区 金山区 松江区 青浦区 奉贤区 崇明区".split()
DIST_W = [3, 4, 3, 5, 5, 3, 4, 6, 5, 5, 9, 4, 6, 6, 5, 4]
TOWNS = {
 "黄浦区": "南京东路街道 外滩街道 半淞园路街道 小东门街道 豫园街道 老西门街道 五里桥街道 打浦桥街道 淮海中路街道 瑞金二路街道",
 "徐汇区": "天平路街道 湖南路街道 斜土路街道 枫林路街道 长桥街道 田林街道 虹梅路街道 康健新村街道 徐家汇街道 凌云路街道 龙华街道 漕河泾街道 华泾镇",
 "长宁区": "华阳路街道 江苏路街道 新华路街道 周家桥街道 天山路街道 仙霞新村街道 虹桥街道 程家桥街道 北新泾街道 新泾镇",
 "静安区": "江宁路街道 石门二路街道 南京西路街道 静安寺街道 曹家渡街道 天目西路街道 北站街道 宝山路街道 共和新路街道 大宁路街道 彭浦新村街道 临汾路街道 芷江西路街道 彭浦镇",
 "普陀区": "曹杨新村街道 长风新村街道 长寿路街道 甘泉路街道 石泉路街道 宜川路街道 真如镇街道 万里街道 长征镇 桃浦镇",
 "虹口区": "欧阳路街道 曲阳路街道 广中路街道 嘉兴路街道 凉城新村街道 四川北路街道 北外滩街道 江湾镇街道",
 "杨浦区": "定海路街道 平凉路街道 江浦路街道 四平路街道 控江路街道 长白新村街道 延吉新村街道 殷行街道 大桥街道 五角场街道 新江湾城街道 长海路街道",
 "闵行区": "江川路街道 古美路街道 新虹街道 浦锦街道 莘庄镇 七宝镇 颛桥镇 华漕镇 虹桥镇 梅陇镇 吴泾镇 马桥镇 浦江镇 莘庄工业区",
 "宝山区": "友谊路街道 吴淞街道 张庙街道 罗店镇 大场镇 杨行镇 月浦镇 罗泾镇 顾村镇 高境镇 庙行镇 淞南镇 宝山工业园区",
 "嘉定区": "新成路街道 真新街道 菊园新区 嘉定镇街道 南翔镇 安亭镇 马陆镇 徐行镇 华亭镇 外冈镇 江桥镇 嘉定工业区",
 "浦东新区": "潍坊新村街道 陆家嘴街道 周家渡街道 塘桥街道 上钢新村街道 南码头路街道 沪东新村街道 金杨新村街道 洋泾街道 浦兴路街道 东明路街道 花木街道 川沙新镇 高桥镇 北蔡镇 合庆镇 唐镇 曹路镇 金桥镇 高行镇 高东镇 张江镇 三林镇 惠南镇 周浦镇 新场镇 大团镇 康桥镇 航头镇 祝桥镇 泥城镇 宣桥镇 书院镇 万祥镇 老港镇 南汇新城镇",
 "金山区": "石化街道 朱泾镇 枫泾镇 张堰镇 亭林镇 吕巷镇 廊下镇 金山卫镇 漕泾镇 山阳镇 金山工业区",
 "松江区": "岳阳街道 永丰街道 方松街道 中山街道 广富林街道 九里亭街道 泗泾镇 佘山镇 车墩镇 新桥镇 洞泾镇 九亭镇 泖港镇 石湖荡镇 新浜镇 叶榭镇 小昆山镇",
 "青浦区": "夏阳街道 盈浦街道 香花桥街道 赵巷镇 徐泾镇 华新镇 重固镇 白鹤镇 朱家角镇 练塘镇 金泽镇",
 "奉贤区": "西渡街道 奉浦街道 金海街道 南桥镇 奉城镇 庄行镇 金汇镇 四团镇 青村镇 柘林镇 海湾镇",
 "崇明区": "城桥镇 堡镇 新河镇 庙镇 竖新镇 向化镇 三星镇 港沿镇 中兴镇 陈家镇 绿华镇 港西镇 建设镇 新海镇 东平镇 长兴镇 新村乡 横沙乡",
}
TOWNS = {k: v.split() for k, v in TOWNS.items()}
# ~50 municipal departments
ORGS = ("市发展和改革委员会 市经济和信息化委员会 市商务委员会 市教育委员会 市科学技术委员会 市公安局 市民政局 市司法局 市财政局 市人力资源和社会保障局 "
 "市规划和自然资源局 市生态环境局 市住房和城乡建设管理委员会 市交通委员会 市农业农村委员会 市水务局 市文化和旅游局 市卫生健康委员会 市退役军人事务局 市应急管理局 "
 "市审计局 市市场监督管理局 市国有资产监督管理委员会 市地方金融监督管理局 市体育局 市统计局 市绿化和市容管理局 市机关事务管理局 市医疗保障局 市知识产权局 "
 "市药品监督管理局 市城市管理行政执法局 市房屋管理局 市粮食和物资储备局 市监狱管理局 市消防救援总队 市气象局 市地震局 市邮政管理局 市税务局 "
 "市残疾人联合会 市总工会 市红十字会 市公积金管理中心 市大数据中心 市档案局 市民族和宗教事务局 市通信管理局 申通地铁集团 市烟草专卖局 市新闻出版局 市海事局").split()
# domain : (orgs, topics)
D = {
"经济建设": ([0, 1, 2, 8, 22, 23, 25, 39], "展会项目 外商投资企业 规模以上工业企业 工业总产值 社会消费品零售总额 固定资产投资 进出口总额 重大工程项目 高新技术企业 专精特新企业 小微企业贷款 产业园区 开发区 商业网点 电子商务示范企业 总部企业 融资担保公司 小额贷款公司 典当行 拍卖企业 税收收入 财政预算 政府采购项目 国有企业 居民消费价格指数 楼宇经济 招商引资项目 服务贸易 老字号企业 加油站"),
"资源环境": ([5 + 6, 10, 15, 26, 36], "空气质量监测 水质监测断面 污水处理厂 重点排污单位 固体废物处置 危险废物经营许可证 河道水系 湖泊名录 公园绿地 古树名木 湿地 林地 土地出让公告 建设用地规划许可证 地下水监测 噪声监测 辐射监测 环境影响评价审批 垃圾中转站 生活垃圾分类 湿垃圾处置 气象观测站 降水量 潮位 雨量监测 饮用水水源地 水闸泵站 海塘 自然保护区 碳排放"),
"教育科技": ([3, 4, 29, 44], "幼儿园 小学 初级中学 高级中学 中等职业学校 高等院校 特殊教育学校 民办学校 培训机构 教师资格认定 招生计划 学区划分 校车线路 科技企业孵化器 重点实验室 工程技术研究中心 科技成果转化 科普基地 科普场馆 专利授权 技术合同登记 科技项目立项 众创空间 学生资助 教育经费 大学生创业基地 图书馆藏书 社区学校 老年大学 科学仪器共享"),
"道路交通": ([13, 5, 48, 51], "地铁进出客流量 轨道交通站点 公交线路 公交站点 公交到站时间 停车场 道路停车泊位 充电桩 出租车企业 出租汽车驾驶员 网约车平台 共享单车停放点 高速公路收费站 快速路交通指数 道路交通事故 交通违法 电子警察点位 信号灯 桥梁 隧道 码头 港口吞吐量 机场航班 航道 省际客运班线 危险品运输企业 机动车维修企业 驾驶员培训机构 非机动车登记 道路施工占道"),
"社会发展": ([6, 9, 25, 19, 41, 40], "社会组织 社会团体 民办非企业单位 基金会 婚姻登记 居委会 村委会 人口统计 常住人口 户籍人口 就业服务 失业保险 职业技能鉴定 劳动人事争议仲裁 最低生活保障 特困人员供养 残疾人就业 志愿服务组织 慈善项目 社区事务受理服务中心 工资集体协商 人才引进 居住证积分 事业单位招聘 公益岗位 养老服务机构 社区食堂 殡葬服务 地名 门牌号码"),
"公共安全": ([5, 19, 35, 37, 21], "消防安全重点单位 消火栓 应急避难场所 危险化学品经营企业 烟花爆竹零售点 安全生产许可证 安全生产事故 特种设备 电梯 锅炉 食品抽检 药品抽检 产品质量抽查 旅馆业 保安服务公司 派出所 防汛物资 地震监测台站 应急救援队伍 森林防火 灾害预警 校园安全 道路隐患 民防工程 开锁企业"),
"文化休闲": ([16, 24, 45, 50, 46], "街镇级文化设施 公共图书馆 博物馆 美术馆 文化馆 剧场 电影院 非物质文化遗产 文物保护单位 优秀历史建筑 旅游景区 旅行社 星级饭店 农家乐 导游 体育场馆 社区健身点 市民球场 游泳场所 体育赛事 演出活动 出版物零售单位 网吧 娱乐场所 宗教活动场所 红色旅游景点 公共文化活动 健身步道 文创园区 艺术考级机构"),
"卫生健康": ([17, 28, 30, 42], "医院 社区卫生服务中心 专科医院 门诊部 诊所 药店 医疗器械经营企业 执业医师 护士注册 疫苗接种点 献血点 母婴保健机构 医保定点医疗机构 医保定点药店 医保药品目录 传染病疫情 健康体检机构 职业病诊断机构 公共场所卫生 餐饮服务单位 急救站点 中医馆 心理咨询机构 儿童保健 慢性病管理 核酸检测机构 医疗广告审查 消毒产品企业 药品生产企业 家庭医生"),
"民生服务": ([6, 9, 12, 32, 43, 21], "菜市场 标准化菜场 主副食品价格 家政服务机构 保障性住房 公共租赁住房 廉租住房 物业服务企业 住宅小区 房屋征收 住房公积金缴存 公积金贷款 老年人助餐点 日间照料中心 长期护理保险 敬老卡 公共厕所 便民服务点 邮政网点 快递企业 供水营业网点 燃气营业网点 供电营业厅 社保卡服务网点 法律援助机构 公证处 律师事务所 人民调解委员会 司法鉴定机构 政务服务大厅 12345热线诉求"),
"城市建设": ([12, 10, 13, 15, 26, 32], "建设工程施工许可 建筑业企业资质 监理企业 建筑工地 工程竣工验收 既有多层住宅加装电梯 旧区改造 城市更新项目 地下管线 综合管廊 路灯 户外广告 店招店牌 道路名称 市政道路 雨水管网 排水泵站 燃气管网 装配式建筑 绿色建筑 建材备案 渣土运输 违法建筑 测绘资质 房地产开发企业 房地产经纪机构 商品房预售 存量房交易 土地储备 历史风貌区"),
"信用服务": ([0, 21, 39, 7, 18], "行政许可 行政处罚 企业年报 经营异常名录 严重违法失信企业 失信被执行人 守信红名单 纳税信用等级 欠税公告 合同信用 建筑市场信用评价 环保信用评价 双公示 信用修复 注销企业 吊销企业 个体工商户 企业登记 抽查检查结果 广告监测"),
"机构团体": ([27, 34, 38, 44, 45, 47, 49, 33], "行政机关 事业单位 权力清单 责任清单 公务员考录 政府信息公开 人大代表建议 政协提案 规范性文件 政务公开指南 机关办事窗口 政务新媒体 公共机构能耗 通信基站 无线局域网热点 烟草零售许可证 粮食收购企业 储备粮库点 邮政普遍服务 档案馆藏"),
}
SUF = ["", "信息", "基本情况", "名单", "名录", "一览表", "统计", "分布", "目录", "清单", "明细", "情况表", "数据", "点位信息", "公示", "汇总", "年度统计表", "办理结果", "监测数据", "考核结果"]
SUF_W = [16, 22, 9, 9, 6, 4, 8, 4, 3, 3, 3, 3, 4, 2, 2, 2, 1, 1, 1, 1]
# common data items: name, code, desc
ITEMS = """序号|xh|数据记录的顺序编号
名称|mc|对象的规范名称
单位名称|dwmc|登记注册的单位全称
企业名称|qymc|市场主体登记的企业名称
统一社会信用代码|tyshxydm|法人和其他组织的18位统一代码
地址|dz|详细地址，精确到门牌号
所属区|ssq|所在的行政区名称
所属街镇|ssjz|所在的街道或乡镇名称
经度|jd|WGS84坐标系经度
纬度|wd|WGS84坐标系纬度
联系电话|lxdh|对外公开的咨询电话
法定代表人|fddbr|单位法定代表人姓名
负责人|fzr|主要负责人姓名
成立日期|clrq|批准成立的日期
注册资本|zczb|注册资本金额，单位万元
经营范围|jyfw|核准登记的经营范围
许可证编号|xkzbh|行政许可证件的编号
发证日期|fzrq|证件核发日期
有效期至|yxqz|证件有效期截止日期
发证机关|fzjg|核发证件的行政机关
统计年份|tjnf|统计数据所属年份
统计月份|tjyf|统计数据所属月份
数量|sl|统计数量
金额|je|金额，单位万元
同比增长|tbzz|与上年同期相比的增长率
环比增长|hbzz|与上期相比的增长率
占地面积|zdmj|占地面积，单位平方米
建筑面积|jzmj|建筑面积，单位平方米
开放时间|kfsj|对外开放的时间段
营业时间|yysj|每日营业时间
收费标准|sfbz|收费项目和价格标准
等级|dj|评定的等级
类别|lb|业务分类
状态|zt|当前业务状态
备注|bz|其他需要说明的情况
更新时间|gxsj|数据最近更新时间
数据来源|sjly|数据的采集来源部门
邮政编码|yzbm|所在地邮政编码
网址|wz|官方网站地址
电子邮箱|dzyx|公开的电子邮箱
项目名称|xmmc|项目的正式名称
项目编号|xmbh|项目的唯一编号
审批日期|sprq|审批通过的日期
审批结果|spjg|审批的结论
处罚决定书文号|cfjdswh|行政处罚决定书编号
处罚事由|cfsy|违法行为的主要事实
处罚金额|cfje|罚款金额，单位元
监测点名称|jcdmc|监测站点的名称
监测时间|jcsj|监测采样的时间
监测值|jcz|监测指标的数值
计量单位|jldw|指标的计量单位
指标名称|zbmc|统计指标的名称
线路名称|xlmc|线路的规范名称
站点名称|zdmc|站点的规范名称
起点站|qdz|线路起点站名称
终点站|zdz|线路终点站名称
首班车时间|sbcsj|首班车发车时间
末班车时间|mbcsj|末班车发车时间
进站客流|jzkl|统计时段内进站人次
出站客流|czkl|统计时段内出站人次
泊位数|bws|可提供的停车泊位数量
床位数|cws|核定床位数量
班级数|bjs|在读班级数量
学生人数|xsrs|在校学生人数
教职工人数|jzgrs|在编教职工人数
办学性质|bxxz|公办或民办
主管部门|zgbm|业务主管部门名称
服务内容|fwnr|提供的服务项目说明
服务对象|fwdx|面向的服务人群
抽检结果|cjjg|检验检测结论
不合格项目|bhgxm|检验不合格的项目名称
生产日期|scrq|产品生产日期或批号
规格型号|ggxh|产品的规格型号
投资总额|tzze|项目投资总额，单位万元
开工日期|kgrq|计划或实际开工日期
竣工日期|jgrq|计划或实际竣工日期
建设单位|jsdw|工程建设单位名称
施工单位|sgdw|工程施工单位名称
信用等级|xydj|评定的信用等级
行业代码|hydm|国民经济行业分类代码""".split("\n")
ITEMS = [tuple(x.split("|")) for x in ITEMS]
# topic derived items: suffix, code, desc suffix
TITEMS = [("名称", "mc", "的规范名称"), ("编号", "bh", "的唯一标识编号"), ("类型", "lx", "的分类类型"), ("数量", "sl", "的总数"), ("地址", "dz", "所在的详细地址"), ("等级", "dj", "评定的等级"), ("简介", "jj", "的文字介绍"), ("状态", "zt", "的当前状态"), ("负责人", "fzr", "的负责人姓名"), ("面积", "mj", "的面积，单位平方米")]
PARAMS = [("page", "页码", "分页查询的页码，从1开始"), ("pageSize", "每页条数", "每页返回的记录数，最大100"), ("token", "访问令牌", "应用授权后获取的访问令牌"), ("appId", "应用标识", "平台分配的应用标识"), ("startDate", "开始日期", "查询起始日期，格式YYYY-MM-DD"), ("endDate", "结束日期", "查询截止日期，格式YYYY-MM-DD"), ("district", "行政区", "按行政区名称过滤"), ("keyword", "关键字", "按名称模糊查询的关键字"), ("orderBy", "排序字段", "返回结果的排序字段"), ("limit", "返回条数", "限制返回的记录条数"), ("offset", "偏移量", "结果集的起始偏移量"), ("creditCode", "统一社会信用代码", "按统一社会信用代码精确查询"), ("year", "年份", "按统计年份过滤"), ("month", "月份", "按统计月份过滤"), ("longitude", "经度", "中心点经度"), ("latitude", "纬度", "中心点纬度"), ("radius", "半径", "检索半径，单位米"), ("status", "状态", "按业务状态过滤"), ("type", "类型", "按类型代码过滤"), ("code", "编码", "按唯一编码查询")]
ABS = ["本数据集提供{place}{topic}{suf}，包括{i0}、{i1}、{i2}等信息，由{org}负责采集和更新。",
 "{place}{topic}的{i0}、{i1}和{i2}，数据来源于{org}业务系统，{freq}更新。",
 "为方便市民查询{place}{topic}相关情况，{org}将{topic}{suf}向社会开放，主要字段有{i0}、{i1}、{i2}、{i3}。",
 "{org}依据相关法律法规，对{place}范围内的{topic}进行统计，形成{topic}{suf}，统计口径为{year}年度，含{i0}、{i1}。",
 "记录{place}{topic}{suf}，可用于了解{domain}领域的{topic}现状。",
 "{year}年{place}{topic}{suf}。",
 "{place}{topic}{suf}，内容涵盖{w0}、{w1}及{w2}等方面，含{i0}和{i1}。",
 "数据反映{year}年以来{place}{topic}在{w0}方面的变化情况，涉及{w1}、{w2}，供研究机构和企业参考使用。"]
SCN = ["可用于{w0}分析、{topic}选址评估和便民查询应用。", "企业可结合地图服务开发{topic}查询应用，方便市民就近获取{w0}服务。", "支撑{domain}领域的决策分析，可与{w0}、{w1}数据融合应用。", "面向金融机构、研究机构提供{topic}风险评估与{w0}研究。", "适用于{place}{topic}的动态监管、{w0}预警和公众监督。", "普惠金融、{w0}、智慧城市等应用场景。"]
FREQ = ["每年", "每季度", "每月", "每周", "每日", "实时", "不定期", "静态"]; FREQ_W = [30, 8, 22, 5, 10, 6, 12, 7]
OPEN = ["无条件开放", "有条件开放"]; CAT = ["数据产品", "数据接口"]
FMT = ["XLSX", "CSV", "JSON", "XML", "RDF", "ZIP", "PDF"]
COMPTAIL = ["科技有限公司", "贸易有限公司", "实业发展有限公司", "投资管理有限公司", "物业管理有限公司", "建筑工程有限公司", "餐饮管理有限公司", "文化传播有限公司", "信息技术有限公司", "物流有限公司", "医药有限公司", "环保工程有限公司"]
ROADT = ["路", "街", "大道", "公路", "支路", "弄", "新村", "小区", "花苑", "广场", "大厦", "公园", "河", "桥"]
NAMECH = "安宝本昌诚楚春达德鼎东方丰福富港高光广海翰昊和恒弘宏鸿华汇惠嘉坚建健江杰金锦晋京景君俊凯康科乐利联良龙隆茂美民明宁鹏平浦启千巧勤青庆荣融瑞润森尚申盛圣顺思松泰天通同万旺伟文祥新信兴旭亚扬益永优友宇源远云泽展正志智中众卓"

def load_dict(path):
    """long-tail content words, most frequent first, without the ones that are too frequent to be long-tail"""
    ok = ("n", "nz", "vn", "nt", "ns", "l", "i", "v", "a", "nr")
    quota = {"nr": 8000, "i": 6000, "l": 6000, "v": 16000, "a": 2500}
    ws = []
    for line in open(path, encoding="utf-8"):
        p = line.split()
        if len(p) == 3 and p[2] in ok and 2 <= len(p[0]) <= 5 and all("一" <= c <= "鿿" for c in p[0]):
            ws.append((-int(p[1]), p[0], p[2]))
    ws.sort()
    out = []
    for f, w, t in ws:
        if t in quota:
            if quota[t] <= 0: continue
            quota[t] -= 1
        out.append(w)
    return out

class Zipf:
    def __init__(self, n, s=1.0, q=2.7):
        self.cum = list(itertools.accumulate(1.0 / (i + q) ** s for i in range(n))); self.n = n
    def pick(self, r): return bisect.bisect_left(self.cum, r() * self.cum[-1], 0, self.n - 1)

class Gen:
    def __init__(self, seed, dictpath):
        self.seed = seed
        self.words = load_dict(dictpath)
        g = random.Random(seed * 7919)
        # a fixed permutation of the first ranks so that the head words are not the dictionary's most frequent verbs
        head = self.words[:400]; g.shuffle(head); self.words[:400] = head
        self.zw = Zipf(len(self.words), 0.95, 8)
        self.topics = []
        for d, (orgs, ts) in D.items():
            for t in ts.split(): self.topics.append((d, t, orgs[g.randrange(len(orgs))]))
        g.shuffle(self.topics)
        self.zt = Zipf(len(self.topics), 0.8, 4)
        self.cum_d = list(itertools.accumulate(DIST_W)); self.cum_s = list(itertools.accumulate(SUF_W)); self.cum_f = list(itertools.accumulate(FREQ_W))
        self.zi = Zipf(len(ITEMS), 0.7, 3)
    def rec(self, i):
        R = random.Random(self.seed * 1000003 + i); r = R.random
        rr = lambda n: int(r() * n)
        W = self.words; zw = self.zw
        def wd(): return W[zw.pick(r)]
        def company():
            n = 2 + (r() < .4)
            nm = "".join(NAMECH[rr(len(NAMECH))] for _ in range(n))
            return ("上海" if r() < .8 else "") + nm + (wd() if r() < .35 else "") + COMPTAIL[rr(len(COMPTAIL))]
        dom, topic, oi = self.topics[self.zt.pick(r)]
        x = r()
        dist = None; town = None
        if x < .52:
            dist = R.choices(DIST, cum_weights=self.cum_d)[0]
            if x < .16: ts = TOWNS[dist]; town = ts[rr(len(ts))]
            place = dist
            org = dist + "人民政府" if r() < .85 else ORGS[oi]
            org = org if not org.endswith("人民政府") else (org if r() < .5 else dist + ORGS[oi][1:] if ORGS[oi][0] == "市" else org)
        else:
            place = "上海市" if r() < .6 else ("全市" if r() < .5 else "本市")
            org = ORGS[oi] if r() < .9 else ORGS[rr(len(ORGS))]
        if not org.startswith(("市", "申")): orgf = org
        else: orgf = "上海" + org if org[0] == "市" else org
        suf = R.choices(SUF, cum_weights=self.cum_s)[0]
        year = 2008 + int(17 * (1 - r() ** 2)); year = min(year, 2025)
        t = r()
        sub = ""
        if t < .22: sub = wd()            # a qualifier from the long tail: 嘉定区智能传感器产业园区名录
        head = place
        if town and r() < .8: head = place + town if r() < .6 else town
        if t < .10: title = f"{year}年{head}{sub}{topic}{suf}"
        elif t < .22: title = f"{head}{sub}{topic}{suf}"
        elif t < .30: title = f"{head}{topic}{wd()}{suf}"
        elif t < .36: title = f"{head}{topic}{suf}（{year}年）"
        elif t < .41: title = f"{year}年{1+rr(12)}月{head}{topic}统计数据"
        elif t < .45: title = f"{org.lstrip('市')}{topic}{suf}"
        elif t < .50: title = f"{head}{self.topics[self.zt.pick(r)][1]}与{topic}{suf}"
        elif t < .54: title = f"{company()}{topic}{suf}"
        elif t < .58: title = f"{head}{wd()[:2]}{ROADT[rr(len(ROADT))]}{topic}{suf}"
        elif t < .90: title = f"{head}{topic}{suf}"
        else: title = f"{topic}{suf or '信息'}"
        # items
        n = 4 + int(14 * r() * r()) + (rr(12) if r() < .1 else 0)
        seen = set(); items = []
        tcode = "".join(chr(97 + (ord(c) * 7) % 26) for c in topic[:4])
        for _ in range(n):
            if r() < .28:
                a, c, d_ = TITEMS[rr(len(TITEMS))]; nm = topic + a
                if nm in seen: continue
                items.append({"name": nm, "code": tcode + c, "desc": topic + d_}); seen.add(nm)
            elif r() < .12:
                w = wd(); nm = w + ("情况", "类别", "数量", "说明", "标志", "时间")[rr(6)]
                if nm in seen: continue
                items.append({"name": nm, "code": "f%d" % rr(100000), "desc": topic + w + ("的相关信息", "的统计值", "的业务说明")[rr(3)]}); seen.add(nm)
            else:
                a, c, d_ = ITEMS[self.zi.pick(r)]
                if a in seen: continue
                items.append({"name": a, "code": c, "desc": d_ if r() < .8 else ""}); seen.add(a)
        if not items: items.append({"name": "名称", "code": "mc", "desc": "对象的规范名称"})
        inm = [x["name"] for x in items]; 
        while len(inm) < 4: inm.append("备注")
        w0, w1, w2 = wd(), wd(), wd()
        freq = R.choices(FREQ, cum_weights=self.cum_f)[0]
        kw = dict(place=head, topic=topic, suf=suf or "数据", org=orgf, domain=dom, year=year, freq=freq, i0=inm[0], i1=inm[1], i2=inm[2], i3=inm[3], w0=w0, w1=w1, w2=w2)
        ab = ABS[rr(len(ABS))].format(**kw)
        if r() < .35: ab += ABS[rr(len(ABS))].format(**{**kw, "w0": wd(), "w1": wd(), "w2": wd()})
        if r() < .12: ab += "涉及" + "、".join(company() for _ in range(1 + rr(3))) + "等单位。"
        api = r() < .3
        fmts = ["JSON"] if api and r() < .5 else [FMT[k] for k in range(5) if r() < (.9, .85, .7, .5, .4)[k]] or ["XLSX"]
        files = []
        base = title.replace("（", "(").replace("）", ")")
        for k in range(1 + (rr(4) if r() < .4 else 0)):
            z = r()
            stem = base if z < .5 else (f"{topic}{suf}_{year - k}" if z < .75 else (f"{head}{topic}{year}{1+rr(12):02d}" if z < .9 else f"{wd()}{topic}附件{k+1}"))
            files.append(stem + "." + fmts[k % len(fmts)].lower())
        params = []
        if api:
            ids = R.sample(range(len(PARAMS)), 2 + rr(6))
            params = [{"name": PARAMS[k][1], "code": PARAMS[k][0], "desc": PARAMS[k][2]} for k in ids]
            if r() < .5: params.append({"name": topic + "编号", "code": tcode + "Id", "desc": f"按{topic}编号精确查询"})
        scn = SCN[rr(len(SCN))].format(**kw) if r() < .45 else ""
        tags = [topic] if r() < .7 else []
        if dist and r() < .5: tags.append(dist)
        for _ in range(rr(4)): tags.append(wd())
        keyw = [topic, w0] if r() < .6 else [topic[:4], wd()]
        for _ in range(rr(3)): keyw.append(inm[rr(len(inm))] if r() < .5 else wd())
        pd = f"{2014+rr(11)}-{1+rr(12):02d}-{1+rr(28):02d}"
        ud = f"{max(2023,int(pd[:4]))+rr(2)}-{1+rr(12):02d}-{1+rr(28):02d}"
        v = int(40 * (1 / (r() + 1e-4)) ** 0.9)
        return {"id": f"AC{i:07d}", "title": title, "abstract": ab, "files": files, "items": items, "params": params, "scenario": scn, "tags": list(dict.fromkeys(tags)), "keywords": list(dict.fromkeys(keyw)), "domain": dom, "org": orgf, "openAttr": OPEN[r() < .22], "category": CAT[api], "updateFreq": freq, "format": fmts, "publishDate": pd, "updateDate": ud, "views": v, "downloads": int(v * r() * .3)}

def find_dict():
    """jieba's dict.txt: beside this file as jieba-words.txt, or inside the installed jieba package"""
    import importlib.util, os
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "jieba-words.txt")
    if os.path.exists(beside): return beside
    spec = importlib.util.find_spec("jieba")
    if spec is None: sys.exit("no dictionary: pass --dict, put jieba-words.txt beside this file, or install jieba")
    return os.path.join(os.path.dirname(spec.origin), "dict.txt")

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("n", type=int); ap.add_argument("--seed", type=int, default=1); ap.add_argument("--start", type=int, default=0)
    ap.add_argument("--dict", default=None); ap.add_argument("-o", default="-")
    a = ap.parse_args()
    g = Gen(a.seed, a.dict or find_dict())
    out = sys.stdout if a.o == "-" else open(a.o, "w", encoding="utf-8", newline="\n")
    enc = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    buf = []
    for i in range(a.start, a.start + a.n):
        buf.append(enc(g.rec(i)))
        if len(buf) == 2000: out.write("\n".join(buf) + "\n"); buf.clear()
    if buf: out.write("\n".join(buf) + "\n")
    out.flush()
if __name__ == "__main__": main()
