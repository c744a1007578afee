// Processor time of a simulated year, in microseconds a debt: a policy of three strategies and the law packs, ten debts a debtor;
// beside asking the policy about every debt on every day of a year, which alone is no simulation.
// Usage: simulate.ts [rounds] [debts]
import { type DebtState, debt, debtor, localDate, zone } from 'receivables'
import { decideAccount, gateOf, readPolicy } from 'receivables/collection'
import type { CollectionAccount } from 'receivables/projections'
import { simulate, usualBehaviour } from 'receivables/simulation'
import { addDays } from 'receivables/value'
import berlin from '../examples/policies/berlin-saas.json' with { type: 'json' }
import { printRound, seconds } from './report.js'

const read = readPolicy(berlin)
if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
const policy = read.right
const perDebtor = 10

const from = localDate('2026-01-01')
const [rounds, count] = [Number(process.argv[2] ?? 3), Number(process.argv[3] ?? 500)]

const debtOf = (n: number, owner: string): DebtState => {
  const due = addDays(from, (n % 120) - 40)
  const principal = { amount: BigInt(5_000 + (n % 900) * 1_000), currency: 'EUR' } as const
  const about = { debt: `INV-${n}` as never, debtor: owner as never }
  return debt.evolve(debt.initial, { type: 'DebtIssued', ...about, on: addDays(due, -30), principal, dueDate: due })
}

const accountOf = (n: number): CollectionAccount => {
  const id = `D-${n}` as never
  const registered = { kind: 'business', jurisdiction: 'DE', zone: 'Europe/Berlin' } as const
  const who = debtor.evolve(debtor.initial, {
    type: 'DebtorRegistered',
    on: localDate('2025-01-01'),
    debtor: id,
    ...registered,
  })
  const debts = Array.from({ length: perDebtor }, (_, one) => debtOf(n * perDebtor + one, `D-${n}`))
  return {
    ...{ id, debtor: who, contacts: [], cheques: [], bounced: 0 },
    debts: debts.flatMap((state) => (state.situation === 'unissued' ? [] : [{ debt: state, beside: {} }])),
  }
}

const accounts = Array.from({ length: count / perDebtor }, (_, n) => accountOf(n))
const setting = {
  ...{ policy, behaviour: usualBehaviour, seed: 1, from, to: localDate('2026-12-31') },
  ...{ zone: zone('Europe/Berlin'), gate: gateOf(policy) },
}

const year = 365
const at = '2026-01-01T11:00:00.000Z'

const simulated = async (): Promise<number> => {
  const { cpu } = await seconds(() => {
    const { contacts } = simulate(setting, accounts)
    if (Object.keys(contacts).length === 0) throw new Error('nobody was contacted')
  })
  return (cpu * 1e6) / count
}

/** Asking the policy about every account on every day, and doing nothing. */
const asked = async (): Promise<number> => {
  const { gate } = setting
  const { cpu } = await seconds(() => {
    for (let day = 0; day < year; day++) {
      const due = accounts.filter(({ debtor: who, debts, contacts }) => {
        const { acts } = decideAccount({ policy, debtor: who, debts, day: from, gate, at, contacts })
        return acts.length > 0
      })
      if (due.length === 0) throw new Error('nothing is due')
    }
  })
  return (cpu * 1e6) / count
}

for (let round = -1; round < rounds; round++) {
  const figures = { ours: await simulated(), against: await asked() }
  if (round >= 0) printRound(figures)
}
