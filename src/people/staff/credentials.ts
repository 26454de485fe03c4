import type { Actor } from '../../platform/actor.ts'
import { forgetFailures } from '../../platform/auth/lockout.ts'
import { hashPassword, temporaryPassword } from '../../platform/auth/passwords.ts'
import {
  dropSecondFactor,
  endSessions,
  isNameTaken,
  makeUser,
  resetUser,
  userState,
} from '../../platform/auth/users.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { changeFile, type Trail } from './changing.ts'
import type { Person } from './staff.contract.ts'
import type { StaffRecord } from './staff.store.ts'
import type * as contract from './terms.contract.ts'

type Secret = { username: string; password: string }

/** Opens an account. Refuses `staff.left`, `staff.has_account`, `staff.username_taken`, `staff.already_shown`. */
export const openAccount = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { username }: BodyOf<typeof contract.openAccount>,
): Promise<Secret> =>
  withTemporaryPassword({ actor, estateId, command, staffId }, 'openAccount', {
    payload: { username },
    give: async (tx, person, passwordHash) => {
      if (!person.active) refuse('not_now', 'staff.left')
      if (person.user_id) refuse('not_now', 'staff.has_account')
      if (await isNameTaken(tx, username))
        refuse('conflict', 'staff.username_taken', { field: 'username', facts: { username } })
      const userId = await makeUser(tx, { username, name: person.name, passwordHash })
      await tx.updateTable('people.staff').set({ user_id: userId }).where('id', '=', staffId).execute()
      return { username, trail: { after: { username } } }
    },
  })

/** Replaces a lost password and lifts a lock-out. Refuses `staff.no_account`, `staff.already_shown`. */
export const resetPassword = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  asked: BodyOf<typeof contract.resetPassword>,
): Promise<Secret> =>
  withTemporaryPassword({ actor, estateId, command, staffId }, 'resetPassword', {
    payload: asked,
    give: async (tx, person, passwordHash) => {
      const userId = person.user_id ?? refuse('not_now', 'staff.no_account')
      const user = (await userState(tx, userId)) ?? refuse('not_now', 'staff.no_account')
      await resetUser(tx, userId, passwordHash)
      if (asked.dropSecondFactor) await dropSecondFactor(tx, userId)
      await forgetFailures(user.username)
      const dropped = Boolean(asked.dropSecondFactor) && user.secondFactor
      return { username: user.username, trail: { facts: { sessions: user.sessions, dropped } } }
    },
  })

/** Signs every device of a person out. Refuses `staff.no_account`. */
export const signOutEverywhere = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'signOut',
    payload: {},
    work: async (tx, person) => {
      const userId = person.user_id ?? refuse('not_now', 'staff.no_account')
      const sessions = (await userState(tx, userId))?.sessions ?? 0
      await endSessions(tx, userId)
      return { facts: { sessions } }
    },
  })

type Who = { actor: Actor; estateId: number; command: Command; staffId: string }
type Giving = {
  payload: object
  give: (tx: Tx, person: StaffRecord, passwordHash: string) => Promise<{ username: string; trail: Trail }>
}

/** The password is made here and kept nowhere: the same command sent again cannot show it (`staff.already_shown`). */
async function withTemporaryPassword(who: Who, verb: string, { payload, give }: Giving): Promise<Secret> {
  const password = temporaryPassword()
  const passwordHash = await hashPassword(password)
  let shown: Secret | null = null
  await changeFile(who.actor, who.estateId, who.command, who.staffId, {
    verb,
    payload,
    work: async (tx, person) => {
      const { username, trail } = await give(tx, person, passwordHash)
      await tx
        .updateTable('people.staff')
        .set({ password_temporary: true })
        .where('id', '=', who.staffId)
        .execute()
      shown = { username, password }
      return trail
    },
  })
  return shown ?? refuse('conflict', 'staff.already_shown')
}
