import * as fc from 'fast-check'
import { recoverable } from '../../../../domain/debt/state.js'
import type { ConcessionId, CreditNoteId, DebtorId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { approving } from '../approval.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { forDispute } from './dispute.js'
import { type DebtFit, nextOf, sightOf } from './sight.js'

/** Writes off all that is open, or a part. */
export const writingOff = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap() }, { portion: portion() }).map(({ gap, portion }) => (state, before) => {
    const { open, about } = sightOf(state, before)
    const part = portion === undefined ? {} : { amount: portionOf(open, portion) }
    return { type: 'WriteOffDebt', ...about(gap), reason: 'insolvent', ...part }
  })

/** Takes a write-off back, all of it or a part, mostly on its day or later. */
export const reversingWriteOff = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), early: rarely() }, { portion: portion() }).map(({ gap, early, portion }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const lost = money(issued === undefined ? 0n : recoverable(issued), open.currency)
    const { debt, on } = about(gap)
    const since = issued?.writeOff?.writtenOffOn
    return {
      type: 'ReverseWriteOff',
      debt,
      on: since === undefined ? on : early ? addDays(since, -1) : laterOf(on, since),
      reason: 'the debtor has turned up',
      ...(portion === undefined ? {} : { amount: portionOf(lost, portion) }),
    }
  })

/** Sells the claim for a part of what is open. */
export const selling = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), portion: portion() }).map(({ gap, portion }) => (state, before) => {
    const { open, about } = sightOf(state, before)
    const price = portionOf(open, portion)
    return { type: 'SellDebt', ...about(gap), buyer: 'Claims Ltd', price, document: 'deed of sale' }
  })

export const cancelling = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap() }).map(({ gap }) => (state, before) => {
    return { type: 'CancelDebt', ...sightOf(state, before).about(gap), reason: 'issued in error' }
  })

/** Somebody else takes the debt over, or turns out to be the debtor; mostly by somebody who may approve it. */
export const assuming = (): fc.Arbitrary<DebtFit> =>
  record({
    gap: gap(),
    assumedBy: fc.constantFrom('C-1', 'C-2', 'C-3'),
    approval: approving(),
    early: rarely(2),
    sameDebtor: rarely(4),
  }).map(({ gap, assumedBy, approval, early, sameDebtor }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const owed = money(open.amount + (issued === undefined ? 0n : recoverable(issued)), open.currency)
    return {
      type: 'AssumeDebt',
      debt,
      on: early && issued?.assumedOn !== undefined ? addDays(issued.assumedOn, -1) : on,
      assumedBy: assumedBy as DebtorId,
      agreement: 'deed of assumption',
      approval: approval(owed),
      ...(sameDebtor ? { sameDebtor } : {}),
    }
  })

export const crediting = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), portion: portion(), again: rarely(3), long: rarely(20) }, { which: fc.nat(9) }).map(
    ({ gap, portion, again, long, which }) =>
      (state, before) => {
        const { issued, open, about } = sightOf(state, before)
        const number = nextOf(issued?.creditNotes.length ?? 0, again)
        const creditNote = `CN-${long ? '0'.repeat(195) : ''}${number}` as CreditNoteId
        return {
          type: 'IssueCreditNote',
          ...about(gap),
          creditNote,
          amount: portionOf(open, portion),
          reason: 'goods returned',
          ...forDispute(issued, which),
        }
      },
  )

/** Gives up a part of what is open, mostly by somebody who may. */
export const conceding = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), portion: portion(), approval: approving(), again: rarely(3) }, { which: fc.nat(9) }).map(
    ({ gap, portion, approval, again, which }) =>
      (state, before) => {
        const { issued, open, about } = sightOf(state, before)
        const concession = `CON-${nextOf(issued?.file.concessions.length ?? 0, again)}` as ConcessionId
        const amount = portionOf(open, portion)
        return {
          type: 'GrantConcession',
          ...about(gap),
          concession,
          amount,
          approval: approval(amount),
          reason: 'a good customer',
          ...forDispute(issued, which),
        }
      },
  )
