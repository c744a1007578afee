import * as fc from 'fast-check'
import { cheque } from '../../../domain/cheque/cheque.js'
import { debt } from '../../../domain/debt/debt.js'
import { debtor } from '../../../domain/debtor/debtor.js'
import { payment } from '../../../domain/payment/payment.js'
import { settledBook } from '../settled-book.js'
import { story } from '../story.js'
import { type KindName, kindNamed } from './kind.js'
import { defaults } from './options.js'

const deciders = { debt, payment, cheque, debtor, book: settledBook } as const

/**
 * Stories as a check generates them; by default ten of a debt.
 *
 * @since 0.2.0
 * @example console.log(sample('book', { count: 3 }).join('\n\n'))
 */
export const sample = (
  kind: KindName = 'debt',
  { count = 10, seed = defaults.seed }: { readonly count?: number; readonly seed?: number } = {},
): ReadonlyArray<string> =>
  fc.sample(kindNamed(kind).histories(deciders[kind], []), { numRuns: count, seed }).map(({ events }) => story(events))
