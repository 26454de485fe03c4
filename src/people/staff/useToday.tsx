import { dateOf, dayOf, minuteOf } from '../../platform/calendar/day.ts'
import { useNowMs } from '../../platform/web/tick.ts'

/** The Shanghai day of the present, YYYY-MM-DD. */
export const useToday = (): string => dateOf(dayOf(minuteOf(new Date(useNowMs()))))
