import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'

/**
 * The filters of a list, kept in the page's address: going back finds them as they were, and a link carries them.
 * What equals its default is left out of the address. `defaults` must be a constant.
 */
export function useFilters<Filters extends Record<string, string>>(
  defaults: Filters,
): [Filters, (part: Partial<Filters>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const filters = useMemo(() => {
    const kept = Object.keys(defaults).map((name) => [name, text(search[name]) ?? defaults[name]])
    return Object.fromEntries(kept) as Filters
  }, [search, defaults])
  const set = (part: Partial<Filters>) => {
    const next = Object.entries({ ...filters, ...part }).filter(([name, value]) => value !== defaults[name])
    const rest = Object.entries(search).filter(([name]) => !(name in defaults))
    void navigate({ search: Object.fromEntries([...rest, ...next]), replace: true } as never)
  }
  return [filters, set]
}

/** The router reads 12 and true out of an address as they look; here every filter is words. */
const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value))
