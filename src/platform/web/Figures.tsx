import s from './Figures.module.css'
import { dayText, momentText, yuan } from './format.ts'
import { join } from './join.ts'

/** An amount from integer fen: right-aligned, two decimals, thousands marks; owed amounts in red with `owed`. */
export function Money(props: { fen: number; sign?: boolean; owed?: boolean }) {
  const text = yuan(props.fen)
  return (
    <span className={join(s.money, props.owed && props.fen > 0 && s.owed)}>
      {props.sign && <span className={s.sign}>¥</span>}
      {text}
    </span>
  )
}

/** A room, never broken over a line: 3-2-1802. */
export function RoomNo(props: { room: string }) {
  return <span className={s.room}>{props.room}</span>
}

/** A record's number, never broken over a line: 0601-20261123-001. */
export function RecordNo(props: { no: string; void?: boolean }) {
  return <span className={join(s.number, props.void && s.void)}>{props.no}</span>
}

/** A masked or shown telephone number in its own groups: 138 1234 5678. */
export function Phone(props: { phone: string }) {
  const mobile = /^(.{3})(.{4})(.{4})$/.exec(props.phone)
  return <span className={s.number}>{mobile ? mobile.slice(1).join(' ') : props.phone}</span>
}

/** An instant in Shanghai: 11-23 09:05, the year only when it is not this one. `day` leaves out the hour. */
export function DateTime(props: { at: Date | string | null | undefined; day?: boolean }) {
  if (!props.at) return <span className={s.none}>—</span>
  const at = new Date(props.at)
  return (
    <time className={s.number} dateTime={at.toISOString()}>
      {props.day ? dayText(at) : momentText(at)}
    </time>
  )
}
