export { find } from './search.lists.ts'
export { type Where, whereIs } from './where.ts'
