import { printWords } from '../../platform/print/print.words.ts'
import { sheetsWords } from '../../platform/sheets/sheets.words.ts'
import type { Words } from '../../platform/words.ts'
import { formsWords } from '../forms/forms.words.ts'

/** Every sentence of forms, paper and sheets. */
export const printingWords: Words = { ...formsWords, ...printWords, ...sheetsWords }
