/**
 * Resolves once the first page has settled: some seconds in and the browser idle, or at once when there is no line.
 * The phone's store is loaded then, so that its weight never stands between the worker and the first order.
 */
export const calm = (ms = 4000): Promise<void> =>
  new Promise((begin) => {
    if (!navigator.onLine) return begin()
    window.addEventListener('offline', () => begin(), { once: true })
    setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(() => begin()) : begin()), ms)
  })
