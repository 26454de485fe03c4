import { useOrderCount, useVisitCount } from './counts.ts'

type Name = { zh: string; en: string }

export type ContentsEntry = {
  to: string
  /** KF05-02, as the manual writes it; absent for pages that are not a clause */
  clause?: string
  name: Name
  /** the permission word without which the entry is not shown */
  may?: string
  /** how many matters stand open under it: a hook, read while the menu is in sight */
  useCount?: () => { open: number; tone?: 'near' | 'late' } | undefined
}

export type ContentsPart = { key: string; title?: Name; entries: readonly ContentsEntry[] }

/** The manual's table of contents as the main menu. An entry appears with the page it leads to, not before. */
export const contents: readonly ContentsPart[] = [
  { key: 'today', entries: [{ to: '/', name: { zh: '今日值班', en: 'On duty today' } }] },
  {
    key: 'procedures',
    title: { zh: '作业规程', en: 'Procedures' },
    entries: [
      { to: '/shifts', clause: 'KF04-02', name: { zh: '前台值班', en: 'Desk shifts' }, may: 'shift.see' },
      { to: '/requests', clause: 'KF05-02', name: { zh: '报事', en: 'Requests' }, may: 'request.see' },
      {
        to: '/work-orders',
        clause: 'KF05-03',
        name: { zh: '报修派工', en: 'Work orders' },
        may: 'workOrder.see',
        useCount: useOrderCount,
      },
      {
        to: '/follow-ups',
        clause: 'KF05-10',
        name: { zh: '回访', en: 'Return visits' },
        may: 'followUp.see',
        useCount: useVisitCount,
      },
    ],
  },
  {
    key: 'records',
    title: { zh: '质量记录', en: 'Quality records' },
    entries: [
      {
        to: '/records',
        clause: 'KF06',
        name: { zh: '全部质量记录', en: 'All quality records' },
        may: 'record.see',
      },
      {
        to: '/registers/QR-KF-06-01',
        clause: '06-01',
        name: { zh: '报事、报修记录表', en: 'Request and repair log' },
        may: 'request.see',
      },
      {
        to: '/registers/QR-KF-06-02',
        clause: '06-02',
        name: { zh: '项目派工单', en: 'Work orders' },
        may: 'workOrder.see',
      },
      {
        to: '/registers/QR-KF-06-04',
        clause: '06-04',
        name: { zh: '未完成事项记录表', en: 'Open-item log' },
        may: 'shift.see',
      },
      {
        to: '/registers/QR-KF-06-05',
        clause: '06-05',
        name: { zh: '回访记录表', en: 'Follow-up record' },
        may: 'followUp.see',
      },
      { to: '/trail', clause: 'KF06', name: { zh: '留痕验证', en: 'Verify the trail' }, may: 'trail.verify' },
    ],
  },
  {
    key: 'manual',
    title: { zh: '手册', en: 'Manual' },
    entries: [
      {
        to: '/manual',
        clause: 'KF01–06',
        name: { zh: '受控文件', en: 'Controlled documents' },
        may: 'document.see',
      },
    ],
  },
  {
    key: 'estate',
    title: { zh: '小区与人员', en: 'Estate and people' },
    entries: [
      { to: '/buildings', name: { zh: '楼盘图', en: 'Chart of rooms' }, may: 'estate.see' },
      { to: '/units', name: { zh: '房屋清单', en: 'Rooms' }, may: 'household.see' },
      { to: '/customers', clause: 'KF05-11', name: { zh: '业主与住户', en: 'Owners' }, may: 'household.see' },
      { to: '/imports', name: { zh: '导入', en: 'Import' }, may: 'household.import' },
      { to: '/staff', clause: 'KF03', name: { zh: '员工', en: 'Staff' }, may: 'people.see' },
      { to: '/roster', clause: 'KF04-02', name: { zh: '排班', en: 'Roster' }, may: 'people.see' },
      {
        to: '/organisation',
        clause: 'KF01',
        name: { zh: '组织与片区', en: 'Organisation' },
        may: 'people.see',
      },
      { to: '/beginning', name: { zh: '开始正式使用', en: 'Begin for real' }, may: 'demo.remove' },
      { to: '/rights', clause: 'KF03', name: { zh: '岗位权限', en: 'What posts may do' } },
    ],
  },
]
