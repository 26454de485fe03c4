import Type, { type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { BootProblem } from './boot-problem.ts'

// 32 bytes, as 64 hexadecimal digits or as base64.
const THIRTY_TWO_BYTES = '^([0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?)$'
const POSTGRES = '^postgres(ql)?://'

/** Every variable the program reads, with what it must look like said in both languages. */
export const Environment = Type.Object({
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65535,
    default: 3000,
    zh: '0–65535 的端口号',
    en: 'a port number, 0–65535',
  }),
  HOST: Type.String({ default: '127.0.0.1', zh: '监听地址', en: 'an address to listen on' }),
  STEWARD_DATA: Type.String({ default: './var', zh: '数据目录', en: 'the data folder' }),
  STEWARD_MODE: Type.Enum(['demo', 'production'], {
    default: 'demo',
    zh: 'demo 或 production',
    en: 'demo or production',
  }),
  STEWARD_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/]+/?$',
      zh: '浏览器使用的网址，如 https://steward.example.cn',
      en: 'the address browsers use, such as https://steward.example.cn',
    }),
  ),
  STEWARD_REQUESTS_PER_MINUTE: Type.Integer({
    minimum: 60,
    maximum: 10_000_000,
    default: 6000,
    zh: '每个登录每分钟的请求上限',
    en: 'how many requests one session may make in a minute',
  }),
  STEWARD_KEY: Type.Optional(
    Type.String({
      pattern: THIRTY_TWO_BYTES,
      zh: '32 字节密钥（64 位十六进制或 base64）',
      en: 'a key of 32 bytes (64 hexadecimal digits, or base64)',
    }),
  ),
  STEWARD_SECRET: Type.Optional(
    Type.String({ minLength: 32, zh: '至少 32 个字符的随机串', en: 'at least 32 random characters' }),
  ),
  STEWARD_DB_PORT: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 65535,
      zh: '内置数据库的端口号 1–65535',
      en: 'a port number for the built-in database, 1–65535',
    }),
  ),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: POSTGRES,
      zh: 'postgresql:// 开头的连接串（可建表的角色）',
      en: 'a postgresql:// address, of the role that may create tables',
    }),
  ),
  DATABASE_APP_URL: Type.Optional(
    Type.String({
      pattern: POSTGRES,
      zh: 'postgresql:// 开头的连接串（程序日常使用的角色）',
      en: 'a postgresql:// address, of the role the program works as',
    }),
  ),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    default: 'info',
    zh: 'fatal、error、warn、info、debug、trace 或 silent',
    en: 'fatal, error, warn, info, debug, trace or silent',
  }),
})
export type Environment = Static<typeof Environment>
type Name = keyof Environment

const NEEDED_IN_PRODUCTION = ['STEWARD_KEY', 'STEWARD_SECRET', 'STEWARD_URL'] as const

/** The variables, typed and with their defaults. Throws one {@link BootProblem} naming every variable that is wrong. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  // An env file's `NAME=` means: not given.
  const given = Object.fromEntries(
    Object.keys(Environment.properties).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  )
  const read = Value.Convert(Environment, Value.Default(Environment, given)) as Environment
  const wrong = new Set(
    Value.Errors(Environment, read).map((error) => error.instancePath.split('/')[1] as Name),
  )
  if (read.STEWARD_MODE === 'production')
    for (const name of NEEDED_IN_PRODUCTION) if (read[name] === undefined) wrong.add(name)
  if (read.DATABASE_APP_URL !== undefined && read.DATABASE_URL === undefined) wrong.add('DATABASE_URL')
  if (wrong.size > 0) throw configProblem([...wrong])
  return read
}

function configProblem(names: Name[]): BootProblem {
  const expected = (name: Name) =>
    Environment.properties[name] as TSchema as TSchema & { zh: string; en: string }
  return new BootProblem(
    `配置有误，无法启动：${names.map((name) => `${name} 应为${expected(name).zh}`).join('；')}。`,
    `Cannot start with this configuration: ${names.map((name) => `${name} must be ${expected(name).en}`).join('; ')}.`,
  )
}
