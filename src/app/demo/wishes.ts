export type Story = {
  category: string
  trade: string | null
  words: readonly string[]
  place: 'unit' | 'public' | 'either'
}

/** Questions, fees, cleaning, complaints and the rest, by how often. Made up. */
export const wishes: readonly (readonly [Story, number])[] = [
  [
    {
      category: 'inquiry',
      trade: null,
      place: 'unit',
      words: [
        '装修要办什么手续，押金多少',
        '停车月卡到期了怎么续',
        '儿童游乐区几点关灯',
        '宽带师傅来装，弱电井钥匙在哪里拿',
        '物业费怎么交，能不能微信',
        '车位能不能换',
      ],
    },
    26,
  ],
  [
    {
      category: 'fee',
      trade: null,
      place: 'unit',
      words: ['水费怎么比上月多了一倍，帮我查查', '物业费发票怎么开', '上个月交了两次，想退一次'],
    },
    8,
  ],
  [
    {
      category: 'cleaning',
      trade: 'cleaning',
      place: 'either',
      words: ['电梯里有人吐了，麻烦处理一下', '单元门口垃圾桶满了', '想约周末擦窗', '装修完要开荒保洁'],
    },
    7,
  ],
  [
    {
      category: 'help',
      trade: null,
      place: 'unit',
      words: ['钥匙落屋里了', '老人独自在家电话没人接，想请人看看', '搬家想借推车'],
    },
    5,
  ],
  [
    {
      category: 'complaint',
      trade: null,
      place: 'unit',
      words: [
        '楼上半夜拖椅子',
        '固定车位又被别人占了',
        '报修的渗水到现在没人来',
        '楼道堆了纸箱和鞋柜',
        '楼下烧烤油烟往上窜',
      ],
    },
    3,
  ],
  [
    {
      category: 'suggestion',
      trade: null,
      place: 'unit',
      words: ['建议南门加装雨棚', '儿童区希望加两张长椅', '快递架能不能分楼栋摆'],
    },
    2.5,
  ],
  [{ category: 'key', trade: null, place: 'unit', words: ['钥匙想托管，下周出国', '门禁卡丢了要补办'] }, 3],
  [{ category: 'mail', trade: null, place: 'unit', words: ['挂号信到了没有', '快递放前台，晚点下来拿'] }, 5],
  [
    {
      category: 'decoration',
      trade: null,
      place: 'unit',
      words: ['楼上装修周末能不能施工', '装修出入证到期要续'],
    },
    2.5,
  ],
  [
    {
      category: 'praise',
      trade: null,
      place: 'unit',
      words: ['表扬水工师傅，大晚上来抢修还帮擦了地', '谢谢管家帮忙照看老人'],
    },
    1.5,
  ],
]
