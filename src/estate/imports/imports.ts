import { createHash } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import { commanded } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import { faultSheet } from './fault-sheet.ts'
import type { Import } from './imports.contract.ts'
import { importOf } from './imports.lists.ts'
import { insertImport, sealedSheet, tell } from './imports.store.ts'
import { checkSheet, countsOf } from './preview.ts'
import { openSheet, readSheet, sealSheet } from './sheet.ts'

export { importOf, listOfImports } from './imports.lists.ts'
export { previewRows } from './preview.ts'
export { cancelImport, importEnded, runImport } from './starting.ts'
export { templateSheet } from './template-sheet.ts'
export { failSilentImports, forgetSheets } from './upkeep.ts'

/**
 * Reads a list and keeps it, sealed, for its preview; nothing is entered yet. Refuses what is no workbook or names no
 * rooms (`import.no_rooms`, `import.no_rows`, `sheet.…`).
 */
export async function uploadImport(
  actor: Actor,
  estateId: number,
  command: Command,
  { id, fileName, bytes }: { id: string; fileName: string; bytes: Uint8Array },
): Promise<Import> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const sheet = await readSheet(bytes)
  const counts = countsOf(await checkSheet(actor, estateId, sheet))
  const on = { estateId, verb: 'import.upload', payload: { id, fileName, digest } }
  await commanded(actor, command, on, async (tx) => {
    const sheetSealed = sealSheet(sheet)
    await insertImport(tx, actor, estateId, {
      id,
      fileName,
      digest,
      template: sheet.template,
      sheetSealed,
      counts,
    })
    await tell(tx, { actor, estateId, command, importId: id }, 'upload', { fileName, digest })
    return { id }
  })
  return importOf(actor, estateId, id)
}

/** The rows something is wrong with as a sheet, against the estate as it is now. Refuses `import.sheet_forgotten`. */
export async function faultsSheet(
  actor: Actor,
  estateId: number,
  importId: string,
  language: Language,
): Promise<SheetToWrite> {
  const sheet = openSheet(await sealedSheet(actor, estateId, importId))
  const { rows } = await checkSheet(actor, estateId, sheet)
  return faultSheet(sheet, rows, language)
}
