import { disputedBalance } from '../debt/state.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import type { ToldDebt } from './told.js'

/** Nobody is taken to court over what is disputed, while a promise runs, or while a plan is in force. */
export const noLegalStep: Law<ToldDebt> = {
  name: 'no legal step while promised, planned or disputed',
  source: 'pre-action conduct: court is the last resort',
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'DebtReferredToLegal' || before.situation === 'unissued') return undefined
      if (disputedBalance(before) > 0n) return 'referred while disputed'
      if (before.plan !== undefined) return `referred while ${before.plan.plan} is in force`
      const running = before.promises.find(({ status, deadline }) => status === 'open' && event.on <= deadline)
      return running === undefined ? undefined : `referred while ${running.promise} runs until ${running.deadline}`
    }),
}
