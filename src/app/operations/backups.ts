import { resolve } from 'node:path'
import { backUp } from '../../platform/backup/backup.ts'
import { type Manifest, printOf, rowsIn } from '../../platform/backup/manifest.ts'
import { restore } from '../../platform/backup/restore.ts'
import type { Config } from '../../platform/config.ts'
import { appPasswordOf, filesFolderOf } from '../ground.ts'
import { onGround } from './onGround.ts'
import { chainsHold } from './upkeep.ts'

/** Backs the house up while it works. */
export async function backup(config: Config, file: string): Promise<number> {
  const manifest = await onGround(config, true, ({ ownerUrl }) =>
    backUp({ ...placeOf(config, file), ownerUrl }),
  )
  console.log(`已备份 backed up: ${contentOf(manifest)} → ${resolve(file)}`)
  console.log('密钥不在备份中，请另行保存数据目录里的 key 与 secret。')
  console.log('The keys are not in it: keep the files key and secret of the data folder somewhere else.')
  return 0
}

/** Restores a backup and walks the chains of what was restored. */
export async function restoreFrom(config: Config, file: string): Promise<number> {
  return onGround(config, false, async (ground) => {
    const { ownerUrl } = ground
    const manifest = await restore({ ...placeOf(config, file), ownerUrl, appPassword: appPasswordOf(ground) })
    console.log(`已恢复 restored: ${contentOf(manifest)}`)
    return (await chainsHold(ground)) ? 0 : 1
  })
}

const placeOf = (config: Config, file: string) => ({
  file: resolve(file),
  filesFolder: filesFolderOf(config),
  keyPrint: printOf(config.key, config.secret),
})

const contentOf = (manifest: Manifest): string =>
  `${manifest.tables.length} tables, ${rowsIn(manifest)} rows, ${manifest.files.length} files, ${manifest.madeAt}`
