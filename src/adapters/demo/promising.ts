import type { DebtCommandOf } from '../../domain/debt/command.js'
import { promisedBalance, withoutPromise } from '../../domain/debt/rule/promise-verdict.js'
import { disputedBalance, openBalance } from '../../domain/debt/state.js'
import type { PromiseId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import { money } from '../../domain/value/money.js'
import { businessDaysFrom, onBusinessDay } from './business-day.js'
import type { Actor, Desk } from './desk.js'
import { credit } from './disputing.js'
import { type Claim, payLater } from './paying.js'
import { share } from './price.js'

const fates = { kept: 54, partly: 13, late: 15, broken: 10, moved: 6, withdrawn: 2 } as const

interface Made {
  readonly promise: PromiseId
  readonly by: LocalDate
}

const make = (desk: Desk, { debt: id }: Claim, actor: Actor, supersedes?: PromiseId): Made | undefined => {
  const { random, ledger, tell, today } = desk
  const debt = ledger.debt(id)
  if (debt === undefined) return undefined
  const others = withoutPromise(debt, supersedes)
  const free = money(openBalance(debt) - disputedBalance(debt) - promisedBalance(others, today()), debt.currency)
  if (free.amount <= 0n) return undefined
  const promise = `PTP-${debt.promises.length + 1}` as PromiseId
  const by = onBusinessDay(addDays(today(), random.between(6, 24)))
  const amount = random.percent(72) ? free : share(free, 50)
  const channel: Channel = random.weighted({ phone: 60, email: 30, chat: 10 })
  const command: DebtCommandOf<'PromisePayment'> = {
    type: 'PromisePayment',
    debt: id,
    on: today(),
    promise,
    amount,
    by,
    deadline: businessDaysFrom(by, 2),
    channel,
    promisedBy: 'Accounts payable',
    maxOpen: 2,
    ...(random.percent(30) ? { tolerance: share(amount, 2) } : {}),
    ...(supersedes === undefined ? {} : { supersedes }),
  }
  return tell(actor, command) ? { promise, by } : undefined
}

const judge = (desk: Desk, { debt }: Claim, { promise, by }: Made): void =>
  desk.plan(businessDaysFrom(by, 3), 'afternoon', () => {
    const open = desk.ledger.debt(debt)?.promises.some((made) => made.promise === promise && made.status === 'open')
    if (open) desk.tell('collector-1', { type: 'EvaluatePromise', debt, on: desk.today(), promise })
  })

/** Some promises are broken over a complaint: the goods are credited from the day promised on, when all is over. */
const creditLate = (desk: Desk, claim: Claim, { promise, by }: Made): void =>
  desk.plan(businessDaysFrom(by, 6), 'afternoon', () => {
    const made = desk.ledger.debt(claim.debt)?.promises.find((one) => one.promise === promise)
    if (made?.status === 'broken' && made.amount % 3n === 0n)
      credit(desk, claim, made.amount / 10n, 'returned goods', by)
  })

type Fate = keyof typeof fates

const becomes: Readonly<Record<Fate, (desk: Desk, claim: Claim, made: Made, actor: Actor) => void>> = {
  kept: (desk, claim, { by }) => payLater(desk, claim, addDays(by, desk.random.between(-3, 1)), 100, true),
  partly: (desk, claim, { by }) => payLater(desk, claim, addDays(by, -1), 10 * desk.random.between(2, 7), true),
  late: (desk, claim, { by }) => payLater(desk, claim, addDays(by, desk.random.between(6, 30))),
  broken: creditLate,
  moved: (desk, claim, { by, promise: first }, actor) => {
    desk.plan(addDays(by, -2), 'afternoon', () => {
      const next = make(desk, claim, actor, first)
      if (next === undefined) return
      judge(desk, claim, next)
      if (desk.random.percent(65)) payLater(desk, claim, next.by, 100, true)
    })
  },
  withdrawn: (desk, { debt }, { by, promise: made }, actor) => {
    desk.plan(addDays(by, -2), 'afternoon', () => {
      const why = { promise: made, reason: 'the bank refused the credit line' }
      desk.tell(actor, { type: 'WithdrawPromise', debt, on: desk.today(), ...why })
    })
  },
}

/** A debtor promises a payment; chance says what becomes of it, and after its deadline it is judged. */
export const promise = (desk: Desk, claim: Claim, actor: Actor): void => {
  const made = make(desk, claim, actor)
  if (made === undefined) return
  judge(desk, claim, made)
  becomes[desk.random.weighted(fates)](desk, claim, made, actor)
}
