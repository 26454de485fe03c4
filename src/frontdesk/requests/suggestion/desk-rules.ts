import type { SuggestionRule } from '../requests.lists.contract.ts'
import { wordList } from './word-list.ts'

const complaint = { category: 'complaint', priority: 'P3' } as const

/** What is said about people and service, before what is said about things (KF05-02 6.1). */
export const voiceRules: readonly SuggestionRule[] = [
  {
    words: wordList(
      '表扬 锦旗 点赞 点个赞 赞一个 给力 好评 五星 五颗星 感谢信 特别感谢 非常感谢 替我谢谢 替我感谢 谢谢你们 谢谢…帮我 谢谢…送 谢谢…保安 多亏 帮了大忙 辛苦你们 服务…好 服务…到位 态度很好 态度真好 反应真快 反应很快 很耐心 很负责 特别负责 特别认真 热心 贴心 暖心 拾金不昧',
    ),
    unless: wordList('态度不好 服务不好 服务…不好 麻烦 能不能 漏 坏 来修 快来'),
    category: 'praise',
    priority: 'P4',
  },
  {
    words: wordList(
      '没人管 没人修 没人来 没来人 没有人来 没人理 没人应答 没人接 没接电话 没人制止 有没有人管 不管不问 没解决 没有解决 报修…还没 一直没修 没修剪 没扫 不打扫 拖了很久 拖了几 推诿 踢皮球 敷衍 忽悠 放鸽子 放我鸽子 说来…不来 反映…没 反映多次 多次反映 多少遍 说过…遍 好几遍',
    ),
    ...complaint,
  },
  {
    words: wordList(
      '投诉 举报 曝光 维权 差评 不满意 失望 气死 太过分 凭什么 什么态度 态度差 态度很差 态度太差 态度恶劣 态度不好 态度冷淡 爱答不理 骂人 服务差 越来越差 不作为 形同虚设 随便进 睡岗 不穿鞋套 乱收费 乱收钱 多收了 多收钱 收费不合理 次电话 打了好几次 电话…打不通 12345',
    ),
    ...complaint,
  },
  {
    words: wordList(
      '扰民 噪音 噪声 吵得 太吵 很吵 吵死 吵到 天天吵 蹦跳 跑跳 跑来跑去 消停 到凌晨 到半夜 到深夜 电钻声 装修声 广场舞 棋牌室 狗…叫 不牵绳 不拴绳 没牵绳 跟他说 说了不改 屡教不改 抽烟 烟味 烟往 烟…飘 味…飘 油烟 熏',
    ),
    unless: wordList('油烟机 油烟管 烧焦 清理一下 燃气'),
    ...complaint,
  },
  {
    words: wordList(
      '被占 占了 占着 占用 占绿地 别的车 别人的车 别人停 乱停 乱停车 违停 随意停 停在消防 消防车道 停车…通道 通道…停车 僵尸车 车…被刮 剐蹭 刮花 公共走廊 堆放 乱堆 堆了 堆满 堆东西 杂物 垃圾放 乱扔 电动车…电梯 电瓶车…电梯 楼道…充电 楼道…电动车 飞线 私搭 违建 群租 养鸡 种菜 种上',
    ),
    unless: wordList('垃圾堆 清理一下'),
    ...complaint,
  },
  {
    words: wordList(
      '建议 提议 希望能 希望可以 希望增加 希望多 希望有 可以考虑 换成…比较好 改成…比较好 要是能…就好 如果能…就好 能否增加 能不能…装几 能不能…加装 能不能…增加 能不能…多装 能不能…多放 增设 多放几个 多设 应该设',
    ),
    unless: wordList('投诉 漏 坏了 来修 修好 尽快 解决'),
    category: 'suggestion',
    priority: 'P4',
  },
]

/** Questions and errands of the desk. */
export const errandRules: readonly SuggestionRule[] = [
  {
    words: wordList(
      '借钥匙 借…钥匙 还钥匙 还…钥匙 钥匙还 钥匙…还给 交钥匙 取…钥匙 拿…钥匙 留钥匙 存…钥匙 钥匙放 钥匙…保管 钥匙…前台 钥匙委托 办…门禁卡 补…门禁卡 门禁卡…补 门禁卡…丢 门禁卡…掉 门禁卡…授权 门禁卡…消磁 门卡 电梯卡 梯控卡 补卡 开卡 补办 补一张',
    ),
    unless: wordList('哪里 怎么 多少 忘带 没带 落 电梯卡在 电梯卡住'),
    category: 'key',
    priority: 'P3',
  },
  {
    words: wordList(
      '包裹 邮件 信件 挂号信 挂号件 我的信 信放 报纸 EMS 代收 寄放 取件 取快递 拿快递 收快递 收一下…快递 快递放 快递到 快递丢 快递不见 快递找不到 我的快递 快件 丰巢 外卖放 放前台',
    ),
    unless: wordList('对讲 快递架 快递柜坏 怎么'),
    category: 'mail',
    priority: 'P4',
  },
  {
    words: wordList(
      '怎么交 怎么续 怎么办理 怎么办卡 怎么申请 怎么收 怎么比 怎么算 怎么开通 如何 多少钱 押金多少 收费标准 多久 几点 几号开始 几号供 什么时候开 什么时候下 什么时间 上班吗 上班时间 什么手续 哪些手续 什么材料 哪些材料 需要什么 提供什么 带什么 要找谁 找谁 电话是多少 电话多少 为什么 为啥',
    ),
    unless: wordList('来修 修一下 维修 派人 开锁 洗一下 洗油烟机 洗沙发 洗地毯 漏水 堵了 坏了'),
    category: 'inquiry',
    priority: 'P3',
  },
  {
    words: wordList(
      '请问 想问 问一下 咨询 打听 是不是 是否 能不能 可不可以 可以…吗 能办 能转租 想租 还有…吗 有没有…吗 有没有快递 有没有充电 要跟…吗 要提前…吗 需要…吗 在哪里 在哪儿 在哪投 在哪交 在哪办 哪里办 哪里交 哪里拿 盖章 开证明 帮我查 查一下 对不上 恢复供水 几点恢复',
    ),
    unless: wordList(
      '来修 修一下 维修 修理 派人 上门 疏通 打扫 清理 保洁 开锁 漏水 堵了 坏了 来人 来看 来一下 监控',
    ),
    category: 'inquiry',
    priority: 'P3',
  },
  {
    words: wordList(
      '装修申请 申请装修 申请施工 装修备案 装修登记 装修手续 装修许可 装修进场 进场施工 师傅进场 装修队 装修验收 申请验收 装修完…验收 装修垃圾 施工证 施工出入证 出入证 施工许可 闭水 改水电 动火 动工 开工 封阳台',
    ),
    unless: wordList('噪音 吵'),
    category: 'decoration',
    priority: 'P3',
  },
  {
    words: wordList(
      '物业费 管理费 水费 电费 停车费 车位费 月卡 月租 续费 费用 缴费 交费 预缴 充值 代扣 扣款 多扣 扣重 重复扣 退费 退款 退押金 退…押金 欠费 滞纳金 违约金 账单 缴费记录 发票 收据 开票 开张票 专票 报销',
    ),
    category: 'fee',
    priority: 'P3',
  },
]
