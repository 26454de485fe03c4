import { pinyin } from 'pinyin-pro'

/** `full` zenglingyun and `initials` zly are search keys; `sort` keeps the syllables apart (zeng ling yun). */
export type Pinyin = { full: string; initials: string; sort: string }

/**
 * The pinyin of a personal or company name, its head read as a surname: 曾 is Zeng, 单 is Shan. ü is v, as it is
 * typed. Letters and digits are kept in lower case, everything else is dropped.
 */
export function namePinyin(name: string): Pinyin {
  const plainName = name.normalize('NFKC').trim()
  const syllables = pinyin(plainName, {
    toneType: 'none',
    type: 'array',
    // a company begins with a place, not with a surname: 成都 is no Mr Cheng
    surname: [...plainName].length > 4 ? 'off' : 'head',
    v: true,
    nonZh: 'consecutive',
    toneSandhi: false,
  })
  const plain = syllables
    .flatMap((syllable) => syllable.toLowerCase().split(/[^\p{Letter}\p{Number}]+/u))
    .filter((syllable) => syllable !== '')
  return {
    full: plain.join(''),
    initials: plain.map((syllable) => [...syllable][0]).join(''),
    sort: plain.join(' '),
  }
}
