import { parentPort } from 'node:worker_threads'
import { pdfOf } from './pdf.ts'
import type { PrintJob, PrintReply } from './print.contract.ts'

// The press: one thread that prints what the house hands it, one form after the other.
parentPort!.on('message', async ({ id, layout, data }: PrintJob) => {
  try {
    const pdf = await pdfOf(layout, data)
    reply({ id, pdf })
  } catch (error) {
    reply({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

const reply = (answer: PrintReply): void => parentPort!.postMessage(answer)
