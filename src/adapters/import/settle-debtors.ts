import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/unsettled.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
import { applyCash, type CashApplicationError, type UntakenStep } from '../command/apply-cash.js'
import type { CommandContext } from '../store/draft.js'
import type { EventStore } from '../store/event-store.js'
import { looseEnds } from './scratch/loose-ends.js'
import type { Scratch } from './scratch/scratch.js'

export interface SettleDebtors {
  readonly store: EventStore<BookEvent>
  readonly given: CommandContext
  /** Whose cash finds its debts; everybody's, where it is not said. */
  readonly debtors: ReadonlySet<DebtorId> | undefined
  readonly scratch: Scratch
  readonly onDebtors: (done: number) => void
}

const pageSize = 2000
/** Streams held in memory to settle with one append: of one debtor, all that it takes. */
const streamsTogether = 5000

/**
 * Runs the allocation process to rest as `settle` of a book does, and with the same answer. What is not at rest is looked
 * up on disk: after an import that may be every payment of a large book. Answers the placements made.
 */
export const settleDebtors = async (settle: SettleDebtors): Promise<E.Either<CashApplicationError, number>> => {
  const { store, debtors, scratch, given } = settle
  const ends = looseEnds(scratch)
  for (let after = store.start; ; ) {
    const page = await store.readAll(after, pageSize, 'trust')()
    if (E.isLeft(page)) return page
    for (const { event } of page.right.events) if (debtors?.has(event.debtor) ?? true) ends.see(event)
    if (page.right.end) break
    after = page.right.next
  }
  const notTaken: UntakenStep[] = []
  let together: PendingAccount[] = []
  let [streams, done, placed] = [0, 0, 0]
  const rest = async (): Promise<E.Either<CashApplicationError, void>> => {
    const made = await applyCash(store, together, given)()
    if (E.isLeft(made)) return made
    placed += made.right.placed
    notTaken.push(...made.right.notTaken)
    done += together.length
    settle.onDebtors(done)
    together = []
    streams = 0
    return E.right(undefined)
  }
  for (const loose of ends.byDebtor()) {
    together.push(loose)
    streams += loose.debts.size + loose.payments.size + loose.cheques.size
    if (streams < streamsTogether) continue
    const rested = await rest()
    if (E.isLeft(rested)) return rested
  }
  const rested = await rest()
  if (E.isLeft(rested)) return rested
  return notTaken.length === 0 ? E.right(placed) : E.left({ _tag: 'StepsNotTaken', steps: notTaken })
}
