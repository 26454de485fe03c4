import { newId } from '../../platform/ids.ts'
import type { LogBody } from './requests.contract.ts'

export type LogPlace = { unitId?: string; placeId?: string; location: string }
export type Reporter = { id: string; name: string; phoneMask: string }

/** What the clerk has typed so far. '' stands for not chosen yet. */
export type Draft = {
  id: string
  channel: NonNullable<LogBody['channel']>
  category: NonNullable<LogBody['category']> | null
  priority: NonNullable<LogBody['priority']> | null
  trade: LogBody['trade']
  words: string
  wishedAt: string
  reporterId: string | null
  reporter: string
  phone: string
  anonymous: boolean
}

/** The id is made with the draft, so that saving twice saves once. */
export const emptyDraft = (reporterId?: string): Draft => ({
  id: newId(),
  channel: 'phone',
  category: null,
  priority: null,
  trade: null,
  words: '',
  wishedAt: '',
  reporterId: reporterId ?? null,
  reporter: '',
  phone: '',
  anonymous: false,
})

/** The contract's body; what was left empty is left out, so that the refusal can name its rule. */
export const bodyOf = (draft: Draft, place: LogPlace, photos: readonly string[]): LogBody => ({
  id: draft.id,
  unitId: place.unitId ?? null,
  placeId: place.placeId ?? null,
  channel: draft.channel,
  category: draft.category ?? undefined,
  priority: draft.priority ?? undefined,
  trade: draft.trade ?? undefined,
  words: draft.words.trim(),
  wishedAt: draft.wishedAt ? `${draft.wishedAt}:00+08:00` : undefined,
  ...(draft.reporterId
    ? { reporterId: draft.reporterId }
    : { reporter: draft.reporter || undefined, phone: draft.phone || undefined }),
  anonymous: draft.anonymous || undefined,
  reachable: draft.anonymous ? false : undefined,
  photos: photos.length ? [...photos] : undefined,
})

/** What the words suggest, as far as they do (KF05-02 4.3). */
export type Offered = Partial<Pick<Draft, 'category' | 'priority' | 'trade'>>

/** What the clerk chose, and where nothing was chosen what the words suggest; a complaint the clerk chose takes no trade. */
export const chosenOr = (draft: Draft, offered: Offered): Pick<Draft, 'category' | 'priority' | 'trade'> => ({
  category: draft.category ?? offered.category ?? null,
  priority: draft.priority ?? offered.priority ?? null,
  trade:
    draft.trade ?? (draft.category && draft.category !== offered.category ? null : (offered.trade ?? null)),
})
