import { expect, test, vi } from 'vitest'
import { Keyboard, type KeyMap, keyName } from './keyboard.ts'

const press = (key: string, facts: Partial<KeyboardEvent> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 0, ...facts })

const map = (...keys: string[]): KeyMap =>
  Object.fromEntries(keys.map((key) => [key, { does: `does ${key}`, run: vi.fn() }]))

test.each([
  ['j', {}, 'j'],
  ['J', {}, 'j'],
  ['?', {}, '?'],
  ['F2', {}, 'F2'],
  ['Enter', { ctrlKey: true }, 'Ctrl+Enter'],
  ['Enter', { metaKey: true }, 'Ctrl+Enter'],
  ['n', { altKey: true }, 'Alt+n'],
])('%s %j is called %s', (key, facts, name) => expect(press(key, facts)).toBe(name))

test('a key while an input method composes is never a command', () => {
  expect(press('j', { isComposing: true })).toBeNull()
  expect(press('Enter', { keyCode: 229 })).toBeNull()
})

test('while typing, letters belong to the words; function keys, chords and Escape still act', () => {
  const keyboard = new Keyboard()
  const keys = map('n', 'F2', 'Ctrl+Enter', 'Escape')
  keyboard.lay('page', () => keys)
  expect(keyboard.deed('n', true)).toBeUndefined()
  for (const name of ['F2', 'Ctrl+Enter', 'Escape']) expect(keyboard.deed(name, true)).toBeDefined()
  expect(keyboard.deed('N', false)).toBeDefined()
})

test('the page goes before the shell, the newer before the older, and leaving gives the key back', () => {
  const keyboard = new Keyboard()
  const [shell, page, newer] = [map('n'), map('n'), map('n')]
  keyboard.lay('page', () => page)
  keyboard.lay('shell', () => shell)
  const leave = keyboard.lay('page', () => newer)
  keyboard.deed('n', false)?.run()
  leave()
  keyboard.deed('n', false)?.run()
  expect(newer.n?.run).toHaveBeenCalledTimes(1)
  expect(page.n?.run).toHaveBeenCalledTimes(1)
  expect(shell.n?.run).not.toHaveBeenCalled()
})

test('an overlay silences the page below it', () => {
  const keyboard = new Keyboard()
  keyboard.lay('page', () => map('n'))
  const close = keyboard.lay('overlay', () => map('Ctrl+Enter'))
  expect(keyboard.deed('n', false)).toBeUndefined()
  expect(keyboard.deed('Ctrl+Enter', true)).toBeDefined()
  close()
  expect(keyboard.deed('n', false)).toBeDefined()
})

test('the list names each key once, and a key without a deed is listed but left to the focused thing', () => {
  const keyboard = new Keyboard()
  keyboard.lay('shell', () => map('/', 'n'))
  keyboard.lay('page', () => ({
    ...map('n'),
    Enter: { does: 'open' },
    Escape: { does: 'back', run: () => {}, hidden: true },
  }))
  expect(keyboard.list().map(({ scope, key }) => `${scope} ${key}`)).toEqual([
    'page n',
    'page Enter',
    'shell /',
  ])
  expect(keyboard.deed('Enter', false)).toBeUndefined()
})
