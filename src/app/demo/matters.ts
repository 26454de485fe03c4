import { piecesOf } from '../../frontdesk/requests/pieces.ts'
import type { Chance } from './chance.ts'
import { emergencies, results, urgent } from './endings.ts'
import type { Home, Member, Scene, Spot } from './people-of.ts'
import { stories } from './stories.ts'
import type { Story } from './wishes.ts'

/** One matter as it went: what was said, who had it, and when each step took place. Minutes count from the call. */
export type Matter = {
  id: string
  receivedAt: Date
  story: Story
  words: string
  priority: 'P1' | 'P2' | 'P3' | 'P4'
  home: Home | null
  spot: Spot | null
  clerk: Member
  worker: Member | null
  dispatched: boolean
  acceptAt: Date
  arriveAt: Date
  finishAt: Date
  closeAt: Date
  rating: 'A' | 'B' | 'C'
  result: string
  visited: 'A' | 'B' | 'C' | 'unreachable' | null
  withdrawn: boolean
}

const plus = (at: Date, minutes: number): Date => new Date(at.getTime() + Math.round(minutes) * 60_000)

/** Makes a matter received at `at`: who, where and what by chance, as manual-facts 8.6 and 8.7 say it goes. */
export function makeMatter(chance: Chance, scene: Scene, at: Date): Matter {
  const emergency = chance.happens(0.006)
  const story = emergency ? chance.pick(emergencies) : chance.weighed(stories)
  const priority = emergency
    ? 'P1'
    : story.category === 'repair' && chance.happens(0.14)
      ? 'P2'
      : chance.happens(0.82)
        ? 'P3'
        : 'P4'
  const outside = story.place === 'public' || (story.place === 'either' && chance.happens(0.5))
  const dispatched = ['repair', 'cleaning', 'help'].includes(story.category)
  const worker = workerOf(scene, story)
  const acceptAt = plus(at, 1 + chance.between(0, priority === 'P1' ? 1 : 9))
  const arriveAt = plus(acceptAt, arriveMinutes(chance, priority))
  const finishAt = dispatched
    ? plus(arriveAt, finishMinutes(chance, priority))
    : plus(at, chance.between(2, story.category === 'inquiry' ? 25 : 600))
  return {
    id: chance.id(at),
    receivedAt: at,
    story,
    words: priority === 'P2' ? chance.pick(urgent) : chance.pick(story.words),
    priority,
    home: outside ? null : chance.pick(scene.homes),
    spot: outside
      ? chance.pick(story.trade === 'lift' ? scene.spots.filter(({ kind }) => kind === 'lift') : scene.spots)
      : null,
    clerk: chance.pick(scene.desk),
    worker: dispatched ? worker : null,
    dispatched,
    acceptAt,
    arriveAt,
    finishAt,
    closeAt: plus(finishAt, chance.between(60, 2_400)),
    rating: chance.weighed([
      ['A', 72],
      ['B', 22],
      ['C', 6],
    ] as const),
    result: chance.pick(results[story.category] ?? results.other!),
    visited:
      dispatched && chance.happens(0.32)
        ? chance.weighed([
            ['A', 70],
            ['B', 20],
            ['unreachable', 10],
          ] as const)
        : null,
    withdrawn: chance.happens(0.015),
  }
}

function workerOf(scene: Scene, story: Story): Member {
  if (story.category === 'cleaning') return scene.cleaner
  if (story.category === 'help') return scene.order
  return scene.byTrade[story.trade ?? 'other'] ?? scene.byTrade.other!
}

function arriveMinutes(chance: Chance, priority: Matter['priority']): number {
  if (priority === 'P1') return chance.between(2, 4)
  if (priority === 'P2') return chance.between(5, chance.happens(0.06) ? 30 : 13)
  return chance.between(8, chance.happens(0.05) ? 70 : 28)
}

/** P3 is done in three hours as a rule, in twenty at the ninety-fifth of a hundred (8.7). */
function finishMinutes(chance: Chance, priority: Matter['priority']): number {
  const steps = chance.next() + chance.next() + chance.next() - 1.5
  return Math.min(priority === 'P1' ? 90 : 1_900, Math.max(6, 150 * Math.exp(1.35 * steps)))
}

/** Columns of frontdesk.request that do not depend on how far the matter has come. */
export const givenColumns = (matter: Matter, number: string) => ({
  estate_id: 1,
  id: matter.id,
  number,
  received_at: matter.receivedAt,
  recorded_at: matter.receivedAt,
  channel: matter.spot ? 'patrol' : 'phone',
  unit_id: matter.home?.id ?? null,
  place_id: matter.spot?.id ?? null,
  location: matter.home?.code ?? matter.spot!.name,
  zone_id: matter.home?.zone ?? matter.spot!.zone,
  reporter: matter.home?.name ?? matter.clerk.name,
  reporter_id: matter.home?.customerId ?? null,
  phone_sealed: matter.home?.phoneSealed ?? null,
  phone_blind: matter.home?.phoneBlind ?? null,
  phone_mask: matter.home?.phoneMask ?? '',
  anonymous: false,
  reachable: matter.home !== null,
  category: matter.story.category,
  trade: matter.story.trade,
  priority: matter.priority,
  words: matter.words,
  pieces: vectorOf(piecesOf(matter.words)),
  logged_by: matter.clerk.id,
  logger: matter.clerk.name,
  revision: 'KF05-02 A/0',
})

const vectorOf = (pieces: string[]): string =>
  pieces.map((each) => `'${each.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' ')
