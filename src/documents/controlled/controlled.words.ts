import type { Words } from '../../platform/words.ts'

export const documentWords: Words = {
  'documentRevision.state.draft': { zh: '草稿', en: 'Draft' },
  'documentRevision.state.returned': { zh: '退回', en: 'Returned' },
  'documentRevision.state.inReview': { zh: '审核中', en: 'In review' },
  'documentRevision.state.approved': { zh: '已批准', en: 'Approved' },
  'documentRevision.state.effective': { zh: '现行', en: 'In force' },
  'documentRevision.state.underRevision': { zh: '修订中', en: 'Under revision' },
  'documentRevision.state.superseded': { zh: '被替代', en: 'Superseded' },
  'documentRevision.state.obsolete': { zh: '作废', en: 'Obsolete' },
  'documentRevision.verb.ship': { zh: '首发', en: 'Issue' },
  'documentRevision.verb.draft': { zh: '起草修订', en: 'Draft a revision' },
  'documentRevision.verb.amend': { zh: '修改草稿', en: 'Amend' },
  'documentRevision.verb.submit': { zh: '提交审核', en: 'Submit for review' },
  'documentRevision.verb.review': { zh: '审核', en: 'Review' },
  'documentRevision.verb.approve': { zh: '批准', en: 'Approve' },
  'documentRevision.verb.sendBack': { zh: '退回', en: 'Send back' },
  'documentRevision.verb.takeEffect': { zh: '生效', en: 'Take effect' },
  'documentRevision.verb.beginRevision': { zh: '进入修订', en: 'Begin revision' },
  'documentRevision.verb.endRevision': { zh: '结束修订', en: 'End revision' },
  'documentRevision.verb.supersede': { zh: '被替代', en: 'Supersede' },
  'documentRevision.verb.discard': { zh: '放弃草稿', en: 'Discard' },
  'documentRevision.verb.withdraw': { zh: '停用文件', en: 'Withdraw' },
  'documentRevision.verb.retire': { zh: '盖作废章', en: 'Stamp obsolete' },

  'document.kind.organisation': { zh: '组织架构', en: 'Organisation' },
  'document.kind.duties': { zh: '部门职责', en: 'Duties' },
  'document.kind.post': { zh: '岗位说明书', en: 'Post description' },
  'document.kind.rule': { zh: '管理制度', en: 'Rule' },
  'document.kind.procedure': { zh: '作业规程', en: 'Procedure' },
  'document.kind.form': { zh: '质量记录表', en: 'Quality record form' },

  'document.unknown': { zh: '手册中没有编码 {code}。', en: 'The handbook has no document {code}.' },
  'document.no_such_edition': { zh: '没有这个版次。', en: 'There is no such edition.' },
  'document.not_in_force': {
    zh: '{code} 已停用，没有有效版本（V00-4）。',
    en: '{code} has been withdrawn; no edition is in force (V00-4).',
  },
  'document.already_drafted': {
    zh: '已有 {label} 正在修订，请先完成或放弃它。',
    en: 'Revision {label} is already in the making; finish or discard it first.',
  },
  'document.letters_used_up': { zh: '版本号已到 Z。', en: 'The version letters are used up.' },
  'document.changed_meanwhile': {
    zh: '这份草稿刚被别人改过，请刷新后再改。',
    en: 'Somebody has changed this draft meanwhile; reload and try again.',
  },
  'document.own_review': {
    zh: '编制人不能审核自己编制的文件（V00-1）。',
    en: 'The author may not review the document (V00-1).',
  },
  'document.already_reviewed': {
    zh: '已经审核过，等待批准。',
    en: 'It has been reviewed and awaits approval.',
  },
  'document.backdated': {
    zh: '实施日期不得早于批准（V00-2）。',
    en: 'It cannot take effect before it is approved (V00-2).',
  },
  'document.another_scheduled': {
    zh: '已有版次在该时刻或之后生效，请选更晚的实施日期。',
    en: 'Another edition takes effect then or later; choose a later date.',
  },
  'document.in_force_already': {
    zh: '实施日期已到，不能退回；请另起修订。',
    en: 'It has taken effect and cannot be sent back; draft a revision.',
  },
  'document.still_governs': {
    zh: '系统正依照这份文件的数字运行，只能修订，不能停用（V00-4）。',
    en: 'The house runs on figures of this document: revise it, it cannot be withdrawn (V00-4).',
  },
  'document.quotes_unknown': {
    zh: '正文引用了不存在的参数 {key}。',
    en: 'The text quotes the unknown figure {key}.',
  },
  'document.figure_unquoted': {
    zh: '参数“{zh}”没有出现在正文中（{key}）。',
    en: 'The figure “{en}” is quoted nowhere in the text ({key}).',
  },
  'document.clause_missing': {
    zh: '参数“{zh}”所在的条款 {number} 不在正文中。',
    en: 'Clause {number}, where “{en}” stands, is not in the text.',
  },
  'document.parameter_unknown': { zh: '本文件没有参数 {key}。', en: 'This document has no figure {key}.' },
  'document.parameter_not_yes_or_no': { zh: '“{zh}”只能为是或否。', en: '“{en}” must be yes or no.' },
  'document.parameter_not_a_choice': { zh: '“{zh}”不在可选项中。', en: '“{en}” is none of the choices.' },
  'document.parameter_malformed': { zh: '“{zh}”的格式不对：{value}。', en: '“{en}” is malformed: {value}.' },
  'document.parameter_not_a_number': { zh: '“{zh}”须为数字。', en: '“{en}” must be a number.' },
  'document.parameter_not_whole': { zh: '“{zh}”须为整数。', en: '“{en}” must be a whole number.' },
  'document.parameter_out_of_range': {
    zh: '“{zh}”须在 {min} 与 {max} 之间。',
    en: '“{en}” must lie between {min} and {max}.',
  },

  'documentRevision.cannot_draft': { zh: '此时不能起草修订。', en: 'A revision cannot be drafted now.' },
  'documentRevision.cannot_amend': {
    zh: '{state}的版次不能修改，只能另起修订。',
    en: 'This edition can no longer be amended; draft another revision.',
  },
  'documentRevision.cannot_submit': { zh: '只有草稿可以提交审核。', en: 'Only a draft can be submitted.' },
  'documentRevision.cannot_review': { zh: '此版次不在审核中。', en: 'This edition is not in review.' },
  'documentRevision.cannot_approve': {
    zh: '此版次不在审核中，不能批准。',
    en: 'This edition is not in review and cannot be approved.',
  },
  'documentRevision.cannot_sendBack': { zh: '此版次不能退回。', en: 'This edition cannot be sent back.' },
  'documentRevision.cannot_discard': { zh: '只有草稿可以放弃。', en: 'Only a draft can be discarded.' },
  'documentRevision.cannot_withdraw': {
    zh: '只有现行且不在修订中的文件可以停用。',
    en: 'Only a document in force and not under revision can be withdrawn.',
  },
  'documentRevision.cannot_retire': {
    zh: '只有被替代的版次可以盖作废章。',
    en: 'Only a superseded edition can be stamped obsolete.',
  },
  'documentRevision.may_not_draft': {
    zh: '您的岗位不能起草修订。',
    en: 'Your post may not draft revisions.',
  },
  'documentRevision.may_not_amend': { zh: '您的岗位不能修改草稿。', en: 'Your post may not amend drafts.' },
  'documentRevision.may_not_submit': { zh: '您的岗位不能提交审核。', en: 'Your post may not submit drafts.' },
  'documentRevision.may_not_review': {
    zh: '您的岗位不能审核文件。',
    en: 'Your post may not review documents.',
  },
  'documentRevision.may_not_approve': {
    zh: '文件由总经理批准。',
    en: 'Documents are approved by the general manager.',
  },
  'documentRevision.may_not_sendBack': {
    zh: '您的岗位不能退回文件。',
    en: 'Your post may not send documents back.',
  },
  'documentRevision.may_not_discard': {
    zh: '您的岗位不能放弃草稿。',
    en: 'Your post may not discard drafts.',
  },
  'documentRevision.may_not_withdraw': {
    zh: '文件由总经理停用。',
    en: 'Documents are withdrawn by the general manager.',
  },
  'documentRevision.may_not_retire': {
    zh: '您的岗位不能盖作废章。',
    en: 'Your post may not stamp documents obsolete.',
  },
  'documentRevision.reason_required': {
    zh: '修订须写明原因（V00-5）。',
    en: 'A revision states its reason (V00-5).',
  },
  'documentRevision.clause_required': {
    zh: '修订须写明所涉条款（V00-5）。',
    en: 'A revision names the clause it changes (V00-5).',
  },
  'documentRevision.reviewedBy_required': {
    zh: '先审核，后批准。',
    en: 'It must be reviewed before it is approved.',
  },
  'documentRevision.why_required': { zh: '请写明原因。', en: 'Give the reason.' },
}
