import * as fc from 'fast-check'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { mandateParty } from './particulars.js'
import { type DebtorFit, idOf, sightOf } from './sight.js'

export const mandating = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), again: rarely(), n: fc.nat(9) }, { limit: portion() }).map(
    ({ gap, again, n, limit }) =>
      (state, before) => {
        const { known, currency, about } = sightOf(state, before)
        const used = (known?.mandates ?? []).map(({ began }) => began.mandate)
        const most = limit === undefined ? {} : { limit: portionOf(money(50_000n, currency), limit) }
        const mandate = idOf('MAN', used, again, n)
        return { type: 'GrantMandate', ...about(gap), mandate, reference: 'signed form', scheme: 'sepa-core', ...most }
      },
  )

export const revoking = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), unknown: rarely(), n: fc.nat(9), by: mandateParty() }).map(
    ({ gap, unknown, n, by }) =>
      (state, before) => {
        const { known, about } = sightOf(state, before)
        const used = (known?.mandates ?? []).map(({ began }) => began.mandate)
        return {
          type: 'RevokeMandate',
          ...about(gap),
          mandate: idOf('MAN', used, !unknown, n),
          by,
          reason: 'account closed',
        }
      },
  )
