/** What names one home: manual 8.1, 栋-单元-房, the room being two digits of floor and two of door. */
export type RoomName = { building: string; entrance: string; room: string }

/** 3-2-1802: how a room is written everywhere in the product. */
export const roomCode = ({ building, entrance, room }: RoomName): string =>
  `${bare(building)}-${bare(entrance)}-${fullRoom(room)}`

/** S-08 */
export const shopCode = (number: string): string => `S-${bare(number).padStart(2, '0')}`

/** B1-0326 */
export const parkingCode = (level: string, number: string): string =>
  `${level}-${bare(number).padStart(4, '0')}`

/** P-03-2-LOBBY; the part may carry its own number, as in P-03-2-LIFT2. */
export const pointCode = (building: string, entrance: string, part: string): string =>
  `P-${bare(building).padStart(2, '0')}-${bare(entrance)}-${part}`

/** 101 → 0101, and 0101, 10101 or 1802A as they are. */
export const fullRoom = (room: string): string => room.replace(/^\d+/, (number) => number.padStart(4, '0'))

/** 07 → 7, A → A */
export const bare = (token: string): string => token.replace(/^0+(?=\d)/, '')

/** Orders codes as people count: 2-1-0101 before 10-1-0101, homes before shops. Plain text order suffices. */
export const sortKey = (code: string): string => code.replace(/\d+/g, (number) => number.padStart(6, '0'))

/** 3-2-1802 → its three names; null for anything else. */
export function roomName(code: string): RoomName | null {
  const [, building, entrance, room] = /^([0-9A-Z]+)-([0-9A-Z]+)-(\d{4,5}[A-Z]?)$/.exec(code) ?? []
  return building && entrance && room ? { building, entrance, room } : null
}
