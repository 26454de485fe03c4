import { EventEmitter } from 'node:events'

export type News = { estateId: number; subject: string; id: string; verb: string }

const emitter = new EventEmitter().setMaxListeners(0)

/** Tells open screens of this process that something has changed. Called after commit, never inside. */
export const announce = (news: News): void => {
  emitter.emit('news', news)
}

/** Hears all news until the returned function is called. */
export function hearNews(listener: (news: News) => void): () => void {
  emitter.on('news', listener)
  return () => emitter.off('news', listener)
}
