import { debt } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { type IssuedDebt, openBalance, recoveredBalance } from '../../domain/debt/state.js'
import type { DebtorId } from '../../domain/value/id.js'
import { factsAt } from '../open-item/facts-at.js'
import type { DebtItemHistory, Fact } from '../open-item/item-history.js'
import type { At } from '../projection/state-at.js'
import { debtEntries } from './entry.js'
import { allocationKey, byTime, type Move, timeOf } from './move.js'

/** The moves of a debt in the order of their days, each of whoever owed the debt on its day. */
export const debtMoves = (history: DebtItemHistory, at: At): ReadonlyArray<Move> => {
  const changes = changesOf(factsAt(history, at))
  const [issue] = changes
  if (issue === undefined) return []
  const { debt: id, currency } = issue.debt
  let debtor = issue.debt.debtor
  let open = 0n
  return changes
    .toSorted((a, b) => byTime(timeOf(a.fact), timeOf(b.fact)))
    .flatMap((change) => {
      const about = { ...timeOf(change.fact), event: change.fact.id, currency, id }
      const assumed = change.assumedBy === undefined ? [] : assumption(debtor, change.assumedBy, open)
      debtor = change.assumedBy ?? debtor
      open += change.opened
      return [...assumed, ...ofOwner(change).map((move) => ({ ...move, debtor }))].map((move) => ({
        ...about,
        ...move,
      }))
    })
}

/** What an event changed of a debt, in minor units, and who owes it from then on, if that is somebody else. */
interface Change {
  readonly fact: Fact<DebtEvent>
  readonly debt: IssuedDebt
  readonly opened: bigint
  readonly recovered: bigint
  readonly assumedBy: DebtorId | undefined
}

const changesOf = (facts: ReadonlyArray<Fact<DebtEvent>>): ReadonlyArray<Change> => {
  const changes: Change[] = []
  let before: IssuedDebt | undefined
  let state = debt.initial
  for (const fact of facts) {
    state = debt.evolve(state, fact.event)
    if (state.situation === 'unissued') continue
    changes.push({
      fact,
      debt: state,
      opened: openBalance(state) - (before === undefined ? 0n : openBalance(before)),
      recovered: recoveredBalance(state) - (before === undefined ? 0n : recoveredBalance(before)),
      assumedBy: before === undefined || before.debtor === state.debtor ? undefined : state.debtor,
    })
    before = state
  }
  return changes
}

type Moved = Pick<Move, 'debtor' | 'entry' | 'amount' | 'allocation'>

/** What was open leaves the account of one and comes to that of the other. */
const assumption = (from: DebtorId, to: DebtorId, open: bigint): ReadonlyArray<Moved> =>
  open === 0n
    ? []
    : [
        { debtor: from, entry: 'assumedByOther', amount: -open },
        { debtor: to, entry: 'assumed', amount: open },
      ]

const ofOwner = ({ fact: { event }, opened, recovered }: Change): ReadonlyArray<Omit<Moved, 'debtor'>> => {
  const entry = debtEntries[event.type]
  if (entry === undefined) return []
  if (!('payment' in event && 'allocation' in event) || event.type === 'EarlyDiscountGranted') {
    return opened === 0n ? [] : [{ entry, amount: opened }]
  }
  const { payment, allocation, debt: id } = event
  const undone = event.type === 'PaymentReversed'
  const of = { key: allocationKey(payment, allocation, undone ? 'undone' : 'made'), debt: id }
  const discount = undone ? (event.discount?.amount.amount ?? 0n) : 0n
  const lines: ReadonlyArray<Omit<Moved, 'debtor'>> = [
    { entry: 'recovery', amount: recovered, allocation: { ...of, side: 'recovered' } },
    { entry: 'paidByOther', amount: -recovered, allocation: { ...of, side: 'recovered' } },
    { entry: 'paidByOther', amount: opened - discount, allocation: { ...of, side: 'taken' } },
    { entry: 'concessionRevoked', amount: discount },
  ]
  return lines.filter(({ amount }) => amount !== 0n)
}
