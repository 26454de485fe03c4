import { expect, test } from 'vitest'
import { namePinyin } from './pinyin.ts'

test.each([
  ['曾令云', 'zenglingyun', 'zly'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['仇英', 'qiuying', 'qy'],
  ['欧阳修', 'ouyangxiu', 'oyx'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['吕布', 'lvbu', 'lb'],
  ['任我行', 'renwoxing', 'rwx'],
  [' 王 女士 ', 'wangnvshi', 'wns'],
  ['John Smith', 'johnsmith', 'js'],
  ['Ａ座张三', 'azuozhangsan', 'azzs'],
  ['成都云栖（集团）有限公司', 'chengduyunqijituanyouxiangongsi', 'cdyqjtyxgs'],
  ['', '', ''],
  ['…', '', ''],
])('%s', (name, full, initials) => {
  expect(namePinyin(name)).toMatchObject({ full, initials })
})

test('the sort key keeps syllables apart, so that 李安 comes before 廉颇 as people expect', () => {
  const sorted = ['廉颇', '李安', '李白', '黎明'].toSorted((a, b) =>
    namePinyin(a).sort < namePinyin(b).sort ? -1 : 1,
  )
  expect(sorted).toEqual(['李安', '李白', '黎明', '廉颇'])
})
