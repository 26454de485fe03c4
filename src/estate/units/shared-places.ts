import { bare, pointCode } from './canonical.ts'
import type { PublicPlace } from './place.ts'
import { partIn } from './public-parts.ts'

type Named = { building?: string | null; entrance?: string | null; floor?: number | null }

/** B1 or 负1层 or 地下1层, anywhere in the text. */
const underground = /(?:(?<![A-Z])B|负|地下)([1-9])(?!\d)/

/** The shared part a text speaks of, in the building and entrance already read; null when it names none. */
export function shared(text: string, words: string, named: Named = {}): PublicPlace | null {
  const depth = underground.exec(text)?.[1]
  const level = depth ? `B${depth}` : null
  const found = partIn(text) ?? (level ? { part: 'GARAGE', number: null } : null)
  return found && publicPlace({ ...named, ...found, level, words: words.trim() })
}

type Parts = Named & { part: string; number?: string | null; level?: string | null; words: string }

export function publicPlace(parts: Parts): PublicPlace {
  const { part, number = null, level = null, floor = null, words } = parts
  const building = parts.building ? bare(parts.building) : null
  const entrance = parts.entrance ? bare(parts.entrance) : null
  const named = building && entrance && floor === null && level === null
  const code = named ? pointCode(building, entrance, `${part}${number ?? ''}`) : null
  return { kind: 'public', building, entrance, floor, level, part, number, code, words }
}
