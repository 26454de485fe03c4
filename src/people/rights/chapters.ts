/** The clause each noun of the permission table belongs to, in the manual's order. */
export const chapters: readonly { clause: string; nouns: readonly string[] }[] = [
  { clause: 'KF01–03', nouns: ['people', 'headcount', 'roster'] },
  { clause: 'KF04-02', nouns: ['shift', 'openItem'] },
  { clause: 'KF05-02', nouns: ['request'] },
  { clause: 'KF05-03', nouns: ['workOrder'] },
  { clause: 'KF05-10', nouns: ['followUp'] },
  { clause: 'KF05-11', nouns: ['estate', 'household', 'owners', 'customer'] },
  { clause: 'KF06', nouns: ['document', 'record', 'trail', 'setting', 'demo'] },
]

/** The clause a permission word belongs to; undefined for a noun no chapter has claimed, which a test forbids. */
export const clauseOf = (word: string): string | undefined =>
  chapters.find(({ nouns }) => nouns.includes(word.split('.')[0]!))?.clause
