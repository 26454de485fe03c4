import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheets } from '../sheets/read.ts'
import type { SheetToWrite } from '../sheets/sheets.contract.ts'
import { sendPdf, sendSheet } from './file-reply.ts'

const app = Fastify()
const told = { asked: 0, ended: false }
const sheetOf = (rows: SheetToWrite['rows']): SheetToWrite => ({
  name: '表',
  heading: [],
  columns: [{ key: 'words', title: '内容', kind: 'long' }],
  rows,
})
async function* endless(): AsyncGenerator<{ words: string }> {
  try {
    for (;;) yield { words: `${told.asked++} ${Math.random()}`.repeat(20) }
  } finally {
    told.ended = true
  }
}

beforeAll(async () => {
  app.get('/pdf', async (_request, reply) =>
    sendPdf(reply, 'QR-KF-06-01 报事、报修记录表', Buffer.from('%PDF')),
  )
  app.get('/sheet', async (_request, reply) => sendSheet(reply, '业主 (3栋)', sheetOf([{ words: '一' }])))
  app.get('/endless', async (_request, reply) => sendSheet(reply, '无尽', sheetOf(endless())))
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => app.close())

test('a PDF opens in the browser under its Chinese name', async () => {
  const reply = await app.inject('/pdf')
  expect(reply.headers['content-type']).toBe('application/pdf')
  expect(reply.headers['content-disposition']).toBe(
    'inline; filename="QR-KF-06-01-.pdf"; filename*=UTF-8\'\'QR-KF-06-01%20%E6%8A%A5%E4%BA%8B%E3%80%81%E6%8A%A5%E4%BF%AE%E8%AE%B0%E5%BD%95%E8%A1%A8.pdf',
  )
})

test('a workbook is saved whole', async () => {
  const reply = await app.inject('/sheet')
  expect(reply.headers['content-disposition']).toContain('%E4%B8%9A%E4%B8%BB%20%283%E6%A0%8B%29.xlsx')
  const [sheet] = await readSheets(reply.rawPayload)
  expect(sheet!.rows.map((row) => row.cells.get(1)?.text)).toEqual(['内容', '一'])
})

test('a caller who stops reading stops the rows, and one who hangs up ends them', async () => {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET /endless HTTP/1.1\r\nhost: x\r\n\r\n')
  await once(socket, 'data')
  socket.pause()
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400))
  let before = -1
  for (let round = 0; round < 40 && told.asked !== before; round++) {
    before = told.asked
    await settled()
  }
  expect(told.asked).toBe(before)
  expect(told.ended).toBe(false)
  socket.destroy()
  await settled()
  expect(told.ended).toBe(true)
}, 30_000)
