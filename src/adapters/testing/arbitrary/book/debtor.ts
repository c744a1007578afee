import * as fc from 'fast-check'
import { initial } from '../../../../domain/debtor/state.js'
import { debtorStep } from '../debtor/step.js'
import type { BookFit } from './fit.js'
import { home } from './home.js'

/** Whatever is learnt of one of the debtors: who is registered first, if that has not been done. */
export const learning = (debtors: number): fc.Arbitrary<BookFit> =>
  fc
    .tuple(home(debtors), debtorStep(), debtorStep({ only: ['RegisterDebtor'] }))
    .map(([{ debtor }, step, register]) => (book, before) => {
      const state = book.debtors.get(debtor) ?? initial
      return { ...(state.situation === 'unregistered' ? register : step)(state, before), debtor }
    })
