import { courtWaits } from '../../contact/court-waits.js'
import { lawPacks } from '../../contact/pack/all.js'
import { addDays } from '../../value/local-date.js'
import type { LadderStep } from '../policy/step.js'
import type { Asked } from './asked.js'
import type { Blocker } from './blocker.js'
import { packsOf } from './gate-of.js'
import { reviewFrom } from './stands-against.js'

/** The packs that want court to wait longer than it has. */
export const courtTooEarly = (
  { policy, debt, debtor, day, parts }: Asked,
  { does }: LadderStep,
): ReadonlyArray<Blocker> => {
  if (does !== 'refer-to-legal') return []
  const { contact = {} } = policy
  const known = debtor.situation === 'unregistered' ? undefined : debtor.registered
  const whom = { jurisdiction: known?.jurisdiction, kind: known?.kind, collector: 'creditor' } as const
  return courtWaits(packsOf(contact, lawPacks), contact, whom, day).flatMap((wait): ReadonlyArray<Blocker> => {
    const { pack, version, id: provision, days, after } = wait
    const since = after === 'due-date' ? parts[0]?.due : debt.history.find(({ type }) => type === 'DebtorReminded')?.on
    const from = since === undefined ? undefined : addDays(since, days)
    if (from !== undefined && from <= day) return []
    const again = from ?? reviewFrom(policy, parts[0]?.due ?? day, day)
    return [{ finding: { rule: 'court-too-early', pack, version, provision, days, after, since }, again }]
  })
}
