import type { Chance } from './chance.ts'

// All names, numbers and plates of the demo estate are made up by chance from these lists.
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const maleGiven = [
  '志远',
  '建国',
  '浩然',
  '子轩',
  '明哲',
  '家栋',
  '俊杰',
  '宏伟',
  '立新',
  '永康',
  '思源',
  '海峰',
  '文博',
  '晓东',
  '振华',
  '国强',
  '宇航',
  '鹏飞',
  '承恩',
  '亦凡',
]
const femaleGiven = [
  '若涵',
  '雅琴',
  '思敏',
  '晓燕',
  '佳怡',
  '美玲',
  '淑芬',
  '梦瑶',
  '静怡',
  '秀兰',
  '雪梅',
  '丽华',
  '欣妍',
  '诗涵',
  '桂芳',
  '玉洁',
  '婉清',
  '子衿',
  '念慈',
  '可欣',
]

export type Person = { name: string; gender: 'male' | 'female'; phone: string }

export function makePerson(chance: Chance): Person {
  const gender = chance.happens(0.5) ? 'male' : 'female'
  const given = chance.pick(gender === 'male' ? maleGiven : femaleGiven)
  return { name: chance.pick(surnames) + given, gender, phone: makePhone(chance) }
}

const heads = [
  '131',
  '132',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '157',
  '158',
  '159',
  '170',
  '178',
  '180',
  '182',
  '185',
  '186',
  '187',
  '188',
]

export const makePhone = (chance: Chance): string =>
  chance.pick(heads) + String(chance.between(0, 99_999_999)).padStart(8, '0')

export const makePlate = (chance: Chance): string =>
  `苏A${Array.from({ length: 5 }, () => chance.pick([...'0123456789'.repeat(3), ...'ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('')}`

const companies = [
  '云锦餐饮',
  '好邻便利',
  '安康大药房',
  '青柠烘焙',
  '小白鲸洗衣',
  '童悦托育',
  '林深书屋',
  '速达快修',
  '花时间花艺',
  '味央面馆',
  '美年理发',
  '智慧眼镜',
  '优衣改衣',
  '康乐足道',
]

export const makeCompany = (chance: Chance): string =>
  `${chance.pick(companies)}（${chance.pick(['一', '二', '三', '江岸'])}店）`
