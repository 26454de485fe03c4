/** Words written with blanks between them, so that a rule reads as one line. */
export const wordList = (words: string): string[] => words.split(' ')
