import { minutesAt } from '../../documents/controlled/controlled.ts'
import { mustBePictures } from '../../platform/files/files.ts'
import { refuse } from '../../platform/refusal.ts'
import { moveOrder, type OrderCall, type Scene, touchOrder } from './moving-orders.ts'
import type { OrderMoved } from './order.contract.ts'
import { awaitArrival, awaitRepair, met, resumed } from './order-limits.ts'
import { mayControl } from './order-rules.ts'
import { tell } from './telling.ts'
import { addPhotos, endSuspension, type PhotoStage } from './workorders.store.ts'

type Told = { occurredAt?: string }
const minute = 60_000

/** KF05-03 4: on site; what it looked like before is photographed here. */
export const arriveAtOrder = (call: OrderCall, facts: Told & { photos?: string[] }): Promise<OrderMoved> =>
  moveOrder(call, 'arrive', facts, {
    before: async (scene) => {
      await keepPhotos(scene, 'before', facts.photos ?? [])
      return { set: { arrived_at: scene.at } }
    },
    after: ({ tx, row, at }) => met(tx, row, 'arrive', at),
  })

/** Pictures already uploaded, kept with the order. */
export async function keepPhotos(scene: Scene, stage: PhotoStage, digests: readonly string[]): Promise<void> {
  const { tx, actor, row, at } = scene
  await mustBePictures(
    tx,
    row.estate_id,
    digests,
    stage === 'noShow' || stage === 'paper' ? 'photo' : 'photos',
  )
  await addPhotos(tx, row, { stage, digests }, { actorId: actor.staffId, at })
}

type NoShow = Told & { waitedMinutes?: number; reason?: string; photo?: string }

/** KF05-03 5.4: nobody in. The slip left behind is photographed or a reason given; who waited too briefly says why. */
export const findNobodyIn = (call: OrderCall, facts: NoShow): Promise<OrderMoved> =>
  moveOrder(call, 'noShow', facts, {
    before: async (scene) => {
      await mustHaveWaited(scene, facts)
      await keepPhotos(scene, 'noShow', facts.photo ? [facts.photo] : [])
      return {
        set: {
          arrived_at: scene.row.arrived_at ?? scene.at,
          reason: facts.reason?.trim() ?? '',
          exception: scene.row.exception === 'rework' ? 'rework' : 'noShow',
        },
      }
    },
    after: async ({ tx, actor, row, at }) => {
      await met(tx, row, 'arrive', at)
      await tell(tx, row, { reason: 'workOrder.nobody_in', to: [row.issued_by], by: actor.staffId, at })
    },
  })

async function mustHaveWaited({ row, at }: Scene, facts: NoShow): Promise<void> {
  const clause = 'KF05-03 5.4'
  const isExplained = Boolean(facts.reason?.trim())
  if (!isExplained && !facts.photo)
    refuse('invalid', 'workOrder.no_show_unproved', { field: 'photo', clause })
  const waited =
    facts.waitedMinutes ??
    (row.arrived_at ? Math.floor((at.getTime() - row.arrived_at.getTime()) / minute) : 0)
  const least = await minutesAt('repair.noShowWaitMinutes', at)
  if (waited < least && !isExplained)
    refuse('invalid', 'workOrder.waited_too_briefly', { field: 'reason', clause, facts: { waited, least } })
}

/** Another time agreed on: with an owner who was out, or for work that waited. */
export const reappointOrder = (
  call: OrderCall,
  facts: Told & { appointmentAt?: string; reason?: string },
): Promise<OrderMoved> =>
  moveOrder(call, 'reappoint', facts, {
    before: async ({ row, at }) => {
      const appointment = new Date(facts.appointmentAt!)
      if (appointment.getTime() <= at.getTime() - minute)
        refuse('invalid', 'workOrder.appointment_past', { field: 'appointmentAt', clause: 'KF05-03 5.4' })
      return { set: { appointment_at: appointment, accepted_at: row.accepted_at ?? at, arrived_at: null } }
    },
    after: async ({ tx, row, at }, was) => {
      await endSuspension(tx, row, at)
      await resumed(tx, row, at)
      await awaitArrival(tx, row, at)
      // an owner who was out has agreed on a new day; work that waited for us keeps its old one
      if (was.state === 'noShow') await awaitRepair(tx, row, at)
    },
  })

/** KF05-03 4.2: the water is off, the people are out; the repair itself goes on. */
export const reportControl = (call: OrderCall, facts: Told & { remark?: string }): Promise<OrderMoved> =>
  touchOrder(call, 'control', facts, async ({ tx, row, at }) => {
    if (!mayControl(row)) refuse('not_now', 'workOrder.nothing_to_control', { clause: 'KF05-03 4.2' })
    await met(tx, row, 'control', at)
    return { controlled_at: at }
  })
