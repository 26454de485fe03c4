import type { Words } from '../words.ts'

export const sheetsWords: Words = {
  'sheet.not_xlsx': {
    zh: '这不是 Excel 工作簿（.xlsx）',
    en: 'This is not an Excel workbook (.xlsx)',
  },
  'sheet.old_format': {
    zh: '这是旧版 Excel 文件（.xls），请另存为 .xlsx 再导入',
    en: 'This is an old Excel file (.xls); save it as .xlsx and import that',
  },
  'sheet.encrypted': {
    zh: '文件有密码，请去掉密码再导入',
    en: 'The file has a password; remove it and import again',
  },
  'sheet.damaged': {
    zh: '文件已损坏，请用 Excel 打开另存一份再导入',
    en: 'The file is damaged; open it in Excel, save a copy and import that',
  },
  'sheet.too_big': {
    zh: '文件超过 {megabytes} MB，请分几次导入',
    en: 'The file is over {megabytes} MB; import it in parts',
  },
  'sheet.unpacks_too_big': {
    zh: '文件展开后过大，不能导入',
    en: 'The file unpacks to too much and cannot be imported',
  },
  'sheet.too_many_rows': {
    zh: '一张表超过 {most} 行，请分几次导入',
    en: 'A sheet has more than {most} rows; import it in parts',
  },
  'sheet.no_header': {
    zh: '找不到列名所在的行，至少要有：{missing}',
    en: 'No row of column names was found; at least these are needed: {missing}',
  },
}
