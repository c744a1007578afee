import type { DebtorCommandOf } from '../../domain/debtor/command.js'
import type { MoratoriumId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { firstDay } from './business-day.js'
import { customs } from './customs.js'
import type { Country, Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import { writeOff } from './giving-up.js'

type MoratoriumKind = DebtorCommandOf<'StartMoratorium'>['kind']

/** In which countries a debtor in trouble is given some time, and by what. */
const moratoria: Readonly<Partial<Record<Country, MoratoriumKind>>> = {
  DE: 'agreed',
  US: 'court',
  IR: 'agreed',
}

/** For a while nothing is asked of a debtor, and nothing runs; some moratoria are over before their day. */
const protect = (desk: Desk, { id }: Debtor, kind: MoratoriumKind): void => {
  const { random, ledger, tell, today, plan, number } = desk
  if (ledger.debtor(id) === undefined) return
  const moratorium = `MOR-${number()}` as MoratoriumId
  const until = addDays(today(), random.between(60, 120))
  const why = { kind, until, reference: `standstill ${number()}` } as const
  if (!tell('legal', { type: 'StartMoratorium', debtor: id, on: today(), moratorium, ...why })) return
  if (random.percent(60)) {
    plan(addDays(until, -random.between(10, 30)), 'morning', () => {
      const over = { moratorium, reason: 'the business has new money' } as const
      tell('legal', { type: 'EndMoratorium', debtor: id, on: today(), ...over })
    })
  }
}

/** A debtor is liquidated; what it owes is given up for lost some weeks later. */
const recordInsolvency = (desk: Desk, debtor: Debtor): void => {
  const { random, ledger, tell, today, plan } = desk
  if (ledger.debtor(debtor.id) === undefined) return
  const court = { proceeding: 'liquidation', court: customs[debtor.country].court } as const
  if (!tell('legal', { type: 'RecordInsolvency', debtor: debtor.id, on: today(), ...court })) return
  plan(addDays(today(), random.between(20, 50)), 'afternoon', () => {
    for (const { debt } of ledger.openDebts(debtor.id)) writeOff(desk, { debtor, debt }, 'insolvency of the debtor')
  })
}

const some = ({ random }: Desk, from: number, to: number): LocalDate => addDays(firstDay, random.between(from, to))

/** Some debtors of a book come under the protection of the law, or become insolvent. */
export const planProtection = (desk: Desk, debtors: ReadonlyArray<Debtor>): void => {
  for (const [country, kind] of Object.entries(moratoria)) {
    const debtor = debtors.find((one) => one.country === country && one.behaviour === 'struggling')
    if (debtor === undefined) continue
    desk.plan(some(desk, 150, 330), 'morning', () => protect(desk, debtor, kind))
  }
  for (const country of ['DE', 'US'] as const) {
    const debtor = debtors.find((one) => one.country === country && one.behaviour === 'gone')
    if (debtor === undefined) continue
    desk.plan(some(desk, 300, 480), 'morning', () => recordInsolvency(desk, debtor))
  }
}
