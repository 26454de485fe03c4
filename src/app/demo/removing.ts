import { rm } from 'node:fs/promises'
import pg from 'pg'
import { tablesOf } from '../../platform/backup/catalogue.ts'
import { BootProblem } from '../../platform/boot-problem.ts'

/**
 * Empties a house that has only been a demo, so that work can begin for real: every row and every stored file. The handbook is laid
 * again at the next start. Throws `BootProblem` when there is no demo, or a real estate stands beside it.
 */
export async function removeDemo(ownerUrl: string, filesFolder: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ demo: boolean }>('select demo from estate.estate')
    if (!rows.some(({ demo }) => demo)) throw noDemo()
    if (rows.some(({ demo }) => !demo)) throw realBeside()
    // The legal moves are the program's own.
    const tables = (await tablesOf(owner))
      .map(({ name }) => name)
      .filter((name) => name !== 'platform.legal_move')
    await owner.query(`truncate ${tables.join(', ')} restart identity`)
    await rm(filesFolder, { recursive: true, force: true })
  } finally {
    await owner.end()
  }
}

const noDemo = () =>
  new BootProblem('数据库里没有演示小区，无需移除。', 'There is no demo estate in this database to remove.')

const realBeside = () =>
  new BootProblem(
    '数据库里除演示小区外还有正式小区，不能整体清空。',
    'A real estate stands beside the demo in this database, so it cannot be emptied.',
  )
