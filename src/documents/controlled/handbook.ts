import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { DocumentKind } from './controlled.contract.ts'
import { Parameter } from './parameter.contract.ts'
import { misfit } from './parameter-rules.ts'

const folder = join(import.meta.dirname, '../../../manual')

/** The front matter of a file in manual/: version A/0 of one controlled document. */
const FrontMatter = Type.Object(
  {
    code: Type.String({ pattern: '^(KF0[1-6](-\\d{2})?|QR-KF-06-\\d{2})$' }),
    title: Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }),
    kind: DocumentKind,
    version: Type.String({ pattern: '^[A-Z]$' }),
    revision: Type.Integer({ minimum: 0 }),
    parameters: Type.Array(Parameter),
    forms: Type.Optional(Type.Array(Type.String({ pattern: '^QR-KF-06-\\d{2}$' }))),
    /** of a post: the post's word in platform/actor.ts */
    post: Type.Optional(Type.String()),
    /** KF04-04 is on trial (试) */
    trial: Type.Optional(Type.Boolean()),
    /** of a form: the shape of its record numbers, such as 0601-yyyymmdd-nnn, and the procedures that file it */
    number: Type.Optional(Type.String()),
    filedBy: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  },
  { additionalProperties: false },
)

/** What the handbook says of a form; its columns are src/documents/forms. */
export type FormFacts = { number: string; filedBy: string[] }

export type ShippedDocument = Omit<Static<typeof FrontMatter>, keyof FormFacts> & {
  form?: FormFacts
  body: string
}

let shipped: Promise<ShippedDocument[]> | undefined

/** The handbook as shipped, read once: it is part of the program. */
export function shippedHandbook(): Promise<ShippedDocument[]> {
  shipped ??= readHandbook()
  return shipped
}

/** Documents as shipped but for those of the codes in `known`, in the order of the table of contents. Throws naming the faulty file. */
export async function readHandbook(known: ReadonlySet<string> = new Set()): Promise<ShippedDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const wanted = names.filter((name) => !known.has(name.slice(0, -'.md'.length)))
  return Promise.all(
    wanted.map(async (name) => parseDocument(name, await readFile(join(folder, name), 'utf8'))),
  )
}

/** One file of the handbook. Its front matter must be valid and its name its code. */
export function parseDocument(name: string, text: string): ShippedDocument {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/.exec(text.replaceAll('\r\n', '\n')) ?? []
  if (!head || !body) throw new Error(`manual/${name}: no front matter`)
  const read: unknown = parse(head)
  const [fault] = Value.Errors(FrontMatter, read)
  if (fault) throw new Error(`manual/${name}${fault.instancePath}: ${fault.message}`)
  const { number, filedBy, ...rest } = read as Static<typeof FrontMatter>
  if (`${rest.code}.md` !== name) throw new Error(`manual/${name}: says it is ${rest.code}`)
  for (const each of rest.parameters) {
    const wrong = misfit(each, each.value)
    if (wrong) throw new Error(`manual/${name} ${each.key}: ${wrong}`)
  }
  const form = number && filedBy ? { number, filedBy } : undefined
  if ((rest.kind === 'form') !== (form !== undefined))
    throw new Error(`manual/${name}: a form has a number and is filed by something`)
  return { ...rest, ...(form && { form }), body: body.trim() }
}
