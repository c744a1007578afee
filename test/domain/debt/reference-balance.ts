import type { DebtEvent, DebtEventOf } from '../../../src/domain/debt/event.js'

export type Amounts = Readonly<Record<'principal' | 'fee' | 'interest' | 'cost', bigint>>

/** What an event does to one component, in minor units. What an event does to no component is nothing. */
const change = (event: DebtEvent, component: keyof Amounts): bigint => {
  switch (event.type) {
    case 'DebtIssued':
      return component === 'principal' ? event.principal.amount : 0n
    case 'LateChargeAdded':
      return component === event.component ? event.amount.amount : 0n
    case 'CollectionCostAdded':
      return component === 'cost' ? event.amount.amount : 0n
    case 'PaymentReversed':
      return (event.split[component] ?? 0n) + (event.discount?.split[component] ?? 0n)
    case 'SettlementFailed':
    case 'WriteOffReversed':
      return event.split[component] ?? 0n
    case 'DebtPaid':
    case 'DebtPartiallyPaid':
    case 'EarlyDiscountGranted':
    case 'CreditNoteIssued':
    case 'ConcessionGranted':
    case 'SettlementHonoured':
    case 'ChargeWaived':
    case 'DebtWrittenOff':
    case 'DebtSold':
    case 'DebtCancelled':
      return -(event.split[component] ?? 0n)
    default:
      return 0n
  }
}

/**
 * What is owed by component at the end of a day, from all the events: slow and plain, to check the decider by. Every event
 * is looked at again for every question, and nothing is remembered from one to the next.
 */
export const referenceBalance = (events: ReadonlyArray<DebtEvent>, day = '9999-12-31'): Amounts => {
  const sum = (component: keyof Amounts): bigint => {
    let balance = 0n
    for (const event of events) if (event.on <= day) balance += change(event, component)
    return balance
  }
  return { principal: sum('principal'), fee: sum('fee'), interest: sum('interest'), cost: sum('cost') }
}

/** The whole of it. */
export const referenceOpen = (events: ReadonlyArray<DebtEvent>, day?: string): bigint => {
  const { principal, fee, interest, cost } = referenceBalance(events, day)
  return principal + fee + interest + cost
}

/** The least that was open at the end of any day from that day on, looked up day by day of those on which anything was. */
export const referenceLeast = (events: ReadonlyArray<DebtEvent>, day: string): bigint => {
  let least = referenceOpen(events, day)
  for (const { on } of events) {
    const open = on > day ? referenceOpen(events, on) : least
    if (open < least) least = open
  }
  return least
}

/** What an amount takes of each component: what it exceeds the components before it by, and no more than there is. */
export const referenceSplit = (open: Amounts, amount: bigint, order: ReadonlyArray<keyof Amounts>) => {
  const components = [...new Set(order)]
  const parts = components.map((component, index) => {
    const before = components.slice(0, index).reduce((sum, each) => sum + open[each], 0n)
    const beyond = amount > before ? amount - before : 0n
    return [component, beyond < open[component] ? beyond : open[component]] as const
  })
  return Object.fromEntries(parts.filter(([, part]) => part > 0n))
}

/** The least of each component at the end of any day from that day on. */
const referenceLeastOf = (events: ReadonlyArray<DebtEvent>, component: keyof Amounts, day: string): bigint =>
  [day, ...events.flatMap(({ on }) => (on > day ? [on] : []))].reduce((least, each) => {
    const balance = referenceBalance(events, each)[component]
    return balance < least ? balance : least
  }, referenceBalance(events)[component])

/** What a payment takes: first of what was open on its value date and ever since, then of what else is open. */
export const referencePayment = (
  events: ReadonlyArray<DebtEvent>,
  { amount: { amount }, valueDate }: DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid'>,
  order: ReadonlyArray<keyof Amounts>,
) => {
  const [issued] = events
  const since = issued !== undefined && issued.on > valueDate ? issued.on : valueDate
  const open = referenceBalance(events)
  const least = (component: keyof Amounts) => {
    const balance = referenceLeastOf(events, component, since)
    return balance < 0n ? 0n : balance
  }
  const then = { principal: least('principal'), fee: least('fee'), interest: least('interest'), cost: least('cost') }
  const met: Partial<Amounts> = referenceSplit(then, amount, order)
  const parts = order.map((component) => {
    const sum = met[component] ?? 0n
    return [component, sum] as const
  })
  const total = Object.values(met).reduce((sum, part) => sum + part, 0n)
  const rest = {
    principal: open.principal - (met.principal ?? 0n),
    fee: open.fee - (met.fee ?? 0n),
    interest: open.interest - (met.interest ?? 0n),
    cost: open.cost - (met.cost ?? 0n),
  }
  const more: Partial<Amounts> = referenceSplit(rest, amount - total, order)
  const both = parts.map(([component, sum]) => [component, sum + (more[component] ?? 0n)] as const)
  return Object.fromEntries(both.filter(([, part]) => part > 0n))
}

/** What of an allocation was taken back, in all. */
export const referenceTakenBack = (
  events: ReadonlyArray<DebtEvent>,
  { payment, allocation }: { readonly payment: string; readonly allocation: number },
): bigint =>
  events.reduce((sum, event) => {
    const back = event.type === 'PaymentReversed' && event.payment === payment && event.allocation === allocation
    return back ? sum + event.amount.amount : sum
  }, 0n)
