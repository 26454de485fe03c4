import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { layHandbook } from '../../documents/controlled/controlled.ts'
import { newId } from '../../platform/ids.ts'
import { readSheets } from '../../platform/sheets/read.ts'
import { sheetStream } from '../../platform/sheets/write.ts'
import { openItemList, openItemsPdf, openItemsXlsx } from './openitems.contract.ts'
import { itemValues } from './openitems.form.ts'
import { listOpenItems } from './openitems.lists.ts'
import { clearItem, finishItem, followItem, openItem } from './openitems.ts'
import { printItemSheet, printItems } from './papers.ts'
import { shiftRoutes } from './shifts.routes.ts'
import { beginShift } from './shifts.ts'

const house = openTestHouse()
const command = () => ({ id: newId() })
const days = { from: '2026-11-23', to: '2026-11-23' }

beforeAll(async () => {
  house.at('2026-11-23T16:45:00+08:00')
  await layHandbook()
  await beginShift(cast.tan, estateId, command(), {
    id: newId(),
    kind: 'A',
    occurredAt: '2026-11-23T08:00:00+08:00',
  })
  for (const [item, hour] of [
    ['明早核对消防通道', '09'],
    ['电梯公司周二到场', '10'],
  ] as const) {
    const id = newId()
    await openItem(cast.tan, estateId, command(), {
      id,
      item,
      reason: 'labour',
      dueAt: '2026-11-24T10:00:00+08:00',
      occurredAt: `2026-11-23T${hour}:00:00+08:00`,
    })
    await followItem(cast.tan, estateId, id, command(), { words: '已约班长' })
  }
})

test('QR-KF-06-04 prints as a PDF, of days or of a hand-over, and refuses more than a month', async () => {
  const pdf = await printItems(cast.tan, estateId, days)
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await expect(
    printItems(cast.tan, estateId, { from: '2026-10-01', to: '2026-11-01' }),
  ).rejects.toMatchObject({ reason: 'openItem.too_many_days' })
})

test('QR-KF-06-04 leaves as a workbook, oldest first, with reason and progress in words', async () => {
  const bytes = await buffer(sheetStream(await printItemSheet(cast.tan, estateId, days)))
  const text = JSON.stringify(await readSheets(bytes), (_key, value) =>
    value instanceof Map ? [...value.values()] : value,
  )
  expect(text.indexOf('明早核对消防通道')).toBeGreaterThan(0)
  expect(text.indexOf('电梯公司周二到场')).toBeGreaterThan(text.indexOf('明早核对消防通道'))
  expect(text).toContain('人力')
  expect(text).toContain('已约班长')
})

test('nobody stands as a signer on paper before the hand-over took place', async () => {
  const [item] = (await listOpenItems(cast.tan, estateId, {})).rows
  expect(itemValues(item!)).toMatchObject({ fromSig: null, toSig: null, reason: 'staff' })
  const digest = createHash('sha256').update('drawn').digest('hex')
  const images = new Map([[digest, Buffer.from('png')]])
  expect(itemValues({ ...item!, handedSignature: digest }, images)).toMatchObject({
    fromSig: { name: '谭晓芸', image: images.get(digest) },
    toSig: null,
  })
})

test('each item is a quality record, locked when it is cleared', async () => {
  const [item] = (await listOpenItems(cast.tan, estateId, {})).rows
  const record = async () =>
    (
      await house.owner.query('select form, number, locked_at from documents.record where subject_id = $1', [
        item!.id,
      ])
    ).rows
  expect(await record()).toEqual([{ form: 'QR-KF-06-04', number: item!.number, locked_at: null }])
  await finishItem(cast.tan, estateId, item!.id, command(), {})
  await clearItem(cast.tan, estateId, item!.id, command(), {})
  expect((await record())[0].locked_at).not.toBeNull()
})

test('every reading of the register has its route', () => {
  const served = new Set(shiftRoutes.map((each) => each.endpoint.name))
  for (const { name } of [openItemList, openItemsPdf, openItemsXlsx]) expect(served).toContain(name)
})
