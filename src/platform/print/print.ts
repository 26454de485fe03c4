import { Worker } from 'node:worker_threads'
import { refuse } from '../refusal.ts'
import type { FormData, FormLayout, PrintJob, PrintReply, PrintWork } from './print.contract.ts'
import type { TextPages } from './text-pages.ts'

/** More rows than this are two hundred pages: nobody prints them, and Excel takes any number. */
const mostRows = 3_000
/** An idle press is put away, because it keeps some eighty megabytes. */
const idleMs = 60_000
/** A form that takes longer than this is stuck, those before it in the queue included. */
const mostMs = 120_000

type Waiting = { done: (pdf: Buffer) => void; failed: (error: Error) => void }
type Press = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout }

let press: Press | undefined
let lastId = 0

/**
 * Prints a controlled form as PDF: a register page by page, or one record as its labelled grid; every part of a
 * multi-part slip when `data.parts`; an empty form to write on when `data.blank`. It runs in a thread of its own,
 * so that the desk is answered meanwhile and a form that cannot be printed takes nothing else with it.
 * Refuses `print.too_many_rows` beyond 3,000.
 */
export async function printForm(layout: FormLayout, data: FormData): Promise<Buffer> {
  if (data.rows.length > mostRows) refuse('invalid', 'print.too_many_rows', { facts: { most: mostRows } })
  return handedOver(layout.code, { layout, data })
}

/** Prints running text, such as a controlled document, in the same thread. */
export const printText = (text: TextPages): Promise<Buffer> => handedOver(text.title, { text })

async function handedOver(name: string, work: PrintWork): Promise<Buffer> {
  press ??= openPress()
  const at = press
  const stuck = setTimeout(() => put(at, new Error(`${name} was not printed in time`)), mostMs)
  try {
    return await printed(at, { id: ++lastId, ...work })
  } finally {
    clearTimeout(stuck)
    rest(at)
  }
}

function printed(at: Press, job: PrintJob): Promise<Buffer> {
  clearTimeout(at.idle)
  return new Promise((done, failed) => {
    at.worker.postMessage(job)
    at.worker.ref()
    at.waiting.set(job.id, { done, failed })
  })
}

function openPress(): Press {
  const worker = new Worker(new URL('./press.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })
  const opened: Press = { worker, waiting: new Map() }
  worker.on('message', (reply: PrintReply) => answer(opened, reply))
  worker.on('error', (error) => put(opened, error as Error))
  worker.on('exit', () => put(opened, new Error('the press stopped')))
  return opened
}

function answer({ waiting }: Press, reply: PrintReply): void {
  const asker = waiting.get(reply.id)
  waiting.delete(reply.id)
  if ('pdf' in reply) asker?.done(Buffer.from(reply.pdf.buffer, reply.pdf.byteOffset, reply.pdf.byteLength))
  else asker?.failed(new Error(`the form could not be printed: ${reply.fault}`))
}

/** With nothing left to print the press keeps no process alive, and after a while is put away. */
function rest(at: Press): void {
  if (at.waiting.size > 0 || at !== press) return
  at.worker.unref()
  clearTimeout(at.idle)
  at.idle = setTimeout(() => put(at, new Error('the press was put away')), idleMs).unref()
}

/** Puts a press away; whoever still waits for it is told why. The next form opens another. */
function put(at: Press, why: Error): void {
  if (press === at) press = undefined
  clearTimeout(at.idle)
  for (const asker of at.waiting.values()) asker.failed(why)
  at.waiting.clear()
  void at.worker.terminate()
}
