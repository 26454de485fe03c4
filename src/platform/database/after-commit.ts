const waiting = new WeakMap<object, (() => void)[]>()

/** Does `work` once the transaction has been committed, never when it fails: news, not facts. It must not throw. */
export function afterCommit(tx: object, work: () => void): void {
  const queue = waiting.get(tx)
  if (queue) queue.push(work)
  else waiting.set(tx, [work])
}

/** Called by inTransaction when the commit has returned. */
export function committed(tx: object): void {
  for (const work of waiting.get(tx) ?? []) work()
}
