// Processor time of a decision about a debt, in microseconds: a ladder of ten steps, three law packs, and the contacts that
// there were; beside a ladder written by hand, which says which step is due and for how much, and not why.
// Usage: decide-next.ts [rounds]
import { type DebtEvent, type DebtState, debt, debtor, localDate, zone } from 'receivables'
import { decideNext, gateOf, readPolicy } from 'receivables/collection'
import { type Contact, contactsOf } from 'receivables/contact'
import { dunnableBalance, scheduleOf } from 'receivables/debt'
import { addDays, daysBetween } from 'receivables/value'
import { printRound, seconds } from './report.js'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'final-notice']
const steps = names.map((step, index) => ({ step, days: index * 7 - 3, channels: ['email', 'phone'], tone: 'firm' }))
const read = readPolicy({
  version: 'bench',
  effectiveFrom: '2020-01-01',
  zone: 'Europe/Berlin',
  contact: { packs: ['us-regulation-f', 'de-bgb-286', 'eu-directive-2011-7'] },
  strategies: [
    {
      ...{ strategy: 'all', mode: 'ladder', per: 'debt', daysBetweenSteps: 5 },
      steps: [...steps, { step: 'court', days: 90, does: 'refer-to-legal' }],
      legal: { finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 60, leastAmount: [] },
    },
  ],
})
if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
const policy = read.right
const gate = gateOf(policy)
const day = localDate('2026-03-31')
const at = '2026-03-31T10:00:00.000Z'
const owner = { debtor: 'D-1' as never }
const who = debtor.evolve(debtor.initial, {
  type: 'DebtorRegistered',
  on: localDate('2025-01-01'),
  kind: 'business',
  jurisdiction: 'DE',
  zone: 'Europe/Berlin',
  ...owner,
})

/** Debts of up to three months, reminded up to five times, a third of them paid in part. */
const debtOf = (n: number): DebtState => {
  const due = addDays(day, -(n % 97))
  const about = { debt: `INV-${n}` as never, ...owner }
  const principal = { amount: BigInt(10_000 + n), currency: 'EUR' } as const
  const reminders = names.slice(0, n % 6).flatMap((step, index): ReadonlyArray<DebtEvent> => {
    const on = addDays(due, index * 7 - 3)
    const says = { channel: 'email', step, tone: 1, message: `M-${index}`, balance: principal, revision: 1 } as const
    return on > day ? [] : [{ type: 'DebtorReminded', ...about, on, ...says }]
  })
  const part = { amount: { amount: 50n, currency: 'EUR' }, split: { principal: 50n }, method: 'transfer' } as const
  const paid = { type: 'DebtPartiallyPaid', ...about, on: day, payment: `P-${n}` as never, allocation: 1 } as const
  const events: ReadonlyArray<DebtEvent> = [
    { type: 'DebtIssued', ...about, on: addDays(due, -30), principal, dueDate: due },
    ...reminders,
    ...(n % 3 === 0 ? [{ ...paid, ...part, valueDate: day, remaining: principal }] : []),
  ]
  return events.reduce<DebtState>(debt.evolve, debt.initial)
}

const count = 20_000
const debts = Array.from({ length: count }, (_, n) => debtOf(n))
const berlin = zone('Europe/Berlin')
const contacts = debts.map((state): ReadonlyArray<Contact> => {
  if (state.situation === 'unissued') return []
  return contactsOf(
    state.history.toArray().map((event) => ({ event })),
    berlin,
  )
})

const ours = (): number =>
  debts.reduce((sum, state, n) => {
    const question = { policy, debt: state, debtor: who, day, gate, at, contacts: contacts[n] ?? [] }
    return sum + decideNext(question).due.length
  }, 0)

/** As one writes it when nobody asks why. */
const byHand = (): number =>
  debts.reduce((sum, state) => {
    if (state.situation !== 'open') return sum
    const amount = dunnableBalance(state, day)
    const due = scheduleOf(state)[0]?.due
    if (amount <= 0n || due === undefined) return sum
    let last = -1
    let lastOn = due
    for (const event of state.history) {
      if (event.type !== 'DebtorReminded') continue
      last = Math.max(last, names.indexOf(event.step))
      lastOn = event.on
    }
    const next = steps[last + 1]
    const late = daysBetween(due, day)
    return next !== undefined && late >= next.days && (last < 0 || daysBetween(lastOn, day) >= 5) ? sum + 1 : sum
  }, 0)

const perDebt = async (work: () => number): Promise<number> => {
  const { cpu } = await seconds(() => {
    if (work() === 0) throw new Error('nothing is due')
  })
  return (cpu * 1e6) / count
}

const rounds = Number(process.argv[2] ?? 5)
for (let round = -2; round < rounds; round++) {
  const figures = { ours: await perDebt(ours), against: await perDebt(byHand) }
  if (round >= 0) printRound(figures)
}
