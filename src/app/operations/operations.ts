import type { Config } from '../../platform/config.ts'
import { backup, restoreFrom } from './backups.ts'
import { endDemo, openEstate } from './beginning.ts'
import { bringForward, verify } from './upkeep.ts'

/** One thing an operator may ask for; answers the exit code. */
export type Operation = (config: Config) => Promise<number>

type Verb = { words: string[]; zh: string; en: string; operation: (...words: string[]) => Operation }

const verbs: Record<string, Verb> = {
  backup: {
    words: ['FILE'],
    zh: '把数据库与文件备份到一个文件，服务可以继续运行',
    en: 'back up database and files into one file; the server may go on running',
    operation: (file) => (config) => backup(config, file!),
  },
  restore: {
    words: ['FILE'],
    zh: '把备份恢复到一个空的数据目录或数据库',
    en: 'restore a backup into an empty data folder or database',
    operation: (file) => (config) => restoreFrom(config, file!),
  },
  migrate: {
    words: [],
    zh: '把数据库升级到本版本（启动时也会自动进行）',
    en: 'bring the database forward to this version (also done at every start)',
    operation: () => bringForward,
  },
  verify: {
    words: [],
    zh: '核对全部记录的封存链，指出第一条被改动的记录',
    en: 'walk every chain of sealed records and name the first one altered',
    operation: () => verify,
  },
  'demo remove': {
    words: [],
    zh: '清空演示小区及其中试用的一切',
    en: 'take away the demo estate and everything tried out in it',
    operation: () => endDemo,
  },
  estate: {
    words: ['NAME', 'MANAGER', 'USERNAME'],
    zh: '开通一个正式小区和它的第一个账号（总经理）',
    en: 'open a real estate and its first account, the general manager',
    operation: (name, manager, username) => (config) => openEstate(config, name!, manager!, username!),
  },
}

/** The operation these words ask for, or undefined when they ask for none. */
export function operationOf(...said: string[]): Operation | undefined {
  for (const [name, { words, operation }] of Object.entries(verbs)) {
    const verb = name.split(' ')
    const rest = said.slice(verb.length)
    if (verb.every((word, at) => said[at] === word) && rest.length === words.length) return operation(...rest)
  }
  return undefined
}

/** What can be asked for, in both languages. */
export const helpText = [
  'npm run steward -- …',
  ...Object.entries(verbs).map(
    ([name, { words, zh, en }]) => `  ${[name, ...words].join(' ')}\n      ${zh}\n      ${en}`,
  ),
].join('\n')
