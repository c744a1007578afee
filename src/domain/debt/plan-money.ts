import { type Component, noComponents, paymentOrder, plus } from '../value/component.js'
import type { LocalDate } from '../value/local-date.js'
import type { Billed, DebtMovement, IssuedDebt, Plan } from './state.js'

/**
 * How much of a plan is cleared, in minor units, and what is open beside it. `cleared`: paid, or given up by the creditor.
 * `lost`: written off, sold or cancelled. `beside`: what is left of later charges, and of payments before the plan that were
 * reversed.
 */
export interface PlanMoney {
  readonly cleared: bigint
  readonly lost: bigint
  readonly beside: ReadonlyArray<Billed>
}

/** What a movement took from a part beside the plan or, without `of`, from the plan itself. */
interface Share {
  readonly component: Component
  readonly of: Beside | undefined
  amount: bigint
}
interface Beside {
  readonly billed: Billed
  left: bigint
}

const coming: ReadonlySet<DebtMovement['because']> = new Set([
  'payment',
  'discount',
  'reduction',
  'settlement',
  'charge',
])

/**
 * Divides every movement between the plan and what stands beside it, from signing to the end of `day`. The movement's split by
 * component decides. Within a component an instalment that is due comes first, then whatever is due earliest, then charges made
 * after the movement. A waiver takes the latest charge; a reversal reopens what its payment had cleared.
 */
export const planMoney = (debt: IssuedDebt, plan: Plan, day: LocalDate): PlanMoney => {
  const { movements, charges } = debt
  const inPlan = { ...signedOver(debt, plan) }
  const beside: Beside[] = []
  const sharesOf = new Map<number, Share[]>()
  const gone = { cleared: 0n, lost: 0n }
  let charge = plan.chargesBefore

  const take = ({ of, component, amount }: Share, because: DebtMovement['because']): void => {
    if (of !== undefined) of.left -= amount
    else {
      inPlan[component] -= amount
      gone[coming.has(because) ? 'cleared' : 'lost'] += amount
    }
  }

  const reduce = (index: number, { split, on, because }: DebtMovement): void => {
    const shares: Share[] = []
    const oldest = oldestDue(plan, gone.cleared + gone.lost)
    for (const component of paymentOrder) {
      let left = split[component] ?? 0n
      if (left === 0n) continue
      const own = beside.filter(({ billed }) => billed.component === component)
      for (const of of because === 'charge' ? latestFirst(own) : inTurn(own, oldest, on)) {
        const there = of === undefined ? inPlan[component] : of.left
        const amount = there < left ? there : left
        if (amount <= 0n) continue
        shares.push({ component, of, amount })
        left -= amount
      }
      // A back-dated entry can take more than was open on its day.
      if (left > 0n) shares.push({ component, of: undefined, amount: left })
    }
    for (const share of shares) take(share, because)
    sharesOf.set(index, shares)
  }

  const giveBack = ({ split }: DebtMovement, reopens: number, because: DebtMovement['because']): void => {
    const shares = sharesOf.get(reopens) ?? []
    for (const component of paymentOrder) {
      let left = split[component] ?? 0n
      for (const share of shares.toReversed()) {
        if (share.component !== component) continue
        const amount = share.amount < left ? share.amount : left
        share.amount -= amount
        left -= amount
        take({ ...share, amount: -amount }, because)
      }
      if (left > 0n) take({ component, of: undefined, amount: -left }, because)
    }
  }

  for (let index = plan.movementsBefore; index < movements.length; index++) {
    const movement = movements.at(index)
    if (movement === undefined) break
    const { because, amount, reopens = -1 } = movement
    const reopened = movements.at(reopens)
    const isCharge = because === 'charge' && amount > 0n
    const billed = isCharge ? charges.at(charge++) : undefined
    // A reversed write-off counts as never made: the reversal applies from the day of the write-off.
    if ((reopened?.because === 'write-off' && reopens >= 0 ? reopened.on : movement.on) > day) continue
    if (isCharge) {
      if (billed !== undefined) beside.push({ billed, left: billed.amount })
    } else if (because !== 'reversal') reduce(index, movement)
    else if (reopens >= plan.movementsBefore && reopened !== undefined) giveBack(movement, reopens, reopened.because)
    else beside.push(...owedAgain(debt, plan, movement, beside).map((one) => ({ billed: one, left: one.amount })))
  }
  return { ...gone, beside: beside.flatMap(({ billed, left }) => (left > 0n ? [{ ...billed, amount: left }] : [])) }
}

/** What was open, by component, when the plan was signed. */
const signedOver = ({ movements }: IssuedDebt, { movementsBefore }: Plan) =>
  movements.slice(0, movementsBefore).reduce((open, { amount, split }) => {
    if (amount >= 0n) return plus(open, split)
    const { principal = 0n, fee = 0n, interest = 0n, cost = 0n } = split
    return plus(open, { principal: -principal, fee: -fee, interest: -interest, cost: -cost })
  }, noComponents)

/** Due date of the first instalment that is not cleared after `gone` minor units; none if all are. */
const oldestDue = ({ instalments }: Plan, gone: bigint): LocalDate | undefined => {
  let left = gone
  return instalments.find(({ amount }) => {
    left -= amount.amount
    return left < 0n
  })?.due
}

const byDue = (a: Beside, b: Beside): number => (a.billed.due < b.billed.due ? -1 : a.billed.due > b.billed.due ? 1 : 0)

/**
 * The parts beside the plan and the plan itself (`undefined`) in paying order: oldest due first, parts charged after `on` last.
 */
const inTurn = (
  own: ReadonlyArray<Beside>,
  oldest: LocalDate | undefined,
  on: LocalDate,
): ReadonlyArray<Beside | undefined> => {
  if (own.length === 0) return [undefined]
  const isThere = ({ billed: { origin } }: Beside): boolean => origin.of === 'issue' || origin.on <= on
  const there = own.filter(isThere).sort(byDue)
  // A due instalment is paid before the parts beside the plan.
  const isOlder = ({ billed }: Beside): boolean => oldest === undefined || (oldest > on && billed.due < oldest)
  return [
    ...there.filter(isOlder),
    undefined,
    ...there.filter((one) => !isOlder(one)),
    ...own.filter((one) => !isThere(one)).sort(byDue),
  ]
}

const latestFirst = (own: ReadonlyArray<Beside>): ReadonlyArray<Beside | undefined> => [...own.toReversed(), undefined]

/**
 * What a reversal reopens of payments before the plan, by original due date. Older parts were paid first, so the parts due last
 * are those that the plan took over or that are reopened already; they are skipped.
 */
const owedAgain = (
  debt: IssuedDebt,
  plan: Plan,
  { split }: DebtMovement,
  beside: ReadonlyArray<Beside>,
): ReadonlyArray<Billed> => {
  const before = [...debt.dues, ...debt.charges.slice(0, plan.chargesBefore)]
  const signed = signedOver(debt, plan)
  return paymentOrder.flatMap((component) => {
    let wanted = split[component] ?? 0n
    if (wanted === 0n) return []
    let later = signed[component]
    for (const { billed } of beside)
      if (before.some((one) => isSame(one, billed))) later += ofComponent(billed, component)
    const parts = before
      .filter((one) => one.component === component)
      .sort((a, b) => (a.due < b.due ? 1 : a.due > b.due ? -1 : 0))
    return parts.flatMap((part) => {
      const skipped = part.amount < later ? part.amount : later
      later -= skipped
      const there = part.amount - skipped
      const amount = there < wanted ? there : wanted
      wanted -= amount
      return amount > 0n ? [{ ...part, amount }] : []
    })
  })
}

const isSame = (a: Billed, b: Billed): boolean => a.component === b.component && a.origin === b.origin
const ofComponent = (billed: Billed, component: Component): bigint =>
  billed.component === component ? billed.amount : 0n
