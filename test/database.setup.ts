import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { allMoves } from '../src/app/procedures.ts'
import { layHandbook } from '../src/documents/controlled/controlled.ts'
import { openDatabase } from '../src/platform/database/connection.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { startEmbedded } from '../src/platform/embedded/embedded.ts'
import { writeLegalMoves } from '../src/platform/legal.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the owner's address of the server, with the database name left as {db} */
    server: string
  }
}

/** One server for the whole suite and one migrated template; every test file copies it for itself. */
export async function setup(project: TestProject) {
  const { server, stop } = process.env.DATABASE_URL
    ? { server: withDatabase(process.env.DATABASE_URL, '{db}'), stop: async () => undefined }
    : await ownServer()
  const template = `steward_template_${process.pid}`
  await admin(server, `create database ${template}`)
  await migrate({ ownerUrl: server.replace('{db}', template) })
  await writeLegalMoves(server.replace('{db}', template), allMoves)
  await layHandbookIn(server.replace('{db}', template))
  project.provide('server', `${server}|${template}`)
  return async () => {
    await admin(server, `drop database if exists ${template} with (force)`)
    await stop()
  }
}

/** Every test finds the shipped handbook in force, as a new house does. */
async function layHandbookIn(ownerUrl: string) {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', '-c role=steward_app')
  const app = openDatabase({ url: url.toString(), poolSize: 1, lanes: 1 })
  await layHandbook()
  await app.close()
}

async function ownServer() {
  const folder = await mkdtemp(join(tmpdir(), 'steward-test-'))
  const { url, discard } = await startEmbedded({ folder })
  return { server: withDatabase(url, '{db}'), stop: discard }
}

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString().replace('%7Bdb%7D', '{db}')
}

async function admin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.replace('{db}', 'postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}
