import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Ask } from '../staff/Ask.tsx'
import { copyWeek, type Week } from './roster.contract.ts'
import { rosterScreenWords } from './screens.words.ts'

/** Copies the week before into this one; what could not be copied is said by name. */
export function CopyWeek({ week, post, onClose }: { week: Week; post: string; onClose: () => void }) {
  const say = useWords(rosterScreenWords)
  const { id: estateId } = useEstate()
  const copy = useCommand(copyWeek, {
    renews: ['people.roster'],
    onDone: ({ copied, skipped }) => {
      const list = skipped.map(({ name, day }) => `${name} ${day.slice(5)}`).join('、')
      toast(say('week.copied', { n: copied }), {
        ...(skipped.length > 0 && {
          tone: 'late' as const,
          note: say('week.skipped', { n: skipped.length, list }),
        }),
      })
      onClose()
    },
  })
  const from = dateOf(dayNumber(week.from) - 7)
  return (
    <Ask
      title={say('week.copy')}
      note={say('week.copy_note')}
      action={say('week.copy')}
      busy={copy.isPending}
      error={copy.error}
      onDo={() =>
        copy.mutate({
          params: { estateId },
          body: { from, to: week.from, ...(post && { post: post as never }) },
        })
      }
      onClose={onClose}
    />
  )
}
