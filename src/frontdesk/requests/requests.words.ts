import { moveRefusals, type Words } from '../../platform/words.ts'
import { requestLabels } from './labels.words.ts'

const refusals: Words = {
  'request.verb.absorb': { zh: '并入一件', en: 'Took in another' },

  'request.place_required': {
    zh: '房号或公共点位必须填一项（V0502-1）',
    en: 'A household or a public place is needed (V0502-1)',
  },
  'request.one_place_only': {
    zh: '房号与公共点位只能填一项（V0502-1）',
    en: 'Either a household or a public place, not both (V0502-1)',
  },
  'request.unit_unknown': { zh: '房号不存在', en: 'There is no such unit' },
  'request.place_unknown': { zh: '没有这个公共点位', en: 'There is no such public place' },
  'request.channel_required': { zh: '请选择来源渠道（V0502-2）', en: 'The channel is needed (V0502-2)' },
  'request.category_required': { zh: '请选择类别（V0502-2）', en: 'The kind is needed (V0502-2)' },
  'request.priority_required': { zh: '请选择优先级（V0502-2）', en: 'The priority is needed (V0502-2)' },
  'request.p1_not_wished': {
    zh: 'P1 立即处置，不能预约（V0502-3）',
    en: 'A P1 is acted on at once and is no appointment (V0502-3)',
  },
  'request.words_required': { zh: '请写明内容', en: 'Please say what it is about' },
  'request.words_short': { zh: '内容至少 {least} 个字', en: 'At least {least} characters, please' },
  'request.reporter_required': {
    zh: '请填报事人，或标为匿名',
    en: 'Who reports it? Name somebody, or mark it anonymous',
  },
  'request.reporter_unknown': { zh: '没有这位住户', en: 'There is no such resident' },
  'request.anonymous_named': {
    zh: '匿名报事不填报事人（V0502-8）',
    en: 'An anonymous report names nobody (V0502-8)',
  },
  'request.unreachable_unmarked': {
    zh: '匿名又没有电话的，须标明无法回访（V0502-8）',
    en: 'Anonymous and without a phone, it must be marked as not to be called back (V0502-8)',
  },
  'request.follows_unknown': { zh: '没有所接续的那一件', en: 'The matter it continues is not there' },
  'request.photo_unknown': { zh: '照片尚未上传', en: 'The photo has not been uploaded' },
  'request.in_future': { zh: '发生时间不能在将来', en: 'It cannot have happened in the future' },
  'request.before_received': {
    zh: '时间不能早于受理时间',
    en: 'It cannot have happened before the matter was received',
  },

  'request.not_found': { zh: '没有这件报事', en: 'There is no such matter' },
  'request.changed': {
    zh: '这件事刚被别人改过，请看最新情况',
    en: 'Somebody has just changed it; please look again',
  },
  'request.result_required': { zh: '请写明处理结果', en: 'The result is needed' },
  'request.responsible_required': {
    zh: '关单须有处理结果与责任人（V0502-4）',
    en: 'Closing needs a result and somebody responsible (V0502-4)',
  },
  'request.department_required': { zh: '请选择转给谁', en: 'To whom is it passed on?' },
  'request.assignee_unknown': { zh: '本项目没有这位员工', en: 'Nobody of that name works here' },
  'request.reason_required': { zh: '请写明原因', en: 'The reason is needed' },
  'request.expectedOn_required': {
    zh: '挂起必须写预计恢复日（V0502-5）',
    en: 'Waiting needs a day on which it is expected to end (V0502-5)',
  },
  'request.expected_past': {
    zh: '预计恢复日不能早于今天（V0502-5）',
    en: 'The expected day is already over (V0502-5)',
  },
  'request.evidence_required': {
    zh: '撤回须记录通话或书面依据（V0502-7）',
    en: 'A withdrawal needs the call or the letter on record (V0502-7)',
  },
  'request.duplicateOf_required': { zh: '请选择并入哪一件', en: 'Which matter is it merged into?' },
  'request.not_itself': { zh: '不能并入或接续自己', en: 'It cannot be merged into itself' },
  'request.merge_into_ended': {
    zh: '{number} 已撤回或已并入别处，请选主单',
    en: '{number} was withdrawn or merged itself; choose the one that goes on',
  },
  'request.reopen_too_late': {
    zh: '{number} 关闭已超过 {days} 天，不能重开；请新登记并与它关联（V0502-6）',
    en: '{number} was closed more than {days} days ago; log a new matter that follows it (V0502-6)',
  },
  'request.order_open': {
    zh: '派工单 {number} 未了结，请在派工单上办理',
    en: 'Work order {number} is out; do this on the order',
  },
  'request.complaint_stays': {
    zh: '投诉不得改作一般报事，请经理助理或经理更正（KF05-02 6.1）',
    en: 'A complaint does not become an ordinary matter here; ask the assistant or the manager (KF05-02 6.1)',
  },
  'request.cannot_edit': {
    zh: '当前为「{state}」，登记内容不能再改，只能更正（V00-7）',
    en: 'It is “{state}”: what was logged stands and is only corrected on its record (V00-7)',
  },
  'request.may_not_edit': { zh: '您的岗位不能更正登记', en: 'Your post may not correct what was logged' },
  'request.may_not_note': { zh: '您的岗位不能记录进展', en: 'Your post may not note progress' },
  'request.may_not_unmask': {
    zh: '只能查看本片区住户的完整电话（V02-1）',
    en: 'Whole numbers are shown for one’s own zone only (V02-1)',
  },
  'request.no_phone': { zh: '没有留下电话', en: 'No number was left' },
  'request.rules_unchanged': { zh: '规则没有变化', en: 'The rules are unchanged' },
  'request.too_many_days': { zh: '一次最多打印 {most} 天', en: 'At most {most} days on one print' },
}

/** Everything said of a matter: labels, refusals, and what every move's own refusals are made of. */
export const requestWords: Words = {
  ...moveRefusals('request', requestLabels),
  ...requestLabels,
  ...refusals,
}
