/** Instants around the present, for what counts down. */
export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

export type Matter = {
  id: string
  no: string
  room: string
  words: string
  state: 'received' | 'assigned' | 'working' | 'paused' | 'closed'
  due: string
  from: string
  who: string
  fen: number
}

const words = [
  '厨房下水堵了，自己通过没用',
  '楼上漏水，卫生间顶滴水',
  '门禁卡读不出',
  '空调外机噪音影响休息',
  '走廊灯不亮',
  '热水器软管渗水，要求下午两点以后来',
]
const states = ['received', 'assigned', 'working', 'paused', 'closed'] as const
const people = ['周建国', '李海', '陈师傅', '—']

/** Matters enough for a long list. */
export const matters = (count: number): Matter[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    no: `0601-20261123-${String(index + 1).padStart(3, '0')}`,
    room: `${(index % 9) + 1}-${(index % 3) + 1}-${1 + (index % 28)}0${(index % 4) + 1}`,
    words: words[index % words.length]!,
    state: states[index % states.length]!,
    due: inMinutes(-20 + index * 7),
    from: inMinutes(-40 - index),
    who: people[index % people.length]!,
    fen: (index * 52_184) % 1_200_000,
  }))
