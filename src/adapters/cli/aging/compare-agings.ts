import * as E from 'fp-ts/lib/Either.js'
import { type ChangeReason, changeReasons } from '../../../projections/aging-index/change-reason.js'
import type { ComparisonQuery } from '../../../projections/aging-index/comparison.js'
import { describe } from '../../words/describe.js'
import { withBook } from '../book/open-book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { askedAt } from '../option/at.js'
import {
  causesJson,
  causesSheet,
  causesTable,
  comparisonJson,
  comparisonSheet,
  comparisonTable,
} from './aging-comparison.js'
import { type AgingOptions, conventionOf, footer } from './aging-options.js'

const isReason = (text: string): text is ChangeReason => changeReasons.some((reason) => reason === text)

/** Why two reports differ, or the events behind it. */
export const compareAgings = (options: AgingOptions, usageError: (text: string) => never): Promise<number> => {
  const { explain, format, out, lang } = options
  if (format === 'html') return usageError('--format html is of one aging: leave out --compare')
  if (options.by !== undefined || options.debtor !== undefined || options.recognition !== 'clearing') {
    return usageError(
      '--compare is of the whole book, with cheques counted when they clear: leave out --by, --debtor and --recognition',
    )
  }
  const reason = explain === true ? undefined : explain
  if (reason !== undefined && !isReason(reason)) {
    return usageError(`there is no reason '${reason}' to explain: the reasons are ${changeReasons.join(', ')}`)
  }
  const after = askedAt(options)
  const { asOf, knownAt } = askedAt({
    zone: options.zone,
    asOf: options.compare ?? after.asOf,
    ...((options.compareKnownAt ?? options.knownAt) && { knownAt: options.compareKnownAt ?? options.knownAt }),
  })
  const query: ComparisonQuery = { before: { asOf, knownAt }, after, convention: conventionOf(options) }
  return withBook(options, async (book) => {
    const compared = await book.compareAging(query)()
    const causes = explain === undefined ? E.right([]) : await book.comparisonCauses(query, reason)()
    if (E.isLeft(compared) || E.isLeft(causes)) {
      const failure = E.isLeft(compared) ? compared : causes
      if (E.isLeft(failure)) complain(describe(failure.left))
      return 1
    }
    const told = footer(compared.right.convention, after, compared.right.after.place)
    const title = `Aging on ${after.asOf} compared with ${asOf}${knownAt === undefined ? '' : ` as known at ${knownAt}`}`
    return printReport(
      { format, out, lang },
      explain === undefined
        ? {
            json: () => ({ ...comparisonJson(compared.right), zone: options.zone }),
            sheet: () => comparisonSheet(compared.right),
            table: () => `${title}\n\n${comparisonTable(compared.right)}\n\n${told}`,
          }
        : {
            json: () => causesJson(causes.right),
            sheet: () => causesSheet(causes.right),
            table: () => `${title}: the events behind it\n\n${causesTable(causes.right)}\n\n${told}`,
          },
    )
  })
}
