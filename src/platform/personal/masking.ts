import { normaliseId } from './id-number.ts'
import { normalisePhone } from './phone.ts'

/*
 * What is shown until somebody with a reason unmasks it (manual 7.3 privacy.maskRule: first three, last four).
 */
const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** 138****5678; of a landline only the last four; of anything too short nothing. */
export function maskPhone(text: string): string {
  const number = normalisePhone(text)
  if (number.length < 7) return stars(number.length)
  const shown = /^1\d{10}$/.test(number) ? 3 : 0
  return number.slice(0, shown) + stars(number.length - shown - 4) + number.slice(-4)
}

/** 510***********1234; fifteen-digit numbers and other papers likewise. */
export function maskId(text: string): string {
  const number = normaliseId(text)
  if (number.length < 8) return stars(number.length)
  return number.slice(0, 3) + stars(number.length - 7) + number.slice(-4)
}

const compound =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师)/
const titled = /(?:先生|女士|小姐|师傅|老师|阿姨|叔叔|大爷|大妈|经理|主任|太太|婆婆|爷爷|奶奶)$/
const organisation =
  /公司|集团|事务所|银行|医院|学校|幼儿园|委员会|合伙|工作室|经营部|商行|超市|.{3}[厂店局社馆院]$/

/** Whether a name is a company's, a shop's or an office's rather than a person's. */
export const isOrganisation = (name: string): boolean => organisation.test(name.trim())

/**
 * 王小明 → 王**, 欧阳娜娜 → 欧阳**, John Smith → J*** S***. A title is kept, since it is no name (王女士), and a
 * company is no person.
 */
export function maskName(name: string): string {
  const plain = name.trim()
  if (organisation.test(plain)) return plain
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.replace(/\S+/g, (word) => `${word[0]}***`)
  const title = titled.exec(plain)?.[0] ?? ''
  const characters = [...plain.slice(0, plain.length - title.length)]
  const surname = surnameLength(plain)
  return characters.slice(0, surname).join('') + stars(characters.length - surname) + title
}

/** 王女士, 王先生: how the desk speaks of somebody whose name it does not show. */
export function courtesyName(name: string, sex: 'male' | 'female' | null): string {
  const plain = name.trim()
  const isPerson = /^\p{Script=Han}/u.test(plain) && !organisation.test(plain) && !titled.test(plain)
  if (sex === null || !isPerson) return maskName(plain)
  return [...plain].slice(0, surnameLength(plain)).join('') + (sex === 'male' ? '先生' : '女士')
}

/** 欧阳 alone is a surname and a given name; with anything after it, it is a surname of two. */
const surnameLength = (name: string): number => (name.length > 2 && compound.test(name) ? 2 : 1)
