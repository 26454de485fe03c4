import { join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { startEmbedded } from '../platform/embedded/embedded.ts'

/** Where the database is: the owner's address, the app role's, and how to leave it. */
export interface Ground {
  ownerUrl: string
  url: string
  stop(): Promise<void>
}

/** The configured server, or our own PostgreSQL in the data folder, started or found running. */
export async function databaseOf(config: Config): Promise<Ground> {
  if (config.database)
    return { ownerUrl: config.database.url, url: config.database.appUrl, stop: async () => undefined }
  const folder = join(config.dataFolder, 'postgres')
  const { url, appUrl, stop } = await startEmbedded({ folder, port: config.databasePort })
  return { ownerUrl: url, url: appUrl, stop }
}

/** The password the app's role signs in with, as its address has it. */
export const appPasswordOf = (ground: Ground): string => decodeURIComponent(new URL(ground.url).password)

/** Where photos, signatures and documents lie. */
export const filesFolderOf = (config: Config): string => join(config.dataFolder, 'files')
