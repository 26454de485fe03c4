import { AccountPart, FilePart } from './FilePart.tsx'
import type { PartProps } from './PersonDialog.tsx'
import s from './Staff.module.css'
import { PostsPart, ShiftsPart, ZonesPart } from './TermParts.tsx'
import { TrailPart } from './TrailPart.tsx'

/** The parts of a person's page, two columns where there is room. */
export function PersonParts(props: PartProps) {
  const { person } = props
  return (
    <>
      <div className={s.columns}>
        <FilePart {...props} />
        <AccountPart {...props} />
      </div>
      <div className={s.columns}>
        <PostsPart {...props} />
        <ZonesPart {...props} />
        <ShiftsPart person={person} />
      </div>
      {person.trail.length > 0 && <TrailPart person={person} />}
    </>
  )
}
