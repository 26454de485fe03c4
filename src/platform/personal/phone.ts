/** Digits as they are dialled in China: no spaces, dashes, brackets, country code, extension or full-width forms. */
export function normalisePhone(text: string): string {
  const compact = text.normalize('NFKC').replace(/[\s\-‐-―()./·]/g, '')
  const national = compact.replace(/(?:转|ext|[#,;])\d{1,6}$/i, '').replace(/^(?:\+|00)86/, '')
  return /^861[3-9]\d{9}$/.test(national) ? national.slice(2) : national
}

/** An eleven-digit number of a mobile telephone, in any spelling. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(normalisePhone(text))

/** A number one can call: mobile, landline with or without its area code, or a 400/800/95/12345 service number. */
export const isPhone = (text: string): boolean =>
  isMobile(text) ||
  /^(?:0\d{2,3}[2-9]\d{6,7}|[2-9]\d{6,7}|[48]00\d{7}|95\d{3,6}|1[012]\d{3,4}|1[12]\d)$/.test(
    normalisePhone(text),
  )

/** The last four digits, by which residents name their number at the desk; null when there are fewer. */
export const phoneTail = (text: string): string | null => /\d{4}$/.exec(normalisePhone(text))?.[0] ?? null
