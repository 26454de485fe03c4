import type { Words } from '../words.ts'

export const fileWords: Words = {
  'file.missing': { zh: '没有收到文件', en: 'No file was sent' },
  'file.empty': { zh: '文件是空的', en: 'The file is empty' },
  'file.too_large': { zh: '文件过大，最多 {most} MB', en: 'The file is too large; at most {most} MB' },
  'file.too_many_pixels': {
    zh: '图片尺寸过大，最多 {most} 百万像素',
    en: 'The picture is too large; at most {most} megapixels',
  },
  'file.unknown_type': {
    zh: '不认识的文件类型；可用 JPEG、PNG、WebP 图片，PDF 或 xlsx',
    en: 'Unknown kind of file; JPEG, PNG or WebP pictures, PDF or xlsx will do',
  },
  'file.wrong_type': {
    zh: '这里不能用这种文件（{kind}）',
    en: 'This kind of file will not do here ({kind})',
  },
  'file.cut_short': { zh: '文件不完整，请重新上传', en: 'The file is incomplete; please send it again' },
  'file.more_than_one': {
    zh: '文件末尾之后还有别的内容，不能保存',
    en: 'Something follows the end of this file; it cannot be kept',
  },
  'file.not_found': { zh: '没有这个文件', en: 'There is no such file' },
  'file.lost': {
    zh: '文件内容已丢失，请联系管理员',
    en: 'The bytes of this file are lost; tell the administrator',
  },
}
