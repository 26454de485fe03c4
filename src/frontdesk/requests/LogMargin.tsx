import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { logWords } from './log.words.ts'

/** 边注 of logging: KF05-02, what it files and what comes next. */
export function LogMargin() {
  const say = useWords(logWords)
  return (
    <Margin
      clause="KF05-02"
      to="/manual/KF05-02"
      title={say('register.title')}
      forms={[{ code: 'QR-KF-06-01', name: say('register.title'), to: '/registers/QR-KF-06-01' }]}
      next={[{ label: say('log.next.triage') }, { label: say('log.next.dispatch') }]}
    />
  )
}
