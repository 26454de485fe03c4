import type { Words } from '../../platform/words.ts'

export const formsWords: Words = {
  'form.unknown': { zh: '没有编码为 {code} 的质量记录表', en: 'No quality record has the code {code}' },
}
