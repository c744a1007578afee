// A policy is data: read it, check it, and ask it what is to be done next about a debt, and why.
import { debt, debtId, debtor, debtorId, localDate, money } from 'receivables'
import { checkPolicy, decideNext, readPolicy } from 'receivables/collection'

// #region policy
const read = readPolicy({
  version: 'house-2026-1',
  effectiveFrom: '2026-01-01',
  strategies: [
    {
      strategy: 'everybody',
      mode: 'ladder',
      per: 'debt',
      daysBetweenSteps: 7,
      steps: [
        { step: 'before due', days: -3, channels: ['email'], tone: 'before-due' },
        { step: 'friendly', days: 1, channels: ['email', 'phone'], tone: 'friendly' },
        { step: 'final-notice', days: 30, channels: ['letter'], tone: 'final-notice' },
        { step: 'court', days: 60, does: 'refer-to-legal' },
      ],
      legal: { finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 60, leastAmount: [] },
    },
  ],
})
if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
const policy = read.right
console.log(checkPolicy(policy).length, 'faults')
// #endregion policy

const issued = debt.decide(
  {
    type: 'IssueDebt',
    debt: debtId('INV-1'),
    debtor: debtorId('ACME'),
    on: localDate('2026-03-01'),
    principal: money(100_000n, 'EUR'),
    dueDate: localDate('2026-03-31'),
  },
  debt.initial,
)
if (issued._tag === 'Left') throw new Error(issued.left._tag)
const state = issued.right.reduce(debt.evolve, debt.initial)

// #region decide
const { due, notTaken, next } = decideNext({
  policy,
  debt: state,
  debtor: debtor.initial,
  day: localDate('2026-04-02'),
})
for (const { step, channel } of due) console.log(`${step} by ${channel}`)
for (const { step, status, reasons } of notTaken) console.log(`${step}: ${status}, ${reasons[0]?.rule}`)
console.log(`next on ${next?.on}`)
// #endregion decide
