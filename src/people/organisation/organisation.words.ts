import type { Words } from '../../platform/words.ts'

export const organisationWords: Words = {
  'organisation.title': { zh: '组织架构', en: 'Organisation' },
  'organisation.verb.changeHeadcount': { zh: '改定编', en: 'Changed the headcount' },
  'organisation.outside': {
    zh: '「{post}」不在本部门编制内',
    en: 'The post {post} is not counted in the department',
  },
}
