/** Joins the class names that are there; false and undefined fall away. */
export const join = (...names: (string | false | null | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined
