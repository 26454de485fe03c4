import { expect, test } from 'vitest'
import { pageOf, readKey } from './keyset.ts'

const id = '00000000-0000-7000-8004-000000001802'

test('a page says where the next begins, the last one does not', () => {
  const read = [{ name: '王' }, { name: '李' }, { name: '张' }]
  const page = pageOf(
    read,
    2,
    ({ name }) => [name, id],
    ({ name }) => name,
  )
  expect(page.rows).toEqual(['王', '李'])
  expect(readKey(page.next, ['text', 'id'])).toEqual(['李', id])
  expect(
    pageOf(
      read,
      3,
      ({ name }) => [name],
      ({ name }) => name,
    ),
  ).toEqual({ rows: ['王', '李', '张'] })
  expect(readKey(undefined, ['text'])).toBeUndefined()
})

test.each(['nonsense', Buffer.from('a\u001fb').toString('base64url'), Buffer.from(id).toString('base64url')])(
  '%s is no page of ours',
  (after) => {
    expect(() => readKey(after, ['text', 'id'])).toThrow('http.no_such_page')
  },
)
