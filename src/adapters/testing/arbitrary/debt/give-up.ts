import type * as fc from 'fast-check'
import type { CreditNoteId } from '../../../../domain/id.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtFit, nextOf, sightOf } from './sight.js'

export const writingOff = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap() }).map(({ gap }) => (state, before) => {
    return { type: 'WriteOffDebt', ...sightOf(state, before).about(gap), reason: 'insolvent' }
  })

export const cancelling = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap() }).map(({ gap }) => (state, before) => {
    return { type: 'CancelDebt', ...sightOf(state, before).about(gap), reason: 'issued in error' }
  })

export const crediting = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), portion: portion(), again: rarely() }).map(({ gap, portion, again }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const creditNote = `CN-${nextOf(issued?.creditNotes.length ?? 0, again)}` as CreditNoteId
    return {
      type: 'IssueCreditNote',
      ...about(gap),
      creditNote,
      amount: portionOf(open, portion),
      reason: 'goods returned',
    }
  })
