import { describe, expect, it } from 'vitest'
import { type ActorRole, type ApprovedAct, mayApprove } from '../../../src/domain/collection/index.js'
import { eur } from '../sample.js'
import { house, housePolicy, policyOf } from './sample.js'

const policy = policyOf({
  ...{ version: 'limits', effectiveFrom: '2026-01-01', strategies: [house] },
  approvals: [
    { role: 'collector', act: 'write-off', upTo: [{ amount: '10000', currency: 'EUR' }] },
    { role: 'manager', act: 'write-off', upTo: [{ amount: '500000', currency: 'EUR' }] },
    { role: 'collector', act: 'settlement', upTo: [{ amount: '20000', currency: 'EUR' }] },
  ],
})

const asks = (role: ActorRole | undefined, act: ApprovedAct, amount: string) =>
  mayApprove(policy, { role, act, amount: eur(amount) })

describe('who may approve', () => {
  it('is who has a limit of that act, up to it and not a cent beyond', () => {
    expect(asks('collector', 'write-off', '100.00')).toEqual({
      ...{ may: true, upTo: eur('100.00'), roles: ['collector', 'manager'] },
    })
    expect(asks('collector', 'write-off', '100.01')).toEqual({ may: false, upTo: eur('100.00'), roles: ['manager'] })
    expect(asks('manager', 'write-off', '5000.01')).toEqual({ may: false, upTo: eur('5000.00'), roles: [] })
  })

  it('is nobody by the limit of another act, of another role, or of another currency', () => {
    expect(asks('manager', 'settlement', '1.00')).toEqual({ may: false, upTo: undefined, roles: ['collector'] })
    expect(asks(undefined, 'write-off', '1.00')).toEqual({
      ...{ may: false, upTo: undefined, roles: ['collector', 'manager'] },
    })
    const dollars = { ...eur('1.00'), currency: 'USD' as never }
    expect(mayApprove(policy, { role: 'manager', act: 'write-off', amount: dollars })).toEqual({
      ...{ may: false, upTo: undefined, roles: [] },
    })
  })

  it('is everybody where the policy limits nothing', () => {
    expect(mayApprove(housePolicy(), { role: undefined, act: 'write-off', amount: eur('1000000.00') })).toEqual({
      ...{ may: true, upTo: undefined, roles: [] },
    })
  })
})
