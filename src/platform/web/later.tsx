import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { calm } from './calm.ts'

/**
 * A part that is drawn only when `when` first holds, and fetched once the page is calm, so that it weighs nothing on
 * the first load and opens at once all the same: `const Keys = later(() => import('./KeyList.tsx').then((m) => m.KeyList))`.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { when: boolean }> {
  const Part = lazy(async () => ({ default: await load() }))
  // biome-ignore lint/correctness/noComponentHookFactories: called once for a module's life, not while drawing
  return function Later({ when, ...props }) {
    useEffect(() => void calm().then(load), [])
    return <Suspense>{when && <Part {...(props as unknown as Props)} />}</Suspense>
  }
}
