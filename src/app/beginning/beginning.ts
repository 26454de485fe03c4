import { forgetParameters, layHandbook } from '../../documents/controlled/controlled.ts'
import { forgetEveryone } from '../../people/accounts/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import { BootProblem } from '../../platform/boot-problem.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import { removeDemo } from '../demo/removing.ts'
import { firstPerson, insertEstate, mustBeGood } from '../operations/beginning.ts'
import type { beginForReal } from './beginning.contract.ts'

type Ground = { ownerUrl: string; filesFolder: string }

let ground: Ground | undefined

/** Emptying tables is the owner's right: the house says at its opening on which ground it stands. */
export const setBeginningGround = (given: Ground): void => {
  ground = given
}

/**
 * Takes the demo away and opens a real estate with its general manager. Refuses without a demo, without the demo's
 * name typed again, and for a user name that is not well formed. Everybody is signed out by it.
 */
export async function begin(actor: Actor, said: BodyOf<typeof beginForReal>) {
  if (!ground) refuse('not_now', 'beginning.not_here')
  const demo = await inTransaction(actor, (tx) =>
    tx.selectFrom('estate.estate').select('name').where('demo', '=', true).executeTakeFirst(),
  )
  if (!demo) refuse('not_now', 'beginning.no_demo')
  if (said.confirm.trim() !== demo.name) refuse('invalid', 'beginning.not_confirmed', { field: 'confirm' })
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/.test(said.username))
    refuse('invalid', 'beginning.username_form', { field: 'username' })
  try {
    await removeDemo(ground.ownerUrl, ground.filesFolder)
  } catch (error) {
    if (error instanceof BootProblem) refuse('not_now', 'beginning.no_demo')
    throw error
  }
  forgetEveryone()
  forgetParameters()
  await layHandbook()
  await mustBeGood(said.username)
  const estateId = await insertEstate(ground.ownerUrl, said.name.trim())
  const { password } = await firstPerson(estateId, said.manager.trim(), said.username)
  return { username: said.username, password }
}
