import { Badge } from '../../platform/web/Badge.tsx'
import { IconButton } from '../../platform/web/Button.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { LineState } from '../../platform/web/live.ts'
import { Menu } from '../../platform/web/Menu.tsx'
import { useStanding } from '../../platform/web/me.tsx'
import { deskWords } from './desk.words.ts'
import { MeMenu } from './MeMenu.tsx'
import { slots } from './slots.tsx'
import s from './TopBar.module.css'

/** The top line: where one works, the one box, who is on duty, reminders, me. */
export function TopBar(props: { line: LineState; onContents?: () => void }) {
  const say = useWords(deskWords)
  return (
    <header className={s.bar}>
      {props.onContents && <IconButton icon="menu" label={say('desk.contents')} onClick={props.onContents} />}
      <div className={s.where}>
        <span className={s.name}>{say('desk.name')}</span>
        <EstateName />
        <DemoMark />
      </div>
      <div className={s.box}>{slots.box && <slots.box />}</div>
      <div className={s.end}>
        {props.line === 'offline' && (
          <Badge tone="near" title={say('desk.offline_note')}>
            <Icon name="cloudOff" size={14} />
            {say('desk.offline')}
          </Badge>
        )}
        {slots.onDuty && <slots.onDuty />}
        {slots.reminders && <slots.reminders />}
        <MeMenu />
      </div>
    </header>
  )
}

function EstateName() {
  const say = useWords(deskWords)
  const { me, estate, chooseEstate } = useStanding()
  if (me.estates.length < 2) return <span className={s.estate}>{estate.name}</span>
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={s.switch} title={say('desk.switch_estate')}>
          <span className={s.estate}>{estate.name}</span>
          <Icon name="down" size={12} />
        </button>
      }
      entries={me.estates.map(({ id, name }) => ({
        key: String(id),
        label: name,
        icon: id === estate.id ? 'check' : undefined,
        run: () => chooseEstate(id),
      }))}
    />
  )
}

/** Nobody may take an invented estate for the real one. */
function DemoMark() {
  const say = useWords(deskWords)
  return useStanding().estate.demo ? <Badge title={say('desk.demo_note')}>{say('desk.demo')}</Badge> : null
}
