import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { commanded } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { maskName } from '../../platform/personal/masking.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustAnswerFor } from './appointing.ts'
import { changeFile, type Trail } from './changing.ts'
import { personOf } from './person.ts'
import type * as contract from './staff.contract.ts'
import type { Person } from './staff.contract.ts'
import { insertTerm, mustBeFree, nameColumns, phoneColumns, type StaffRecord } from './staff.store.ts'

export { openAccount, resetPassword, signOutEverywhere } from './credentials.ts'
export { leaveCompany, returnToCompany } from './leaving.ts'
export { personOf } from './person.ts'
export { listOfStaff } from './staff.lists.ts'
export { assignPost, changeDuty, endPost } from './terms.ts'
export { unmaskPerson } from './unmasking.ts'
export { endZone, giveZone } from './zones.ts'

/** Takes somebody on in a first post. Refuses `staff.number_taken`, `staff.bad_phone`, `staff.above_you`. */
export async function createPerson(
  actor: Actor,
  estateId: number,
  command: Command,
  wanted: BodyOf<typeof contract.createPerson>,
): Promise<Person> {
  const { assignment } = wanted
  mustAnswerFor(actor, wanted.id, [assignment.post])
  await commanded(actor, command, { estateId, verb: 'staff.create', payload: wanted }, async (tx) => {
    await mustBeFree(tx, wanted.workNumber)
    await tx
      .insertInto('people.staff')
      .values({
        id: wanted.id,
        work_number: wanted.workNumber,
        ...nameColumns(wanted.name),
        gender: wanted.gender ?? null,
        ...phoneColumns(wanted.phone),
        skills: wanted.skills ?? [],
        health_certificate_until: wanted.healthCertificateUntil ?? null,
        joined_on: wanted.joinedOn ?? shanghaiDay(now()),
      })
      .execute()
    await insertTerm(tx, estateId, { ...assignment, staffId: wanted.id })
    const after = { workNumber: wanted.workNumber, name: maskName(wanted.name) }
    const about = { subject: 'people.staff', subjectId: wanted.id, actor, commandId: command.id }
    await note(tx, { ...about, estateId: 0, verb: 'create', after })
    const { post, duty = '', since } = assignment
    await note(tx, { ...about, estateId, verb: 'assign', after: { post, duty, since } })
    return { staffId: wanted.id }
  })
  return personOf(actor, estateId, wanted.id)
}

/** Changes a file. Refuses `staff.changed` with the file as it is now, `staff.number_taken`, `staff.bad_phone`. */
export const changePerson = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  wanted: BodyOf<typeof contract.changePerson>,
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'change',
    payload: wanted,
    work: async (tx, row) => {
      if (row.version !== wanted.version)
        refuse('conflict', 'staff.changed', { current: { version: row.version, name: row.name } })
      if (wanted.workNumber) await mustBeFree(tx, wanted.workNumber, staffId)
      const columns = columnsOf(wanted)
      await tx
        .updateTable('people.staff')
        .set({ ...columns, version: row.version + 1 })
        .where('id', '=', staffId)
        .execute()
      return trailOf(row, columns)
    },
  })

function columnsOf(wanted: BodyOf<typeof contract.changePerson>) {
  return {
    ...(wanted.name !== undefined && nameColumns(wanted.name)),
    ...(wanted.workNumber !== undefined && { work_number: wanted.workNumber }),
    ...(wanted.gender !== undefined && { gender: wanted.gender }),
    ...(wanted.phone !== undefined && phoneColumns(wanted.phone)),
    ...(wanted.skills !== undefined && { skills: wanted.skills }),
    ...(wanted.healthCertificateUntil !== undefined && {
      health_certificate_until: wanted.healthCertificateUntil,
    }),
    ...(wanted.joinedOn !== undefined && { joined_on: wanted.joinedOn }),
  }
}

/** What nobody can ever take out of the trail again is masked; what is only for searching is left out. */
function trailOf(row: StaffRecord, columns: Record<string, unknown>): Trail {
  const silent = ['name_key', 'initials', 'phone_sealed', 'phone_blind']
  const kept = Object.keys(columns).filter((key) => !silent.includes(key))
  const shown = (key: string, value: unknown) => (key === 'name' ? maskName(String(value)) : value)
  const of = (from: Record<string, unknown>) =>
    Object.fromEntries(kept.map((key) => [key, shown(key, from[key])]))
  return { before: of(row), after: of(columns) }
}
