import type { Plugin } from 'vite'

type Node = { type: string; start: number; end: number; [part: string]: unknown }
type Cut = { from: number; to: number; put: string }

/** What the server alone needs of an endpoint: the browser takes the types at compile time and checks nothing. */
const serverOnly = new Set(['params', 'query', 'body', 'reply', 'summary', 'clause', 'may', 'open', 'takes'])
const lean = '\0lean-typebox'

/**
 * Contracts are shared with the server, but the browser needs only their names and addresses. So typebox stays out of
 * the bundle, endpoints lose their schemas and summaries, and every call in a contract is marked pure: what a screen
 * does not use falls away. First load becomes about 12 KiB lighter by it.
 */
export function leanContracts(): Plugin {
  return {
    name: 'steward:lean-contracts',
    apply: 'build',
    enforce: 'post',
    resolveId: { order: 'pre', handler: (id) => (id === 'typebox' ? lean : undefined) },
    load: (id) =>
      id === lean
        ? 'const schema = () => ({});\nconst Type = /*#__PURE__*/ new Proxy({}, { get: () => schema });\nexport { Type };\nexport default Type;\n'
        : undefined,
    transform(code, id) {
      if (!/\.contract\.ts$|\/http\/shapes\.ts$/.test(id)) return undefined
      return { code: applied(code, cutsIn(this.parse(code) as unknown as Node)), map: null }
    },
  }
}

function cutsIn(tree: Node): Cut[] {
  const cuts: Cut[] = []
  const visit = (node: Node) => {
    if (node.type === 'CallExpression') {
      cuts.push({ from: node.start, to: node.start, put: '/*#__PURE__*/ ' })
      if (isEndpoint(node)) return void cuts.push(...schemaCuts(node))
    }
    for (const part of Object.values(node)) for (const child of [part].flat()) if (isNode(child)) visit(child)
  }
  visit(tree)
  return cuts
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && typeof (part as Node).type === 'string'

/** `move({ … })` is how a contract with many moves of one record writes its endpoints. */
const makers: readonly (string | undefined)[] = ['endpoint', 'move']

const isEndpoint = (call: Node) =>
  makers.includes((call.callee as { name?: string }).name) &&
  (call.arguments as Node[])[0]?.type === 'ObjectExpression'

/** The server's properties of `endpoint({ … })`, each replaced by nothing up to the next one. */
function schemaCuts(call: Node): Cut[] {
  const shape = (call.arguments as Node[])[0]
  if (shape?.type !== 'ObjectExpression') return []
  const properties = shape.properties as (Node & { key?: { name?: string } })[]
  return properties.flatMap((property, place) => {
    if (!serverOnly.has(property.key?.name ?? '')) return []
    return [{ from: property.start, to: properties[place + 1]?.start ?? shape.end - 1, put: '' }]
  })
}

function applied(code: string, cuts: Cut[]): string {
  let text = code
  for (const { from, to, put } of cuts.toSorted((one, other) => other.from - one.from))
    text = text.slice(0, from) + put + text.slice(to)
  return text
}
