import s from './Icon.module.css'
import { join } from './join.ts'

/** Drawn for this house on a 16 grid, stroke 1.5: one path each, so the whole set weighs less than a font. */
const shapes = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3l3.4 3.4',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.8 8.6l3.4 3.4 7-8',
  plus: 'M8 2.8v10.4M2.8 8h10.4',
  minus: 'M2.8 8h10.4',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.2H2.8L4 11ZM6.6 14h2.8',
  person: 'M8 2.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM2.8 13.5c.4-2.8 2.4-4 5.2-4s4.8 1.2 5.2 4',
  people:
    'M6 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3ZM1.5 13c.3-2.6 2-3.7 4.5-3.7s4.2 1.1 4.5 3.7M10.8 3.3a2.2 2.2 0 0 1 0 4.1M12 9.6c1.5.4 2.3 1.5 2.5 3.4',
  home: 'M2.5 7.2L8 2.5l5.5 4.7M4 6.2v7.3h8V6.2M6.8 13.5V9.8h2.4v3.7',
  phone: 'M5 2.5L3 3.3C2.6 8.6 7.4 13.4 12.7 13l.8-2-2.7-1.7-1.4 1.2C7.8 9.9 6.1 8.2 5.5 6.6l1.2-1.4L5 2.5Z',
  camera: 'M2 5h2.7l1-1.7h4.6l1 1.7H14v8H2V5ZM8 6.7a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z',
  image: 'M2.5 3.5h11v9h-11v-9ZM2.5 10.5l3-3 2.5 2.5 2-2 3.5 3.5M10.5 6h.01',
  pen: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13ZM9 4.7L11.3 7',
  trash: 'M3 4.5h10M6.3 4.3V2.8h3.4v1.5M4.3 4.5l.6 8.7h6.2l.6-8.7M6.8 7v4M9.2 7v4',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 4.8V8l2.3 1.5',
  alarm: 'M8 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10ZM8 6v2.7l1.7 1M2 4l2-1.8M14 4l-2-1.8',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  alert: 'M8 2.5l6 10.7H2L8 2.5ZM8 6.5v3M8 11.4h.01',
  stop: 'M5.5 2.5h5l3 3v5l-3 3h-5l-3-3v-5l3-3ZM8 5.2v3.6M8 10.9h.01',
  info: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 7.3v3.7M8 5h.01',
  filter: 'M2.5 3.5h11L9.5 8.3v4.2l-3 1V8.3L2.5 3.5Z',
  sort: 'M5 3v10M2.8 10.8L5 13l2.2-2.2M11 13V3M8.8 5.2L11 3l2.2 2.2',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7v-4Z',
  download: 'M8 2.5v7.7M4.8 7.2L8 10.4l3.2-3.2M2.8 13.3h10.4',
  upload: 'M8 10.5V2.8M4.8 6L8 2.8 11.2 6M2.8 13.3h10.4',
  book: 'M8 4C6.5 2.9 4.5 2.6 2.5 2.8v9.7c2-.2 4 .1 5.5 1.2 1.5-1.1 3.5-1.4 5.5-1.2V2.8c-2-.2-4 .1-5.5 1.2ZM8 4v9.7',
  key: 'M10.5 2.5a3 3 0 1 1-2.3 5L3.5 12.2v1.3h2v-1.5H7v-1.5l1.8-1.7M11 5.5h.01',
  parcel: 'M2.5 5L8 2.3 13.5 5v6.3L8 14l-5.5-2.7V5ZM2.5 5L8 7.7 13.5 5M8 7.7V14',
  tool: 'M9.5 6.5L3 13l-.9-.9 6.5-6.5C8 3.7 9.7 2 12 2.7L10.3 4.5l.3 1.4 1.4.3 1.7-1.7c.7 2.3-1 4-2.9 3.4',
  broom: 'M13 3L8.5 7.5M7 6.5l2.5 2.5c0 2-2 4-6.5 4.5C3.3 9.5 5 6.5 7 6.5ZM5.5 11l1-1.5',
  link: 'M6.8 9.2l2.4-2.4M7 4.8l1.3-1.3a2.7 2.7 0 0 1 3.9 3.9L10.9 8.7M9 11.2l-1.3 1.3a2.7 2.7 0 0 1-3.9-3.9L5.1 7.3',
  seal: 'M8 2.3l1.5 1.3 2-.2.5 2 1.7 1.1-.8 1.8.8 1.8-1.7 1.1-.5 2-2-.2L8 14.3',
  sync: 'M13 7A5 5 0 0 0 4 4.8L2.8 6M2.8 3v3h3M3 9a5 5 0 0 0 9 2.2l1.2-1.2M13.2 13v-3h-3',
  cloudOff:
    'M5.5 5A3.6 3.6 0 0 1 11.6 7 2.7 2.7 0 0 1 13 11.8M10.5 12.5h-6a2.7 2.7 0 0 1-.5-5.4M2.5 2.5l11 11',
  undo: 'M5.5 3L2.8 5.7l2.7 2.7M3 5.7h6.3a3.7 3.7 0 0 1 0 7.3H6',
  sun: 'M8 5.3a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM8 1.8v1M8 13.2v1M1.8 8h1M13.2 8h1M3.6 3.6l.7.7M11.7 11.7l.7.7M12.4 3.6l-.7.7M4.3 11.7l-.7.7',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5Z',
  keyboard: 'M2 4.5h12v7H2v-7ZM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6',
  pin: 'M8 14s4.5-4.2 4.5-7.3A4.5 4.5 0 0 0 3.5 6.7C3.5 9.8 8 14 8 14ZM8 5.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
  leave: 'M6.5 2.8H3v10.4h3.5M6.5 8h7M10.8 5.3L13.5 8l-2.7 2.7',
  eye: 'M1.5 8C3 5 5.3 3.6 8 3.6S13 5 14.5 8C13 11 10.7 12.4 8 12.4S3 11 1.5 8ZM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  eyeOff:
    'M3.2 5.6A9.5 9.5 0 0 0 1.5 8C3 11 5.3 12.4 8 12.4c.9 0 1.8-.2 2.6-.5M6.3 3.8C6.8 3.7 7.4 3.6 8 3.6c2.7 0 5 1.4 6.5 4.4-.4.8-.9 1.5-1.5 2.1M2.5 2.5l11 11',
  globe:
    'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM2.2 8h11.6M8 2.2c2.6 3 2.6 8.6 0 11.6M8 2.2c-2.6 3-2.6 8.6 0 11.6',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.7 4h.01M2.7 8h.01M2.7 12h.01',
} as const

export type IconName = keyof typeof shapes

/** A mark beside a word. Without `label` it is decoration and hidden from screen readers. */
export function Icon(props: { name: IconName; size?: number; label?: string; className?: string }) {
  const size = props.size ?? 16
  return (
    <svg
      className={join(s.icon, props.className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : true}
    >
      <path d={shapes[props.name]} />
    </svg>
  )
}
