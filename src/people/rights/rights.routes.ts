import { posts } from '../../platform/actor.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { type Permission, permissions } from '../permissions.ts'
import { permissionWords } from '../permissions.words.ts'
import { chapters, clauseOf } from './chapters.ts'
import { listRights, type Right, type Rights } from './rights.contract.ts'

export const rightRoutes: Route[] = [route(listRights, async () => table)]

const rightOf = (word: Permission): Right => {
  const { zh, en } = permissionWords[`permission.${word}`]!
  return { word, zh, en, posts: [...permissions[word]] }
}

/** The table does not change while the house stands. */
const table: Rights = {
  posts: [...posts],
  chapters: chapters.map(({ clause }) => ({
    clause,
    rights: (Object.keys(permissions) as Permission[])
      .filter((word) => clauseOf(word) === clause)
      .map(rightOf),
  })),
}
