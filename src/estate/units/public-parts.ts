/** Words by which people name the parts everybody shares, and the part's code in P-栋-单元-部位. First match wins. */
export const publicParts: readonly { part: string; words: readonly string[] }[] = [
  { part: 'LIFT', words: ['电梯', '轿厢', '升降机'] },
  { part: 'LOBBY', words: ['大堂', '大厅', '门厅', '前厅', 'LOBBY'] },
  { part: 'CORRIDOR', words: ['走廊', '楼道', '过道', '走道', '电梯厅', '连廊'] },
  { part: 'STAIRS', words: ['楼梯', '步梯', '消防通道', '安全通道'] },
  { part: 'DOOR', words: ['单元门', '门禁', '楼栋门'] },
  { part: 'ROOF', words: ['天台', '屋面', '楼顶', '屋顶'] },
  { part: 'SHAFT', words: ['弱电井', '强电井', '电井', '水井', '管井', '管道井'] },
  { part: 'GARAGE', words: ['车库', '地库', '停车场', '地下室', '车道'] },
  { part: 'PARCEL', words: ['快递架', '快递柜', '丰巢', '菜鸟'] },
  { part: 'GATE', words: ['南门', '北门', '东门', '西门', '大门', '门岗', '岗亭', '人行门', '道闸', '号门'] },
  { part: 'PLAYGROUND', words: ['儿童区', '游乐', '滑梯', '儿童乐园'] },
  { part: 'FITNESS', words: ['健身', '篮球场', '羽毛球场', '球场'] },
  { part: 'POOL', words: ['泳池', '游泳池'] },
  { part: 'CLUBHOUSE', words: ['会所'] },
  { part: 'TOILET', words: ['公共卫生间', '公厕', '公共厕所'] },
  { part: 'BINS', words: ['垃圾站', '垃圾房', '垃圾桶', '分类点', '垃圾点'] },
  { part: 'POWER', words: ['配电房', '配电室', '配电间', '发电机房'] },
  { part: 'PUMPS', words: ['水泵房', '泵房', '水箱间', '水箱房'] },
  { part: 'CONTROL', words: ['监控中心', '监控室', '消控室', '消防控制室'] },
  { part: 'OFFICE', words: ['物业中心', '服务中心', '前台', '物业办公室'] },
  { part: 'CHARGING', words: ['充电桩', '充电棚', '车棚', '非机动车'] },
  { part: 'GARDEN', words: ['花园', '绿化带', '绿地', '草坪', '花坛', '凉亭', '喷泉', '水景', '景观'] },
  { part: 'GROUNDS', words: ['广场', '外围', '园区', '道路', '路边', '围墙', '路灯', '架空层'] },
]

/** The part a text speaks of; the earliest word in the text decides, the longer where two begin together. */
export function partIn(text: string): { part: string; number: string | null } | null {
  const found = publicParts
    .flatMap(({ part, words }) => words.map((word) => ({ part, word, at: text.indexOf(word) })))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
  if (!found) return null
  const before = /(\d{1,2})(?:号|#)$/.exec(text.slice(0, found.at))?.[1]
  const after = /^ ?(\d{1,2})(?!\d|层|楼|-)/.exec(text.slice(found.at + found.word.length))?.[1]
  return { part: found.part, number: before ?? after ?? null }
}
