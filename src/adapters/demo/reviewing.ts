import { bandOn, creditHeld, currentTerms } from '../../domain/debtor/in-force.js'
import type { RiskBand } from '../../domain/debtor/risk-band.js'
import type { HoldId } from '../../domain/value/id.js'
import { addDays, daysPastDue } from '../../domain/value/local-date.js'
import type { Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import { scaled } from './price.js'

/** The most that a debtor of each band may owe, in hundredths of a price level. */
export const limits: Readonly<Record<RiskBand, number>> = {
  A: 15_000_000,
  B: 10_000_000,
  C: 6_000_000,
  D: 3_000_000,
  E: 0,
  new: 2_000_000,
}

/** How late the debts of a debtor are that are open. */
const lateness = ({ ledger, today }: Desk, { id }: Debtor): ReadonlyArray<number> =>
  ledger.openDebts(id).map(({ dueDate }) => daysPastDue(dueDate, today()))

/** The band that a debtor's own payments speak for. */
const ownBand = (late: ReadonlyArray<number>): RiskBand => {
  const old = late.filter((days) => days > 60).length
  return old === 0 ? (late.some((days) => days > 20) ? 'B' : 'A') : old < 3 ? 'C' : old < 9 ? 'D' : 'E'
}

/** Once or twice a year somebody looks at how a debtor has paid, and its limit follows. */
export const review = (desk: Desk, debtor: Debtor): void => {
  const { random, ledger, tell, today, plan } = desk
  const known = ledger.debtor(debtor.id)
  if (known === undefined) return
  const [on, late] = [today(), lateness(desk, debtor)]
  const band = ownBand(late)
  const factors = [
    { name: 'debts open', points: -late.length },
    { name: 'debts over 60 days', points: -5 * late.filter((days) => days > 60).length },
  ]
  const says = { debtor: debtor.id, on } as const
  tell('credit', { type: 'AssessCredit', ...says, band, source: 'own experience', factors })
  const limit = scaled(limits[band], debtor.country)
  tell('credit', { type: 'SetCreditLimit', ...says, limit, approvedBy: 'head of credit', reason: 'review' })
  if (band === 'D' || band === 'E') {
    const terms = currentTerms(known, on)?.terms ?? []
    const agreed = { agreement: `${debtor.id} ${on}`, terms, cashShare: 3000, acceptedBy: 'managing director' }
    tell('credit', { type: 'AgreeTerms', ...says, ...agreed })
  }
  plan(addDays(on, random.between(170, 260)), 'afternoon', () => review(desk, debtor))
}

/** No more credit until what is late is paid, or nearly; somebody looks at it every month. */
export const stopCredit = (desk: Desk, debtor: Debtor, reason: string): void => {
  const { ledger, tell, today, plan, number } = desk
  const known = ledger.debtor(debtor.id)
  if (known === undefined || creditHeld(known, today()).length > 0) return
  const hold = `HOLD-${number()}` as HoldId
  const about = { debtor: debtor.id, hold } as const
  tell('credit', { type: 'HoldCredit', ...about, on: today(), reason })
  if (bandOn(known, today()) === 'A' || bandOn(known, today()) === 'B') {
    tell('credit', { type: 'ClassifyDebtor', debtor: debtor.id, on: today(), to: 'C', why: reason })
  }
  const lookAgain = (): void => {
    plan(addDays(today(), 30), 'afternoon', () => {
      const worst = Math.max(0, ...lateness(desk, debtor))
      if (worst > 75) lookAgain()
      else tell('credit', { type: 'ReleaseCredit', ...about, on: today(), reason: 'nothing is long overdue any more' })
    })
  }
  lookAgain()
}
