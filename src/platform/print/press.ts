import { parentPort } from 'node:worker_threads'
import { pdfOf } from './pdf.ts'
import type { PrintJob, PrintReply } from './print.contract.ts'
import { pdfOfText } from './text-pages.ts'

// The press: one thread that prints what the house hands it, one piece of work after the other.
parentPort!.on('message', async (job: PrintJob) => {
  const { id } = job
  try {
    const pdf = 'text' in job ? await pdfOfText(job.text) : await pdfOf(job.layout, job.data)
    reply({ id, pdf })
  } catch (error) {
    reply({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

const reply = (answer: PrintReply): void => parentPort!.postMessage(answer)
