import type { SuggestionRule } from '../requests.lists.contract.ts'
import { wordList } from './word-list.ts'

const cleaning = { category: 'cleaning', priority: 'P3', trade: 'cleaning' } as const
const help = { category: 'help', priority: 'P3', trade: 'security' } as const
const repair = { category: 'repair', priority: 'P3' } as const

/** What somebody is sent for; at the end what is left when nothing more certain was said. */
export const workRules: readonly SuggestionRule[] = [
  {
    // 特约保洁: paid, and always by appointment (KF05-03 5.10)
    words: wordList(
      '开荒 全屋保洁 深度保洁 入户保洁 定期保洁 次保洁 一次…保洁 家政 钟点工 安排…阿姨 请…阿姨 想请人收拾 擦窗 擦玻璃 洗油烟机 洗沙发 洗地毯 打蜡',
    ),
    ...cleaning,
    priority: 'P4',
  },
  {
    words: wordList(
      '吐了 呕吐 撒尿 尿 骚味 大便 粪便 狗粪 猫粪 狗屎 猫屎 烟头 垃圾 污水横流 臭得 股臭味 异味 老鼠 蟑螂 蚂蚁 死猫 死狗 灭鼠 除虫 消毒 消杀',
    ),
    unless: wordList('装修垃圾 下水 地漏 马桶 漏水 洗衣机'),
    ...cleaning,
  },
  {
    words: wordList(
      '打扫 清扫 扫一下 拖地 清理 清洗 保洁 收拾 太脏 很脏 脏得 弄脏 污渍 油污 水渍 积水 一滩 洒在 洒了 撒了 打翻 手印 鞋印 都是泥 没人倒 黏糊 粘糊 玻璃渣 碎玻璃 小广告 落叶 蜘蛛网',
    ),
    unless: wordList('下水 地漏 马桶 漏水 洗衣机 水箱'),
    ...cleaning,
  },
  {
    words: wordList(
      '开锁 落屋里 落在屋里 锁屋里 锁在屋里 锁在门外 忘带钥匙 没带钥匙 钥匙丢 进不了家 进不去家 看监控 看一下监控 查监控 调监控 猫跑 狗跑 猫…下不来 猫…卡 找猫 找狗 掉电梯井 掉下去 掉楼下 轮椅 帮忙搬 帮忙抬 帮忙找 求助 有蛇 马蜂 蜂窝 蝙蝠',
    ),
    ...help,
  },
  { words: wordList('门锁 锁芯 锁眼 指纹锁 密码锁 智能锁 电子锁'), ...repair, trade: 'carpentry' },
  {
    words: wordList(
      '外墙 外立面 墙体 墙皮 墙面 墙纸 墙砖 墙角 瓷砖 地砖 空鼓 翘起 开裂 裂缝 裂开 条缝 大缝 脱落 起皮 返潮 发霉 飘窗漏 屋面 屋顶 顶楼…漏 漏雨 往里进水 防水 路面 路沿 步道 坡道 台阶 地面 大坑 坑洼 沉降 缺了一块 石材',
    ),
    unless: wordList('下水 地漏 脏 扫 水龙头'),
    ...repair,
    trade: 'masonry',
  },
  { words: wordList('电梯 轿厢 号梯 客梯 货梯 梯门 梯里'), unless: ['门禁卡'], ...repair, trade: 'lift' },
  {
    words: wordList(
      '门禁 对讲 可视 门铃 呼叫 刷脸 人脸 监控 摄像头 没画面 道闸 抬杆 车牌识别 识别不 网络 宽带 光纤 光猫 网线 WIFI 电视信号 没信号 烟感 报警器 红外',
    ),
    ...repair,
    trade: 'lowVoltage',
  },
  {
    words: wordList(
      '灯 不亮 照明 黑漆漆 插座 插排 开关 跳闸 电闸 空开 漏保 漏电保护 漏电开关 电表 电箱 配电 电线 电路 线路 没电 不通电 通电 浴霸 换气扇 排风扇 排气扇 吊扇 充电桩 变压器',
    ),
    unless: wordList('龙头 阀 天花板 水表'),
    ...repair,
    trade: 'electrical',
  },
  {
    words: wordList(
      '漏水 渗水 进水 滴水 流水 跑水 爆管 水管 管子 在渗 往外渗 水哗哗 哗哗流 喷水 淹 泡水 倒灌 冒水 脏水 污水 返水 反水 臭味 返味 反味 下水 地漏 堵了 堵住 堵塞 堵死 下水…不通 管道…不通 马桶…不通 地漏…不通 疏通 清通 水下不去 下不去水',
    ),
    ...repair,
    trade: 'plumbing',
  },
  {
    words: wordList(
      '龙头 花洒 淋浴 浴缸 马桶 坐便 蹲便 冲水 冲不 水箱 水槽 洗手盆 洗脸池 洗菜盆 洗衣池 面盆 软管 角阀 阀门 水表 水压 水小 自来水 不出水 水发黄 水浑 热水器 净水器 洗碗机 洗衣机 暖气 地暖 化粪池 消火栓 喷淋 水泵',
    ),
    ...repair,
    trade: 'plumbing',
  },
  {
    words: wordList(
      '锁坏 锁不 拧不动 房门 入户门 防盗门 单元门 大门 木门 家门 铁门 推拉门 移门 卫生间门 厨房门 卧室门 门关 门打不开 门开不了 门…坏 门…响 门…松 门…卡 门把 门框 门吸 闭门器 弹簧 猫眼 合页 铰链 锁',
    ),
    ...repair,
    trade: 'carpentry',
  },
  {
    words: wordList(
      '窗 纱窗 玻璃 把手 关不拢 滑轮 滑轨 轨道 柜门 衣柜 抽屉 晾衣架 百叶 栏杆 扶手 信箱 公告栏 座椅',
    ),
    ...repair,
    trade: 'carpentry',
  },
  { words: wordList('燃气灶 煤气灶 灶具 打不着'), ...repair, trade: 'other' },
  { words: ['钥匙'], category: 'key', priority: 'P3' },
  { words: wordList('装修 砸墙 拆墙 敲墙 水电改造'), category: 'decoration', priority: 'P3' },
  { words: wordList('帮忙 帮我 帮一下 捡 借个 借一下 推车 飞到 爬到 树上'), ...help },
  { words: wordList('打错 没事了 不用了 测试'), category: 'other', priority: 'P4' },
  {
    words: wordList('坏 修 不能用 用不了 没反应 异响 松动 松了 断了 掉了 生锈 破了 裂 塌 看看'),
    ...repair,
  },
  { words: wordList('吗 呢 怎么 多少 哪里 哪儿 哪个 几号 有没有'), category: 'inquiry', priority: 'P3' },
]
