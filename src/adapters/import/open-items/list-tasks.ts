import type { BookCommand } from '../../../domain/book/book.js'
import type { PaymentId } from '../../../domain/value/id.js'
import { type LocalDate, laterOf } from '../../../domain/value/local-date.js'
import { money, toDecimal } from '../../../domain/value/money.js'
import type { CommandInContext } from '../../command/handle-batch.js'
import type { ImportedBy } from '../row-tasks.js'
import { inGeneration } from '../undo/generation.js'
import type { BookCredit, BookDebt } from './book-at.js'
import type { AccountChange, Less, OpenList } from './open-list.js'

/**
 * What brings one account to what a list says: what is on account goes first on the debts that became less, the oldest due
 * first; the rest of these was received on the day of the list, in a way that it does not say; and what is then left of the
 * credits was paid out.
 */
export const tasksOfChange = (
  change: AccountChange,
  { asOf, takenBack }: Pick<OpenList, 'asOf' | 'takenBack'>,
  by: ImportedBy,
): ReadonlyArray<CommandInContext<BookCommand>> => {
  const { debtor, currency } = change
  const tasks: CommandInContext<BookCommand>[] = []
  const add = (said: string, command: BookCommand) =>
    tasks.push({ command, given: { ...by, commandId: `import:open-items:${asOf}:${said}` } })
  const debts = change.debts.map(({ of, amount }) => ({ of, left: amount, open: of.open - amount }))
  for (const credit of change.credits) {
    const { placed, rest } = place(credit, debts)
    placeCredit(credit.of, placed, asOf, add)
    if (rest > 0n) payOut(credit.of, rest, asOf, by, add)
  }
  for (const { of, left, open } of debts) {
    if (left === 0n) continue
    const { debt, issuedOn } = of
    const { payment, again } = paymentOf(of, asOf, open, takenBack)
    const amount = money(left, currency)
    const on = laterOf(asOf, issuedOn)
    add(`${debt}:receive:${left}${again}`, {
      type: 'ReceivePayment',
      ...{ payment, debtor, on: asOf, method: 'other', amount },
      instruction: { strategy: 'specific', directions: [{ debt }] },
    })
    const placements = [{ debt, amount, on }]
    add(`${debt}:allocate:${left}${again}`, { type: 'AllocatePayment', payment, strategy: 'specific', placements })
    const applied = { debt, payment, allocation: 1, method: 'other', valueDate: asOf, on, amount } as const
    add(`${debt}:apply:${left}${again}`, { type: 'ApplyPayment', ...applied })
  }
  return tasks
}

const room = 200

/**
 * The payment by which a debt became less. Where the id of a debt leaves no room for it, the end of that will do. A list that was
 * taken back and comes again brings other payments than the first time; `again` says so in the ids of its commands.
 */
const paymentOf = (
  { debt, currency }: BookDebt,
  asOf: LocalDate,
  open: bigint,
  takenBack: ReadonlySet<PaymentId>,
): { readonly payment: PaymentId; readonly again: string } => {
  const said = `/open-items/${asOf}/${toDecimal(money(open, currency))}`
  for (let generation = 1; ; generation++) {
    const suffix = inGeneration(said, generation)
    const payment = `${debt.slice(-(room - suffix.length)).trimStart()}${suffix}` as PaymentId
    if (!takenBack.has(payment)) return { payment, again: inGeneration('', generation) }
  }
}

type Add = (said: string, command: BookCommand) => void

interface Placed {
  readonly of: BookDebt
  readonly amount: bigint
}

const place = (
  { amount }: Less<BookCredit>,
  debts: Array<{ readonly of: BookDebt; left: bigint }>,
): { readonly placed: ReadonlyArray<Placed>; readonly rest: bigint } => {
  let rest = amount
  const placed: Placed[] = []
  for (const debt of debts) {
    const share = debt.left < rest ? debt.left : rest
    if (share === 0n) continue
    debt.left -= share
    rest -= share
    placed.push({ of: debt.of, amount: share })
  }
  return { placed, rest }
}

const placeCredit = (credit: BookCredit, placed: ReadonlyArray<Placed>, asOf: LocalDate, add: Add): void => {
  if (placed.length === 0) return
  const { payment, method, receivedOn: valueDate, currency, allocations } = credit
  const placements = placed.map(({ of, amount }) => ({
    debt: of.debt,
    amount: money(amount, currency),
    on: laterOf(laterOf(asOf, of.issuedOn), valueDate),
  }))
  add(`${payment}:allocate:${allocations}`, { type: 'AllocatePayment', payment, strategy: 'specific', placements })
  placements.forEach((placement, index) => {
    const allocation = allocations + index + 1
    add(`${payment}:apply:${allocation}`, {
      type: 'ApplyPayment',
      payment,
      allocation,
      method,
      valueDate,
      ...placement,
    })
  })
}

/** A list that has a credit no more, and no debt of the debtor that it could be on, says that it was paid out. */
const payOut = (credit: BookCredit, rest: bigint, asOf: LocalDate, by: ImportedBy, add: Add): void => {
  const { payment, currency, allocations, receivedOn } = credit
  const amount = money(rest, currency)
  add(`${payment}:refund:${allocations}:${rest}`, {
    type: 'RefundPayment',
    ...{ payment, amount, on: laterOf(asOf, receivedOn), method: 'other' },
    reason: 'no longer on the list of open items',
    approval: { by: by.actor, limit: amount },
  })
}
