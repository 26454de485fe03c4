import pdfmake from 'pdfmake'
import { fontFiles } from './typeface.ts'

// What is printed is what the caller hands over: nothing is fetched, and the two font files are the only files
// read, whatever a record's text may say.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === fontFiles.normal || path === fontFiles.bold)
pdfmake.setFonts({ NotoSansSC: fontFiles })

const grey = '#8a8f94'
pdfmake.setTableLayouts({
  thin: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => grey, vLineColor: () => grey },
})

export type Definition = Parameters<typeof pdfmake.createPdf>[0]

/** A definition as PDF. Runs in the press only. */
export const make = (definition: Definition): Promise<Buffer> => pdfmake.createPdf(definition).getBuffer()
