const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** A browser's long name as a person would say it: Chrome · Windows. */
export function deviceName(agent: string): string {
  const named = [browsers, systems].flatMap((names) => names.find(([mark]) => mark.test(agent))?.[1] ?? [])
  return named.join(' · ') || agent.slice(0, 60) || '—'
}
