import type { Post } from '../../platform/actor.ts'
import { namePinyin } from '../../platform/pinyin.ts'
import type { Chance } from './chance.ts'
import { demoEstateId } from './estate.ts'

type Person = readonly [
  workNumber: string,
  username: string,
  name: string,
  post: Post,
  duty: string,
  skills: readonly string[],
]

const cleaners = [
  ['庞秋菊', '1栋'],
  ['蓝腊梅', '2栋'],
  ['佟满芬', '3栋'],
  ['鲁桂香', '4栋'],
  ['甘来娣', '5栋'],
  ['苗秀珍', '6栋'],
  ['向宝云', '7栋'],
  ['阮桂兰', '8栋'],
  ['翟淑英', '9栋'],
  ['辛玉兰', '10栋'],
  ['简素梅', '11栋'],
  ['樊春妮', '12栋公寓'],
  ['冼惠琼', '大堂会所'],
  ['耿长贵', '外围东'],
  ['窦福来', '外围西'],
  ['芮月娥', '外围南/儿童区'],
  ['聂守田', '车库 B1'],
  ['卞铁山', '车库 B2'],
  ['施金凤', '机动（机械）'],
  ['车建国', '机动（高处/顶休）'],
] as const

/** The 32 of the department (manual-facts 8.4) and the twelve outside it who take part in its procedures. */
export const demoPeople: readonly Person[] = [
  ['KF001', 'shenyuchuan', '沈予川', 'manager', '', []],
  ['KF002', 'linxihe', '林溪禾', 'managerAssistant', '', []],
  ['KF003', 'qiuguodong', '邱国栋', 'environmentSupervisor', '', ['cleaning']],
  ['KF004', 'tanxiaoyun', '谭晓芸', 'receptionist', '', []],
  ['KF005', 'yinruotong', '尹若彤', 'receptionist', '', []],
  ['KF006', 'lusiqi', '卢思琪', 'receptionist', '', []],
  ['KF007', 'qinkexin', '覃可昕', 'receptionist', '', []],
  ['KF008', 'yanzhuoran', '严卓然', 'steward', '一区', []],
  ['KF009', 'quqinglan', '曲晴岚', 'steward', '二区', []],
  ['KF010', 'weimingyuan', '韦明远', 'steward', '三区', []],
  ['KF011', 'qianran', '祁安冉', 'steward', '四区', []],
  ['KF012', 'xingdeshun', '邢德顺', 'cleaningLeader', '', ['cleaning']],
  ...cleaners.map(
    ([name, duty], index): Person => [
      `KF${String(13 + index).padStart(3, '0')}`,
      namePinyin(name).full,
      name,
      'cleaner',
      duty,
      ['cleaning'],
    ],
  ),
  ['GM001', 'heyunting', '贺云亭', 'generalManager', '', []],
  ['CW001', 'qiaoanning', '乔安宁', 'cashier', '财务', []],
  ['HR001', 'yanshuwen', '晏书文', 'humanResources', '', []],
  ['GC001', 'dinglixia', '丁立夏', 'maintenanceSupervisor', '', ['plumbing', 'electrical']],
  ['GC002', 'geyan', '葛岩', 'maintenance', '水工', ['plumbing', 'masonry']],
  ['GC003', 'chiliang', '池亮', 'maintenance', '电工', ['electrical', 'lowVoltage']],
  ['GC004', 'qumusheng', '屈木生', 'maintenance', '木工', ['carpentry']],
  ['GC005', 'wanlicheng', '万里程', 'maintenance', '综合', ['lowVoltage', 'lift', 'masonry', 'other']],
  ['ZX001', 'chaiqingshan', '柴青山', 'orderKeeping', '秩序值班', ['security']],
  ['DC001', 'luanxiao', '栾晓', 'developerLiaison', '地产维保', []],
  ['PZ001', 'wenshuyuan', '闻书远', 'auditor', '品质审核', []],
]

/** Staff rows, their posts, the zones of the four stewards and the headcount of KF02. */
export function makeStaff(chance: Chance, zones: readonly { id: string }[]) {
  const joined = new Date('2022-01-04T00:00:00+08:00')
  const staff = demoPeople.map(([work_number, , name, , , skills]) => ({
    id: chance.id(joined),
    work_number,
    name,
    name_key: namePinyin(name).full,
    initials: namePinyin(name).initials,
    skills: [...skills],
    health_certificate_until: '2027-06-30',
    joined_on: '2022-01-04',
  }))
  const row = () => ({ estate_id: demoEstateId, id: chance.id(joined) })
  const assignments = demoPeople.map(([, , , post, duty], index) => ({
    ...row(),
    staff_id: staff[index]!.id,
    post,
    duty,
    since: '2022-01-04',
  }))
  const stewards = demoPeople.flatMap(([, , , post], index) => (post === 'steward' ? [staff[index]!.id] : []))
  const holdings = zones.map((zone, index) => ({
    ...row(),
    zone_id: zone.id,
    staff_id: stewards[index]!,
    since: '2022-01-04',
  }))
  const headcount = plan.map(([post, planned, rank]) => ({ ...row(), post, planned, rank }))
  return { staff, assignments, holdings, headcount }
}

const plan = [
  ['manager', 1, 'manager'],
  ['managerAssistant', 1, 'supervisor'],
  ['environmentSupervisor', 1, 'supervisor'],
  ['receptionist', 4, 'service'],
  ['steward', 4, 'service'],
  ['cleaningLeader', 1, 'service'],
  ['cleaner', 20, 'service'],
] as const
