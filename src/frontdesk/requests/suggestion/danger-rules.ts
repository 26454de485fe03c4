import type { SuggestionRule } from '../requests.lists.contract.ts'
import { wordList } from './word-list.ts'

const inLift = { category: 'repair', priority: 'P1', trade: 'lift' } as const
const shock = { category: 'repair', priority: 'P1', trade: 'electrical' } as const
const rescue = { category: 'help', priority: 'P1', trade: 'security' } as const
// "not a drill" must not silence an alarm: only what is surely about a drill does
const drill = '消防演练 疏散演练 演练通知 演练时间'

/** KF05-02 4.1: danger to life. These decide the category too, whatever else is said. */
export const dangerRules: readonly SuggestionRule[] = [
  {
    words: wordList(
      '困人 困了人 被困 困在 困着 困梯 人被关 关在电梯 关在梯 锁在电梯 电梯…出不来 电梯…往下掉 电梯…下坠 电梯…坠落',
    ),
    unless: wordList(`困扰 ${drill}`),
    ...inLift,
  },
  {
    words: wordList('卡在电梯 电梯卡在 电梯卡住 电梯…人在里面 电梯…在里面'),
    unless: wordList(`里面没人 里面没有人 吐 尿 抽烟 吸烟 打翻 ${drill}`),
    ...inLift,
  },
  {
    words: wordList('触电 漏电 被电 电到人 电到我 电了我 电了一下 麻手 手麻 浑身麻 外壳带电'),
    unless: wordList('漏电保护 漏电开关 被电话 被电梯 被电动车'),
    ...shock,
  },
  {
    words: wordList('插座…冒烟 开关…冒烟 电闸…冒烟 电箱…冒烟 电表…冒烟 电线…冒烟 电器…冒烟 空调…冒烟'),
    ...shock,
  },
  {
    words: wordList(
      '着火 起火 失火 火灾 火光 火苗 火势 明火 冒烟 冒出…烟 浓烟 黑烟 全是烟 烧着了 烧起来 爆炸',
    ),
    unless: wordList(`打不着 打不起 点不着 点不起 动火 灭火器 ${drill}`),
    ...rescue,
  },
  {
    words: wordList(
      '燃气…味 煤气…味 天然气…味 液化气…味 瓦斯味 燃气…臭 煤气…臭 燃气…报警 煤气…报警 燃气…嘶 煤气…嘶 天然气…嘶',
    ),
    unless: wordList('没有燃气味 没有煤气味 没味'),
    ...rescue,
  },
  {
    words: wordList('燃气…漏 煤气…漏 天然气…漏 液化气…漏 漏燃气 漏煤气 灶…漏气 管道漏气 阀门漏气 热水器漏气'),
    ...rescue,
  },
  {
    words: wordList(
      '救命 救护车 打120 叫120 晕倒 晕过去 昏倒 昏迷 不省人事 失去意识 休克 叫不醒 躺…没有反应 躺…没反应 快不行了 心脏病犯 心脏病…发作 心脏不舒服 心脏…难受 心梗 胸口疼 胸闷 中风 抽搐',
    ),
    ...rescue,
  },
  {
    words: wordList(
      '喘不上气 喘不过气 呼吸困难 没呼吸 大出血 吐血 骨折 摔倒 摔伤 老人…摔 老太…摔 大爷…摔 孩子…摔 小孩…摔 割腕 自杀 轻生 跳楼 坠楼 掉下楼 溺水 落水 掉水里 掉进水 中毒 急救',
    ),
    unless: wordList('急救知识 急救培训 怕…摔 容易…摔 以防…摔'),
    ...rescue,
  },
  {
    words: wordList(
      '打架 打起来 动手打 动起手 动刀 持刀 拿刀 拿着刀 带刀 砍人 行凶 抢劫 撬门 入室 劫持 绑架 被打了 被打伤 被人打',
    ),
    unless: wordList('自己动手'),
    ...rescue,
  },
  {
    words: wordList(
      '走失 走丢 孩子不见 小孩不见 老人不见 孩子…反锁 小孩…反锁 宝宝…反锁 孩子…锁在 小孩…锁在 宝宝…锁在',
    ),
    unless: wordList('猫 狗 宠物 快递'),
    ...rescue,
  },
]
