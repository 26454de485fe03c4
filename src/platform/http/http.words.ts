import type { Words } from '../words.ts'

export const httpWords: Words = {
  'http.invalid_field': {
    zh: '字段「{field}」不符合要求：{rule}',
    en: 'The field “{field}” does not fit: {rule}',
  },
  'http.malformed': { zh: '请求格式不正确', en: 'The request is malformed' },
  'http.bad_cursor': {
    zh: '翻页位置无效，请从第一页重看',
    en: 'The page mark is not valid; please start again',
  },
  'http.too_many': { zh: '操作过于频繁，请稍后再试', en: 'Too many requests; please try again shortly' },
  'http.not_found': { zh: '没有这个地址', en: 'There is nothing at this address' },
  'http.no_such_page': { zh: '没有这一页，请从头翻起', en: 'There is no such page; begin at the first' },
  'http.unsigned': { zh: '请先登录', en: 'Please sign in first' },
  'http.command_id_required': {
    zh: '缺少命令编号（x-command-id）',
    en: 'The header x-command-id is missing',
  },
  'command.reused': { zh: '同一命令编号已用于另一项操作', en: 'This command id was used for another action' },
  'people.may_not': {
    zh: '您的岗位没有这项权限：{permission}',
    en: 'Your post may not do this: {permission}',
  },
  'house.fault': {
    zh: '系统出了故障，已记录，请稍后再试',
    en: 'Something failed here; it has been logged. Please try again',
  },
  'house.already_there': { zh: '这条记录已经存在', en: 'This record is already there' },
  'house.against_the_rule': {
    zh: '与数据库中的规则不符（{constraint}）',
    en: 'It breaks a rule kept in the database ({constraint})',
  },
  'house.unknown_reference': {
    zh: '所指的记录不存在（{constraint}）',
    en: 'It refers to something that is not there ({constraint})',
  },
  'house.unwritable_text': {
    zh: '文字中含有无法保存的字符',
    en: 'The text has a character that cannot be stored',
  },
  'house.unreadable_value': {
    zh: '有一个值超出范围或不存在',
    en: 'A value is out of range or does not exist',
  },
  'house.not_your_estate': { zh: '不是您负责的项目', en: 'Not one of your estates' },
  'house.too_slow': {
    zh: '数据库响应过慢，未保存，请重试',
    en: 'The database was too slow; nothing was saved. Please retry',
  },
  'house.disk_full': { zh: '磁盘已满，未保存', en: 'The disk is full; nothing was saved' },
  'house.database_away': {
    zh: '数据库暂时连不上，未保存，请稍后再试',
    en: 'The database cannot be reached; nothing was saved. Please retry',
  },
}
