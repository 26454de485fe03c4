import { type Story, wishes } from './wishes.ts'

/** What residents say, by how often they say it (manual-facts 8.6 and 8.7). Made up. */
const repairs: readonly (readonly [Story, number])[] = [
  [
    {
      category: 'repair',
      trade: 'plumbing',
      place: 'unit',
      words: [
        '厨房下水堵了，自己通过没通开',
        '水龙头滴水，换过垫圈还是滴',
        '马桶一直流水，水箱不停',
        '洗手盆下水慢',
        '阳台地漏返水有臭味',
        '热水器软管老化想换',
      ],
    },
    10.2,
  ],
  [
    {
      category: 'repair',
      trade: 'electrical',
      place: 'either',
      words: [
        '客厅灯不亮，换灯泡也没用',
        '插座没电，其他房间正常',
        '浴霸不热，开关是好的',
        '走廊灯一直闪',
        '跳闸，推上去又跳',
      ],
    },
    6.6,
  ],
  [
    {
      category: 'repair',
      trade: 'carpentry',
      place: 'unit',
      words: ['卧室门锁坏了打不开', '入户门关不严，风一吹响', '推拉门掉轨道了', '衣柜门合页松了'],
    },
    4.2,
  ],
  [
    {
      category: 'repair',
      trade: 'masonry',
      place: 'unit',
      words: ['卫生间天花板渗水，像是楼上漏的', '外墙渗水，下雨天墙纸都湿了'],
    },
    2.7,
  ],
  [
    {
      category: 'repair',
      trade: 'lowVoltage',
      place: 'either',
      words: ['可视对讲没声音，快递按了听不到', '单元门禁刷卡没反应', '门铃按了不响'],
    },
    2.4,
  ],
  [
    {
      category: 'repair',
      trade: 'lift',
      place: 'public',
      words: ['电梯运行有异响', '电梯按钮不亮', '电梯平层不准，有个台阶'],
    },
    0.9,
  ],
  [
    {
      category: 'repair',
      trade: 'other',
      place: 'public',
      words: ['单元门闭门器坏了，门关不上', '公告栏玻璃裂了', '晾衣架手摇不动了', '信报箱锁坏了'],
    },
    3,
  ],
]

export const stories: readonly (readonly [Story, number])[] = [...repairs, ...wishes]
