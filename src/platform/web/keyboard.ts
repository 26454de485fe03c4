/** What a key does and how it is called in the `?` overlay. Without `run` it is only listed: the focused thing hears it itself. */
export type KeyDeed = { does: string; run?: () => void; hidden?: boolean }
export type KeyMap = Record<string, KeyDeed>
/** shell: everywhere; page: the open page; overlay: a dialog or drawer, during which the other two rest */
export type KeyScope = 'shell' | 'page' | 'overlay'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'>
type Layer = { scope: KeyScope; keys: () => KeyMap }

/** The name of a key press: 'Ctrl+Enter', 'F2', 'j', '?'. Null while an input method composes: then no key is a command. */
export function keyName(press: KeyPress): string | null {
  // Safari ends the composition before its last keydown and marks that one only by code 229.
  if (press.isComposing || press.keyCode === 229) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${key}`
}

/** Whether the key may act while someone types: function keys, Escape and chords may, letters and digits may not. */
export const actsWhileTyping = (name: string): boolean => /^(Ctrl\+|Alt\+|F\d|Escape$)/.test(name)

/** The keys in force: layers by scope, the newest first; an overlay silences what lies below it. */
export class Keyboard {
  #layers: Layer[] = []
  #listeners = new Set<() => void>()

  /** Lays a map of keys on top and returns the way to take it off again. */
  lay(scope: KeyScope, keys: () => KeyMap): () => void {
    const layer = { scope, keys }
    this.#layers = [...this.#layers, layer]
    this.#tell()
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer)
      this.#tell()
    }
  }

  /** What the named key does now, or undefined. */
  deed(name: string, typing: boolean): Required<Pick<KeyDeed, 'run'>> | undefined {
    if (typing && !actsWhileTyping(name)) return undefined
    for (const layer of this.#heard()) {
      const keys = layer.keys()
      const found = Object.keys(keys).find((key) => key.toLowerCase() === name.toLowerCase())
      const run = found && keys[found]?.run
      if (run) return { run }
    }
    return undefined
  }

  /** The keys in force, for the help overlay, the page's before the shell's; a key laid over another hides it. */
  list(): { scope: KeyScope; key: string; does: string }[] {
    const seen = new Set<string>()
    return this.#layersBy('page', 'shell').flatMap(({ scope, keys }) =>
      Object.entries(keys()).flatMap(([key, deed]) => {
        if (deed.hidden || seen.has(key)) return []
        seen.add(key)
        return [{ scope, key, does: deed.does }]
      }),
    )
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #heard(): Layer[] {
    const overlays = this.#layersBy('overlay')
    return overlays.length ? overlays : this.#layersBy('page', 'shell')
  }

  #layersBy(...scopes: KeyScope[]): Layer[] {
    const newestFirst = this.#layers.toReversed()
    return scopes.flatMap((scope) => newestFirst.filter((layer) => layer.scope === scope))
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}
