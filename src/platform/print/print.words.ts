import type { Words } from '../words.ts'

export const printWords: Words = {
  'print.too_many_rows': {
    zh: '一次最多打印 {most} 行，请缩小日期范围，或导出 Excel',
    en: 'At most {most} rows print at once; choose fewer days, or take the Excel sheet',
  },
}
