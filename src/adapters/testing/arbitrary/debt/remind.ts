import * as fc from 'fast-check'
import { finalNoticeStep } from '../../../../domain/debt/evolve/evolve.js'
import { dunnableBalance, ownerOfContact } from '../../../../domain/debt/rule/reminder.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { channel } from '../method.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtFit, sightOf } from './sight.js'

/** A reminder of what may be asked for on that day, mostly by the one who may ask. */
export const reminding = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      channel: channel(),
      step: fc.constantFrom('first', 'second', finalNoticeStep),
      tone: fc.nat(3),
      portion: portion(),
      revision: fc.nat(9),
      odd: rarely(),
    },
    { covered: fc.bigInt({ min: -1n, max: 10_000n }), unapplied: fc.bigInt({ min: -1n, max: 10_000n }) },
  ).map(({ gap, channel, step, tone, portion, revision, odd, covered, unapplied }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const dunnable = issued ? dunnableBalance(issued, about(gap).on, (covered ?? 0n) + (unapplied ?? 0n)) : 0n
    const owner = issued ? ownerOfContact(issued) : 'creditor'
    return {
      type: 'RemindDebtor',
      ...about(gap),
      channel,
      step,
      tone,
      message: `MSG-${before.length}`,
      balance: portionOf(dunnable > 0n ? money(dunnable, open.currency) : open, portion),
      revision,
      ...(covered === undefined ? {} : { covered: money(covered, open.currency) }),
      ...(unapplied === undefined ? {} : { unapplied: money(unapplied, open.currency) }),
      ...(odd || owner === 'creditor' ? {} : { by: owner }),
    }
  })
