// A policy is tried before it is let loose: a year of it, with debtors who behave as told, by the rules of the book itself.
import { debt, debtId, debtor, debtorId, localDate, money, zone } from 'receivables'
import { readPolicy } from 'receivables/collection'
import { simulate, simulationReport, usualBehaviour } from 'receivables/simulation'

const read = readPolicy({
  version: 'trial-2026-1',
  effectiveFrom: '2026-01-01',
  strategies: [
    {
      strategy: 'everybody',
      mode: 'ladder',
      per: 'debt',
      steps: [
        { step: 'before due', days: -3, channels: ['email'], tone: 'before-due' },
        { step: 'friendly', days: 3, channels: ['email'], tone: 'friendly' },
        { step: 'call', days: 10, does: 'negotiate', channels: ['phone'], tone: 'firm' },
        { step: 'final-notice', days: 30, channels: ['letter'], tone: 'final-notice' },
      ],
    },
  ],
})
if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
const policy = read.right

/** An invoice of 100 to 199 EUR for each of a hundred customers. */
const accounts = Array.from({ length: 100 }, (_, n) => {
  const issued = debt.decide(
    {
      type: 'IssueDebt',
      debt: debtId(`INV-${n}`),
      debtor: debtorId(`C-${n}`),
      on: localDate('2026-03-01'),
      principal: money(BigInt(10_000 + n * 100), 'EUR'),
      dueDate: localDate('2026-03-31'),
    },
    debt.initial,
  )
  const state = issued._tag === 'Right' ? issued.right.reduce(debt.evolve, debt.initial) : debt.initial
  if (state.situation === 'unissued') throw new Error('no invoice')
  const debts = [{ debt: state, beside: {} }]
  return { id: debtorId(`C-${n}`), debtor: debtor.initial, debts, contacts: [], cheques: [], bounced: 0 }
})

// #region simulate
const setting = {
  policy,
  behaviour: usualBehaviour,
  seed: 1,
  from: localDate('2026-03-02'),
  to: localDate('2026-08-31'),
  zone: zone('Europe/Berlin'),
  costs: { phone: money(350n, 'EUR'), letter: money(120n, 'EUR') },
}
const { contacts, answers, currencies, assumed } = simulationReport(setting, simulate(setting, accounts))
console.log(contacts, answers)
for (const { opening, paid, closing, cost } of currencies) console.log(opening, paid, closing, cost)
for (const assumption of assumed) console.log(`assumed: ${assumption}`)
// #endregion simulate
