import { moveRefusals, type Words } from '../../platform/words.ts'
import { workOrderLabels } from './labels.words.ts'

const words: Words = {
  ...workOrderLabels,

  'workOrder.given': {
    zh: '{number} {location}：{priority} 新派工单，{words}',
    en: '{number} {location}: {priority} new order, {words}',
  },
  'workOrder.handed_back': {
    zh: '{number} {location}：退单，{words}',
    en: '{number} {location}: handed back, {words}',
  },
  'workOrder.nobody_in': { zh: '{number} {location}：家中无人', en: '{number} {location}: nobody in' },
  'workOrder.called_off': { zh: '{number} {location}：已作废', en: '{number} {location}: called off' },
  'workOrder.do_it_again': {
    zh: '{number} {location}：返修，{words}',
    en: '{number} {location}: rework, {words}',
  },
  'workOrder.same_fault_again': {
    zh: '{number} {location}：同一故障再报，已标返修',
    en: '{number} {location}: the same fault again, marked rework',
  },
  'workOrder.unreturned_today': {
    zh: '今日未返单 {count} 张',
    en: '{count} orders not returned today',
  },
  'workOrder.still_suspended': {
    zh: '{number} {location}：仍挂起（{words}），请更新进展',
    en: '{number} {location}: still suspended ({words}); please report progress',
  },

  'workOrder.not_found': { zh: '没有这张派工单', en: 'There is no such work order' },
  'workOrder.not_yours': { zh: '这张单不在您手上', en: 'This order is not in your hands' },
  'workOrder.place_required': {
    zh: '房号与公共点位，须填且只填一个',
    en: 'Name either a unit or a public place, one of the two',
  },
  'workOrder.place_unknown': { zh: '没有这个房号或点位', en: 'There is no such unit or place' },
  'workOrder.p1_no_appointment': { zh: 'P1 特急不能预约', en: 'An emergency (P1) cannot be an appointment' },
  'workOrder.appointment_past': { zh: '预约时间已过', en: 'The appointment lies in the past' },
  'workOrder.in_the_future': { zh: '发生时间不能在将来', en: 'It cannot have happened in the future' },
  'workOrder.before_last_move': {
    zh: '发生时间早于上一步',
    en: 'It cannot have happened before the last step',
  },
  'workOrder.arrived_before_accepted': { zh: '到场不得早于接单', en: 'Nobody arrives before accepting' },
  'workOrder.finished_before_arrived': { zh: '完工不得早于到场', en: 'Nothing is finished before arriving' },
  'workOrder.not_a_worker': {
    zh: '此人不在本项目承接派工',
    en: 'This person takes no orders at this estate',
  },
  'workOrder.worker_off_duty': { zh: '{worker}不在岗', en: '{worker} is not on duty' },
  'workOrder.health_certificate': {
    zh: '{worker}的健康证无效或已到期（{until}）',
    en: "{worker}'s health certificate is missing or expired ({until})",
  },
  'workOrder.reassign_first': {
    zh: '此单已派给他人，请先改派',
    en: 'It is given to somebody else; reassign it first',
  },
  'workOrder.workerId_required': { zh: '请选接单人', en: 'Say who takes it' },
  'workOrder.reason_required': { zh: '请写明原因', en: 'Say why' },
  'workOrder.appointmentAt_required': { zh: '请填预约时间', en: 'Say when' },
  'workOrder.quoteFen_required': { zh: '请填报价金额', en: 'Say how much' },
  'workOrder.quoteWords_required': { zh: '请写明报价内容', en: 'Say what the price is for' },
  'workOrder.signature_required': {
    zh: '须业主签字，远程确认须留凭证',
    en: 'The owner signs; a remote consent needs its evidence',
  },
  'workOrder.expectedOn_required': { zh: '请选预计恢复日', en: 'Say when it is expected to go on' },
  'workOrder.expected_past': { zh: '预计恢复日已过', en: 'The expected day lies in the past' },
  'workOrder.process_required': { zh: '请写处理过程', en: 'Say what was done' },
  'workOrder.liability_required': { zh: '请选责任判定', en: 'Say who is to pay' },
  'workOrder.acceptance_required': { zh: '请选验收意见', en: 'Say whether the work is accepted' },
  'workOrder.rating_required': { zh: '请选满意度', en: 'Ask for the rating' },
  'workOrder.paidFen_required': { zh: '请填实收金额', en: 'Say how much was paid' },
  'workOrder.no_show_unproved': {
    zh: '请拍留条照片或写明原因',
    en: 'Photograph the slip left behind, or say why not',
  },
  'workOrder.waited_too_briefly': {
    zh: '等候 {waited} 分钟，不足 {least} 分钟，请写明原因',
    en: 'Waited {waited} of {least} minutes; say why',
  },
  'workOrder.nothing_to_control': {
    zh: '没有待控制的险情',
    en: 'There is no emergency to bring under control',
  },
  'workOrder.no_price_to_approve': {
    zh: '没有待批准的价目表外报价',
    en: 'There is no off-list price to approve',
  },
  'workOrder.may_not_approve_price': { zh: '您的岗位不能批准价格', en: 'Your post may not approve prices' },
  'workOrder.own_price': { zh: '不能批准自己的报价', en: 'Nobody approves his own price' },
  'workOrder.price_above_limit': { zh: '超过 {most} 元须经理批准', en: 'Above ¥{most} the manager approves' },
  'workOrder.price_not_approved': {
    zh: '价目表外的报价须先经批准',
    en: 'A price off the list must be approved first',
  },
  'workOrder.not_arrived': { zh: '还没有到场', en: 'Nobody has arrived yet' },
  'workOrder.quote_not_signed': {
    zh: '有偿项目须业主先签认报价',
    en: 'Paid work needs the signed quote first',
  },
  'workOrder.material_unfinished': {
    zh: '每行材料须有品名、数量和单价',
    en: 'Every material needs its name, quantity and price',
  },
  'workOrder.material_quantity': {
    zh: '材料「{name}」的数量须填且不小于 0',
    en: 'Quantity of “{name}” is missing or below 0',
  },
  'workOrder.material_price': {
    zh: '材料「{name}」的单价须填且不小于 0',
    en: 'Price of “{name}” is missing or below 0',
  },
  'workOrder.nothing_due': { zh: '此单无应收款', en: 'Nothing is due for this order' },
  'workOrder.charge_first': { zh: '请先收费再返单', en: 'Take the payment before returning it' },
  'workOrder.paid_not_due': {
    zh: '实收 {paid} 元与应收 {due} 元不符',
    en: 'Paid ¥{paid} is not the ¥{due} due',
  },
  'workOrder.due_above_quote': {
    zh: '应收超过已签报价，请与业主说明',
    en: 'More is due than the owner signed for; explain it',
  },
  'workOrder.rework_offered': { zh: '验收不合格，可转返修', en: 'Not accepted: it may be done again' },
  'workOrder.visit_certain': {
    zh: '评价不满意，将安排回访',
    en: 'Not satisfied: a return visit will be planned',
  },
  'workOrder.many_unreturned': {
    zh: '此人手上已有 {count} 张同类未返单（提醒线 {most} 张）',
    en: 'This person holds {count} unreturned orders of the kind (reminder above {most})',
  },
  'workOrder.marked_rework': {
    zh: '同一部位近日修过，已标为返修',
    en: 'The same fault was repaired a few days ago: marked rework',
  },
  'workOrder.may_not_see_phone': {
    zh: '只有接单人可看完整电话',
    en: 'Only its worker sees the whole number',
  },
  'workOrder.no_phone': { zh: '没有留电话', en: 'No phone was left' },
}

export const workOrderWords: Words = { ...moveRefusals('workOrder', words), ...words }
