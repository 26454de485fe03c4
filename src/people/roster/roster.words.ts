import type { Words } from '../../platform/words.ts'

export const rosterWords: Words = {
  'roster.title': { zh: '排班', en: 'Roster' },
  'roster.shift.A': { zh: '早', en: 'Early' },
  'roster.shift.B': { zh: '晚', en: 'Late' },
  'roster.shift.N': { zh: '夜', en: 'Night' },
  'roster.shift.day': { zh: '日', en: 'Day' },
  'roster.shift.none': { zh: '休', en: 'Off' },
  'roster.verb.setShift': { zh: '排班', en: 'Planned a shift' },
  'roster.verb.clearShift': { zh: '撤班', en: 'Cleared a shift' },
  'roster.verb.copyWeek': { zh: '复制一周排班', en: 'Copied a week' },

  'roster.past': { zh: '已过去的班次不能再改', en: 'What is past cannot be planned' },
  'roster.not_yours': { zh: '「{post}」的班不由您排', en: 'You do not plan the shifts of the post {post}' },
  'roster.nobody': { zh: '没有这位在职员工', en: 'Nobody in service by that name' },
  'roster.not_in_post': {
    zh: '{day} 不在「{post}」岗位任职，不能排这个班',
    en: 'Does not hold the post {post} on {day}',
  },
  'roster.clash': {
    zh: '与 {day} {from}–{to} 的班重叠，同一时间只能在一处上班',
    en: 'It runs into the shift of {day}, {from}–{to}',
  },
  'roster.too_long': {
    zh: '连起来要工作 {hours} 小时，连续工作不得超过 {most} 小时',
    en: 'That makes {hours} hours at a stretch; {most} is the most',
  },
  'roster.same_place': { zh: '没有移动到别处', en: 'It stands there already' },
  'roster.nothing_there': { zh: '这一天没有班可移', en: 'There is no shift on that day' },
}
