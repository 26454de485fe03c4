import { expect, test } from 'vitest'
import { piecesOf, piecesWanted } from './pieces.ts'

test('a text is cut into its one- and two-character pieces, each under its estate', () => {
  expect(piecesOf(1, '王若涵')).toBe("'1:王' '1:若' '1:涵' '1:王若' '1:若涵'")
  expect(piecesOf(2, 'B1 车库')).toBe("'2:b' '2:1' '2:车' '2:库' '2:b1' '2:车库'")
  expect(piecesOf(1, "'; --")).toBe('')
})

test('words ask for all their pieces', () => {
  expect(piecesWanted(1, '若涵')).toBe("'1:若涵'")
  expect(piecesWanted(1, '儿童区')).toBe("'1:儿童' & '1:童区'")
  expect(piecesWanted(1, '王')).toBe("'1:王'")
  expect(piecesWanted(1, '，。')).toBeNull()
})
