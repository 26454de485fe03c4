import { categories, channels, departments, holdReasons, trades } from './requests.contract.ts'

type Say = (key: string) => string

const choices =
  <Value extends string>(values: readonly Value[], noun: string) =>
  (say: Say) =>
    values.map((value) => ({ value, label: say(`request.${noun}.${value}`) }))

/** The choices of a form field in the person's language. */
export const channelChoices = choices(channels, 'channel')
export const categoryChoices = choices(categories, 'category')
export const tradeChoices = choices(trades, 'trade')
export const departmentChoices = choices(departments, 'department')
export const holdReasonChoices = choices(holdReasons, 'holdReason')
