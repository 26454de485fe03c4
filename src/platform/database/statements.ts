// Beyond this many different texts something builds SQL from data: those go unnamed rather than fill the server.
const most = 2000
const names = new Map<string, string>()

/** A short stable name for a statement's text, or undefined past the limit. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= most) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
