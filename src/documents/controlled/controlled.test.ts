import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { cast } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { newId } from '../../platform/ids.ts'
import { legalVerbs } from '../../platform/moves.ts'
import type { DraftBody } from './controlled.contract.ts'
import { changesOf, codeFrom, contents, documentPage } from './controlled.lists.ts'
import { documentMoves } from './controlled.moves.ts'
import * as documents from './controlled.ts'
import { searchTexts } from './text-search.ts'

const house = openTestHouse()
const key = 'sla.repair.P2.arriveMinutes'
const start = new Date('2026-11-23T01:00:00Z').getTime()
let clock = start

/** Every test begins a day later, at nine in the morning. */
beforeEach(() => {
  clock += 86_400_000
  house.at(new Date(clock))
})
const later = (minutes: number) => new Date(clock + minutes * 60_000)
const pass = (minutes: number) => {
  clock += minutes * 60_000
  house.at(new Date(clock))
}
const command = () => ({ id: randomUUID() })

async function draft(code: string, more: Partial<DraftBody> = {}) {
  const id = newId()
  const body = { id, reason: '按半年数据调整', clause: '4.2', ...more }
  await documents.draftRevision(cast.lin, command(), code, body)
  return { code, id }
}
async function reviewed(code: string, more: Partial<DraftBody> = {}) {
  const at = await draft(code, more)
  await documents.submitRevision(cast.lin, command(), at)
  await documents.reviewRevision(cast.shen, command(), at)
  return at
}
async function approved(code: string, more: Partial<DraftBody> = {}, from?: Date) {
  const at = await reviewed(code, more)
  await documents.approveRevision(cast.he, command(), at, from)
  return at
}
const stateOf = async ({ id }: { id: string }): Promise<string> =>
  (await house.owner.query('select state from documents.document_revision where id = $1', [id])).rows[0].state

test('the handbook is laid once: a second start adds nothing and touches nothing', async () => {
  const at = await approved('KF05-06', { clause: '4.2', values: { 'vacant.indoorIntervalDays': 5 } })
  expect(await documents.layHandbook()).toEqual([])
  expect(await stateOf(at)).toBe('effective')
  expect(await documents.parameterAt('vacant.indoorIntervalDays')).toBe(5)
  expect((await contents(cast.pang)).length).toBe(62)
})

test('an approved figure changes the limit of the next repair and of no earlier one', async () => {
  const before = later(0)
  pass(30)
  await approved('KF05-03', { values: { [key]: 20 } })
  expect(await documents.limitAt(key, before)).toMatchObject({ minutes: 15, label: 'A/0' })
  expect(await documents.limitAt(key)).toMatchObject({ minutes: 20, document: 'KF05-03', label: 'A/1' })
  expect(await documents.revisionInForce('KF05-03', before)).toBe('A/0')
  expect(await documents.revisionInForce('KF05-03')).toBe('A/1')
  // Before the handbook began its first edition holds, so that history can be recorded.
  expect(await documents.revisionInForce('KF05-03', new Date('2025-01-01'))).toBe('A/0')
})

test('an edition approved for a later day holds from that instant, whether the job has run or not', async () => {
  const label = (await documentPage(cast.lin, 'KF05-10')).edition.label
  const at = await approved('KF05-10', { clause: '5.5', values: { 'followUp.linkHours': 4 } }, later(60))
  expect(await stateOf(at)).toBe('approved')
  expect(await documents.numberAt('followUp.linkHours')).toBe(2)
  expect(await documents.numberAt('followUp.linkHours', later(59))).toBe(2)
  expect(await documents.numberAt('followUp.linkHours', later(60))).toBe(4)
  const page = await documentPage(cast.lin, 'KF05-10')
  expect(page.edition).toMatchObject({ label, state: 'underRevision' })
  expect(page.parameters.find((each) => each.key === 'followUp.linkHours')!.next).toMatchObject({ value: 4 })
  expect(await documents.bringDocumentsIntoForce()).toEqual([])
  pass(60)
  expect(await documents.bringDocumentsIntoForce()).toEqual([at.id])
  expect(await stateOf(at)).toBe('effective')
  const states = (await documentPage(cast.lin, 'KF05-10')).editions.map((each) => each.state)
  expect(states).toEqual(['effective', 'superseded'])
})

test('V00-1: the author may not review, not even in the database', async () => {
  const at = await draft('KF05-04', { clause: '5.5', values: { 'key.borrowOverdueDays': 5 } })
  await documents.submitRevision(cast.lin, command(), at)
  const lin = { ...cast.lin, posts: ['manager', 'managerAssistant'] as const }
  await expect(documents.reviewRevision(lin, command(), at)).rejects.toMatchObject({
    reason: 'document.own_review',
    about: { rule: 'V00-1' },
  })
  await expect(
    house.owner.query('update documents.document_revision set reviewed_by = prepared_by where id = $1', [
      at.id,
    ]),
  ).rejects.toMatchObject({ code: '23514' })
  await expect(documents.approveRevision(cast.he, command(), at)).rejects.toMatchObject({
    reason: 'documentRevision.reviewedBy_required',
  })
  await documents.returnRevision(cast.shen, command(), at, '数字再核一下')
  await documents.discardRevision(cast.lin, command(), at)
})

test('V00-2: nothing takes effect before its approval, nor behind another', async () => {
  const at = await reviewed('KF05-05', { clause: '5.5', values: { 'patrol.issueDays': 6 } })
  await expect(documents.approveRevision(cast.he, command(), at, later(-1))).rejects.toMatchObject({
    reason: 'document.backdated',
    about: { rule: 'V00-2' },
  })
  await documents.approveRevision(cast.he, command(), at, later(120))
  const next = await reviewed('KF05-05', { clause: '5.5', values: { 'patrol.issueDays': 5 } })
  await expect(documents.approveRevision(cast.he, command(), next, later(60))).rejects.toMatchObject({
    reason: 'document.another_scheduled',
  })
  await documents.approveRevision(cast.he, command(), next, later(240))
  expect((await documentPage(cast.he, 'KF05-05')).editions.map((each) => each.label)).toEqual([
    'A/2',
    'A/1',
    'A/0',
  ])
  pass(241)
  await documents.bringDocumentsIntoForce()
  expect((await documentPage(cast.he, 'KF05-05')).editions.map((each) => each.state)).toEqual([
    'effective',
    'superseded',
    'superseded',
  ])
})

test('V00-3: the database keeps one edition in force and rewrites none', async () => {
  const { id } = (await documentPage(cast.lin, 'KF04-03')).edition
  await expect(
    house.owner.query(
      `insert into documents.document_revision (id, code, version, revision, state, origin, title_zh, title_en, body, prepared_at, effective_from)
       values ($1, 'KF04-03', 'B', 0, 'effective', 'shipped', '甲', 'a', 'x', now(), now())`,
      [randomUUID()],
    ),
  ).rejects.toMatchObject({ code: '23505' })
  for (const change of [
    "body = '改写'",
    "parameters = '[]'",
    "effective_from = '2020-01-01'",
    "reason = '改'",
  ])
    await expect(
      house.owner.query(`update documents.document_revision set ${change} where id = $1`, [id]),
      change,
    ).rejects.toMatchObject({ code: '23514', constraint: 'document_approved_text' })
  await expect(
    house.owner.query(`update documents.document_revision set state = 'draft' where id = $1`, [id]),
  ).rejects.toMatchObject({ constraint: 'legal_move' })
})

test('V00-4: a withdrawn document is in force no more, and one that governs figures stays', async () => {
  const form = await documentPage(cast.he, 'KF05-24')
  const governing = { code: 'KF05-24', id: form.edition.id }
  await expect(documents.withdrawDocument(cast.he, command(), governing, '全区禁烟')).rejects.toMatchObject({
    reason: 'document.still_governs',
    about: { rule: 'V00-4' },
  })
  const post = { code: 'KF03-07', id: (await documentPage(cast.he, 'KF03-07')).edition.id }
  await documents.withdrawDocument(cast.he, command(), post, '岗位并入 KF03-06')
  await expect(documents.revisionInForce('KF03-07')).rejects.toMatchObject({
    reason: 'document.not_in_force',
    about: { rule: 'V00-4' },
  })
  expect(await documents.revisionInForce('KF03-07', later(-1))).toBe('A/0')
  await expect(draft('KF03-07')).rejects.toMatchObject({ reason: 'document.not_in_force' })
})

test('V00-5: a revision says why and where', async () => {
  await expect(draft('KF05-08', { reason: '' })).rejects.toMatchObject({
    reason: 'documentRevision.reason_required',
  })
  await expect(draft('KF05-08', { clause: ' ' })).rejects.toMatchObject({
    reason: 'documentRevision.clause_required',
  })
})

test('figures keep to their bounds and texts to their figures', async () => {
  const refused = (more: Partial<DraftBody>) => expect(draft('KF05-09', more)).rejects
  const minor = 'sla.complaint.minorDays'
  await refused({ values: { [minor]: 0 } }).toMatchObject({ reason: 'document.parameter_out_of_range' })
  await refused({ values: { [minor]: 1.5 } }).toMatchObject({ reason: 'document.parameter_not_whole' })
  await refused({ values: { [minor]: '2' } }).toMatchObject({ reason: 'document.parameter_not_a_number' })
  await refused({ values: { 'sla.x.y': 1 } }).toMatchObject({ reason: 'document.parameter_unknown' })
  await refused({ body: '## 1 目的\n\n1.1 空。' }).toMatchObject({ reason: 'document.figure_unquoted' })
  const { source } = await documentPage(cast.lin, 'KF05-09')
  await refused({ body: `${source}\n\n11.1 {{no.such}}` }).toMatchObject({
    reason: 'document.quotes_unknown',
  })
  await refused({ body: source.replace(/^5\.3 /m, '') }).toMatchObject({ reason: 'document.clause_missing' })
})

test('one draft at a time; a page that was saved over is refused; both are the same command twice', async () => {
  const id = newId()
  const body = { id, reason: '周末人手', clause: '3.2', values: { 'duty.late.people': 2 } }
  const once = command()
  await Promise.all([1, 2, 3].map(() => documents.draftRevision(cast.lin, once, 'KF04-02', body)))
  await expect(draft('KF04-02')).rejects.toMatchObject({ reason: 'document.already_drafted' })
  const at = { code: 'KF04-02', id }
  const rowVersion = (await documentPage(cast.lin, 'KF04-02', id)).edition.rowVersion
  await documents.amendRevision(cast.lin, command(), at, { rowVersion, values: { 'duty.late.people': 3 } })
  await expect(
    documents.amendRevision(cast.lin, command(), at, { rowVersion, values: { 'duty.late.people': 4 } }),
  ).rejects.toMatchObject({ reason: 'document.changed_meanwhile' })
  await documents.discardRevision(cast.lin, command(), at)
  expect((await documentPage(cast.lin, 'KF04-02')).edition).toMatchObject({
    label: 'A/0',
    state: 'effective',
  })
  expect((await documentPage(cast.lin, 'KF04-02', (await draft('KF04-02')).id)).edition.label).toBe('A/1')
})

test('a scheduled edition may be sent back until it takes effect, and must be signed anew', async () => {
  const at = await approved('KF05-07', { clause: '5.7', values: { 'dunning.firstDays': 10 } }, later(60))
  await documents.returnRevision(cast.he, command(), at, '等业委会意见')
  expect(await documents.numberAt('dunning.firstDays', later(61))).toBe(7)
  const { rowVersion } = (await documentPage(cast.lin, 'KF05-07', at.id)).edition
  await documents.amendRevision(cast.lin, command(), at, { rowVersion, values: { 'dunning.firstDays': 14 } })
  await documents.submitRevision(cast.lin, command(), at)
  await expect(documents.approveRevision(cast.he, command(), at)).rejects.toMatchObject({
    reason: 'documentRevision.reviewedBy_required',
  })
  await documents.reviewRevision(cast.shen, command(), at)
  await documents.approveRevision(cast.he, command(), at)
  expect(await documents.numberAt('dunning.firstDays')).toBe(14)
  await expect(documents.returnRevision(cast.he, command(), at, '迟了')).rejects.toMatchObject({
    reason: 'documentRevision.cannot_sendBack',
  })
})

test('after five revisions the letter changes; a change of structure changes it at once', async () => {
  for (let n = 0; n < 6; n++) {
    pass(1)
    await approved('KF04-05', { clause: '5.2', values: { 'appraisal.cleaner.bonusMax': 11 + n } })
  }
  expect(await documents.revisionInForce('KF04-05')).toBe('B/0')
  await approved('KF04-04', { clause: '5.2', newVersion: true })
  expect(await documents.revisionInForce('KF04-04')).toBe('B/0')
})

test('what an edition changed is told in words and clauses', async () => {
  const { source } = await documentPage(cast.lin, 'KF05-11')
  const body = source.replace(
    '5.8 销毁：到期列清单、审批、双人监销。',
    '5.8 销毁：到期列清单，经审批后双人监销并拍照。',
  )
  const at = await draft('KF05-11', { clause: '5.6', values: { 'archive.loanDays': 5 }, body })
  const changes = await changesOf(cast.lin, 'KF05-11', at.id)
  expect(changes).toMatchObject({ from: 'A/0', to: 'A/1' })
  expect(changes.parameters).toMatchObject([
    { key: 'archive.loanDays', before: { zh: '3 天' }, after: { zh: '5 天' } },
  ])
  expect(changes.clauses).toMatchObject([{ number: '5.8' }])
})

test('codes are found however they are written, texts by their words', async () => {
  for (const written of ['KF0503', 'kf05-03', 'KF-05-03', 'kf 05 03'])
    expect(codeFrom(written)).toBe('KF05-03')
  expect(codeFrom('QRKF0601')).toBe('QR-KF-06-01')
  expect(codeFrom('kf06')).toBe('KF06')
  for (const written of ['KF07', 'KF5', 'QRKF061', '']) expect(() => codeFrom(written)).toThrow('document')
  const entries = await contents(cast.pang)
  const hit = (typed: string) => entries.find((each) => each.search.includes(typed))?.code
  expect([hit('ygpx'), hit('yuangongpeixun'), hit('kf0401'), hit('training')]).toEqual(
    Array(4).fill('KF04-01'),
  )
  const found = await searchTexts(cast.pang, '84 消毒')
  expect(found.map((each) => each.code)).toContain('KF05-15')
})

test('every illegal move is refused, and no post makes another’s', async () => {
  const verbs = {
    amend: (at) => documents.amendRevision(cast.lin, command(), at, { rowVersion: 1 }),
    submit: (at) => documents.submitRevision(cast.lin, command(), at),
    review: (at) => documents.reviewRevision(cast.shen, command(), at),
    approve: (at) => documents.approveRevision(cast.he, command(), at),
    sendBack: (at) => documents.returnRevision(cast.he, command(), at, '退'),
    discard: (at) => documents.discardRevision(cast.lin, command(), at),
    withdraw: (at) => documents.withdrawDocument(cast.he, command(), at, '停'),
    retire: (at) => documents.retireRevision(cast.shen, command(), at),
  } satisfies Record<string, (at: { code: string; id: string }) => Promise<unknown>>
  const code = 'KF05-01'
  const effective = { code, id: (await documentPage(cast.he, code)).edition.id }
  const drafted = await draft(code, { clause: '5.1' })
  const inReview = await draft('KF05-02', { clause: '5.1' })
  await documents.submitRevision(cast.lin, command(), inReview)
  const scheduled = await approved('KF05-12', { clause: '6.1' }, later(999))
  const old = { code: 'KF05-13', id: (await documentPage(cast.he, 'KF05-13')).edition.id }
  await approved('KF05-13', { clause: '4.2' })
  for (const at of [effective, drafted, inReview, scheduled, old]) {
    const state = (await stateOf(at)) as 'draft'
    const legal: string[] = legalVerbs(documentMoves, state)
    for (const [verb, act] of Object.entries(verbs))
      if (!legal.includes(verb))
        await expect(act(at), `${verb} in ${state}`).rejects.toMatchObject({
          reason: `documentRevision.cannot_${verb}`,
        })
  }
  for (const nobody of [cast.tan, cast.pang, cast.ge, cast.auditor]) {
    const may = (verb: string) => ({ reason: `documentRevision.may_not_${verb}` })
    await expect(documents.submitRevision(nobody, command(), drafted)).rejects.toMatchObject(may('submit'))
    await expect(documents.reviewRevision(nobody, command(), inReview)).rejects.toMatchObject(may('review'))
    await expect(documents.approveRevision(nobody, command(), inReview)).rejects.toMatchObject(may('approve'))
  }
  await expect(documents.approveRevision(cast.shen, command(), inReview)).rejects.toMatchObject({
    reason: 'documentRevision.may_not_approve',
  })
})

test('whatever is approved whenever, a record keeps the edition it ran under', async () => {
  const code = 'KF05-08'
  const figure = 'sla.parcel.notifyHours'
  const step = fc.record({
    wait: fc.integer({ min: 1, max: 90 }),
    value: fc.integer({ min: 1, max: 24 }),
    ahead: fc.integer({ min: 0, max: 60 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const truth: { from: number; label: string; value: number }[] = []
      const records: { at: Date; label: string; value: number }[] = []
      const look = async (at: Date) => ({
        at,
        label: await documents.revisionInForce(code, at),
        value: await documents.numberAt(figure, at),
      })
      for (const { wait, value, ahead } of steps) {
        pass(wait)
        await documents.bringDocumentsIntoForce()
        records.push(await look(later(0)))
        pass(1)
        const from = ahead === 0 ? undefined : later(ahead)
        const at = await approved(code, { clause: '5.4', values: { [figure]: value } }, from)
        const { label } = (await documentPage(cast.he, code, at.id)).edition
        truth.push({ from: clock + ahead * 60_000, label, value })
        pass(ahead)
        records.push(await look(later(-1)), await look(later(0)))
      }
      for (const record of records) {
        expect(await look(record.at)).toEqual(record)
        const ruling = truth.filter((each) => each.from <= record.at.getTime()).at(-1)
        if (ruling) expect(record).toMatchObject({ label: ruling.label, value: ruling.value })
      }
    }),
    { numRuns: 12 },
  )
})
