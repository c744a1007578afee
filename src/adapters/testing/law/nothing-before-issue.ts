import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import type { ToldDebt } from './told.js'

/** Nothing that is said of a debt takes effect before the day it was issued. */
export const nothingBeforeIssue: Law<ToldDebt> = {
  name: 'nothing takes effect before the issue',
  source: 'what is not there yet cannot be paid, disputed or judged',
  check: (history) =>
    eachEvent(history, (event, after) =>
      after.situation !== 'unissued' && event.on < after.issued.on
        ? `on ${event.on}, and it was issued on ${after.issued.on}`
        : undefined,
    ),
}
