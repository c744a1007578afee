import * as fc from 'fast-check'
import { finalNoticeStep } from '../../../../domain/debt/evolve.js'
import { promisedBalance } from '../../../../domain/debt/promise-verdict.js'
import { disputedBalance } from '../../../../domain/debt/state.js'
import { money } from '../../../../domain/money.js'
import { gap } from '../day.js'
import { channel } from '../method.js'
import { portion, portionOf } from '../portion.js'
import { record } from '../record.js'
import { type DebtFit, sightOf } from './sight.js'

/** A reminder of what may be asked for on that day: not what is disputed or promised. */
export const reminding = (): fc.Arbitrary<DebtFit> =>
  record({
    gap: gap(),
    channel: channel(),
    step: fc.constantFrom('first', 'second', finalNoticeStep),
    tone: fc.nat(3),
    portion: portion(),
    revision: fc.nat(9),
  }).map(({ gap, channel, step, tone, portion, revision }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const spared = issued ? disputedBalance(issued) + promisedBalance(issued, about(gap).on) : 0n
    const dunnable = money(open.amount > spared ? open.amount - spared : open.amount, open.currency)
    const balance = portionOf(dunnable, portion)
    return {
      type: 'RemindDebtor',
      ...about(gap),
      channel,
      step,
      tone,
      message: `MSG-${before.length}`,
      balance,
      revision,
    }
  })
