import { useWords } from '../../platform/web/language.tsx'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

/** What a verb is called at the desk: 到场, where the worker's phone says 我到了. */
export function useVerbName(): (verb: string) => string {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  return (verb) => {
    const own = `order.verb.${verb}`
    return own in ordersDeskWords ? say(own) : sayOrder(`workOrder.verb.${verb}`)
  }
}
