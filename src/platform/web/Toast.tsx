import { useEffect, useSyncExternalStore } from 'react'
import { IconButton } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import { type News, newsBoard, type ToastTone } from './news.ts'
import s from './Toast.module.css'

const marks: Record<ToastTone, IconName> = { done: 'check', info: 'info', late: 'stop' }

/** The corner where news appears; every shell mounts it once. Say something with `toast()`. */
export function Toasts() {
  const board = useSyncExternalStore(newsBoard.subscribe, newsBoard.list)
  const say = useWords(kitWords)
  return (
    <section className={s.corner} aria-label={say('kit.news')} aria-live="polite" aria-relevant="additions">
      {board.map((news) => (
        <Item key={news.id} news={news} />
      ))}
    </section>
  )
}

function Item({ news }: { news: News }) {
  const say = useWords(kitWords)
  const leave = () => newsBoard.remove(news.id)
  const act = () => {
    leave()
    news.action?.run()
  }
  useEffect(() => {
    if (!news.staysMs) return
    const timer = setTimeout(() => newsBoard.remove(news.id), news.staysMs)
    return () => clearTimeout(timer)
  }, [news])
  return (
    <div className={s.news} role={news.tone === 'late' ? 'alert' : undefined}>
      <Icon name={marks[news.tone]} className={join(s.mark, s[news.tone])} />
      <div className={s.words}>
        <p className={s.title}>{news.title}</p>
        {news.note && <p className={s.note}>{news.note}</p>}
        {news.action && (
          <button type="button" className={s.action} onClick={act}>
            {news.action.label}
          </button>
        )}
      </div>
      <IconButton icon="close" label={say('kit.close')} size={14} tip={false} onClick={leave} />
    </div>
  )
}
