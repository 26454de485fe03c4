/**
 * Something that keeps the house from opening, told to whoever started it.
 * The message carries both languages, because nobody has signed in yet; `main` prints it and exits with 1.
 */
export class BootProblem extends Error {
  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh}\n${en}`, { cause })
    this.name = 'BootProblem'
  }
}
