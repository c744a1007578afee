import type { Command } from 'commander'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type AtOptions, askedAt } from './at.js'

interface Window extends AtOptions {
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/** Refuses a window whose first day is after its last: whatever it would have told is of no days. */
export const refuseEmptyWindow = (command: Command): Command =>
  command.hook('preAction', (_, asked) => {
    const { from, to, ...at } = asked.opts<Window>()
    const last = to ?? askedAt(at).asOf
    if (from !== undefined && from > last) {
      asked.error(`error: --from ${from} is after ${last}, the last day that is asked about`)
    }
  })
