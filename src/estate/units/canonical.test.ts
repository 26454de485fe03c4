import { describe, expect, test } from 'vitest'
import { roomCode, roomName, sortKey } from './canonical.ts'

describe('codes', () => {
  test('are put together and taken apart', () => {
    expect(roomCode({ building: '03', entrance: '02', room: '101' })).toBe('3-2-0101')
    expect(roomName('3-2-1802')).toEqual({ building: '3', entrance: '2', room: '1802' })
    expect(roomName('S-08')).toBeNull()
  })

  test('sort as people count', () => {
    const codes = ['10-1-0101', '2-1-0101', 'S-08', '2-1-1101', 'S-10', '2-1-0201', 'B1-0326']
    const sorted = codes.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(sorted).toEqual(['2-1-0101', '2-1-0201', '2-1-1101', '10-1-0101', 'B1-0326', 'S-08', 'S-10'])
  })
})
