import type { SuggestionRule } from '../requests.lists.contract.ts'
import { wordList } from './word-list.ts'

const notice = '通知 几点 什么时候 多久'

/** KF05-02 4.2: what people cannot live without. Where no category stands, the rules that follow decide it. */
export const urgentRules: readonly SuggestionRule[] = [
  {
    words: wordList(
      '锅还在 灶上…锅 灶上…烧 灶上…炖 灶上…煮 炉子上…锅 炉子上…炖 忘关火 没关火 忘了关火 火没关 还开着火 忘关煤气 忘关燃气 煤气没关 燃气没关 炉子没关 水没关 龙头…没关 龙头…忘',
    ),
    category: 'help',
    priority: 'P2',
    trade: 'security',
  },
  {
    words: wordList(
      '小偷 被偷 被盗 失窃 盗窃 被人偷 被人推走 被人拿走 丢了车 在撬 撬车 撬电动 可疑 陌生人 陌生男 陌生女 转悠 鬼鬼祟祟 尾随 砸车 被砸 堵…出不来 堵…出不去 挡…出不来 挡…出不去 挪车 移车',
    ),
    category: 'help',
    priority: 'P2',
    trade: 'security',
  },
  {
    words: wordList(
      '爆管 管爆 水管爆 爆裂 跑水 喷水 水喷 直喷 崩开 水管…漏 水管…裂 水管…破 管道…漏 管道…裂 管道…破 消防管 消防栓漏 消火栓漏 喷淋漏 止不住水 水哗哗 哗哗往下 淌水',
    ),
    unless: wordList('软管想 热水器软管 燃气管'),
    priority: 'P2',
    trade: 'plumbing',
  },
  {
    words: wordList(
      '地上一大片 到处都是水 满地都是水 满屋…水 淹 泡水 水泡了 吊顶…泡 地板…泡 没过脚 水没过 地下室…进水 车库…进水 家里进水 倒灌 水往外冒 水…冒出来 漏到楼下 渗到楼下 楼下…漏 漏…滴到我家 吊顶…塌 天花板…塌',
    ),
    priority: 'P2',
    trade: 'plumbing',
  },
  {
    words: wordList('停水 断水 没水了 没有水 都没水 一滴水都没有'),
    unless: wordList(`${notice} 没有水龙头 没有水印 没有水压`),
    category: 'repair',
    priority: 'P2',
    trade: 'plumbing',
  },
  {
    words: wordList(
      '停电 断电 没有电 突然没电 家里没电 屋里没电 全屋没电 全家没电 整栋…没电 整层…没电 整层灯 整层…不亮 整层黑 全黑 整个单元…黑 黑得看不见 合不上闸 合闸就跳 推不上',
    ),
    unless: wordList(`${notice} 插座 锁…没电`),
    category: 'repair',
    priority: 'P2',
    trade: 'electrical',
  },
  {
    words: wordList('火花 配电…打火 插座打火 电线打火 烧焦 焦味 糊味 噼里啪啦 电线裸露 电线断 短路'),
    category: 'repair',
    priority: 'P2',
    trade: 'electrical',
  },
  {
    words: wordList(
      '电梯…停运 电梯…停了 电梯…停在 电梯…不动 电梯…动不了 电梯…不走 电梯…不下来 电梯…不上来 电梯…坏了 电梯…又坏 电梯都坏 电梯坏 电梯故障 电梯…急停 电梯…没反应 电梯…罢工 电梯…死机 没有电梯',
    ),
    unless: wordList('电梯…灯 电梯…按钮 电梯…风扇 电梯…空调 电梯…广告 电梯卡丢 电梯卡…补 电梯厅'),
    category: 'repair',
    priority: 'P2',
    trade: 'lift',
  },
  {
    words: wordList(
      '门禁…坏 门禁…失灵 门禁…没反应 门禁…打不开 门禁…不开 门禁…黑屏 门禁…死机 门禁…进不 刷不开 刷不进 刷卡没反应 刷卡…进不 刷脸…进不 刷脸…死机 道闸…坏 道闸…不抬 道闸…抬不起 道闸…落不下 道闸…升不 道闸…打不开 道闸…失灵 抬杆…坏',
    ),
    unless: wordList('门禁卡坏 门禁卡…消磁'),
    category: 'repair',
    priority: 'P2',
    trade: 'lowVoltage',
  },
  {
    words: wordList('单元门…打不开 单元门…开不了 进不了单元 单元大门…打不开 小区大门…打不开 消防门…打不开'),
    category: 'repair',
    priority: 'P2',
    trade: 'carpentry',
  },
  {
    words: wordList(
      '砸到人 砸人 外墙…掉 外墙…脱落 瓷砖掉下 玻璃…掉下楼 井盖 栏杆…断 栏杆…松 地面塌 塌陷 坍塌 广告牌…掉 树…倒 树枝…断',
    ),
    category: 'repair',
    priority: 'P2',
    trade: 'masonry',
  },
  { words: wordList('高空抛物 高空坠物 扔下来 扔到我家'), category: 'complaint', priority: 'P2' },
]

/** KF05-02 4.2 P4: what the resident is ready to wait for. */
export const plannedRules: readonly SuggestionRule[] = [
  {
    words: wordList(
      '预约 想约 约一次 约个 约周 约明 约下 提前约 周末 周六 周日 下周 下个月 改天 不急 不着急 有空来 有空的时候 有空的话 方便的时候 方便时 都行 就行 就可以 都可以 自己买好 材料自备',
    ),
    unless: wordList(
      '马上 尽快 赶紧 紧急 立刻 今天就 两次 多次 几次 受不了 投诉 上班 办入住 公积金 装修进场 装修验收',
    ),
    priority: 'P4',
  },
]
