import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { StandingCase } from '../../../domain/collection/standing/past.js'
import { type Standing, standingOf } from '../../../domain/collection/standing/standing.js'
import { type SuggestedLimit, suggestedLimits } from '../../../domain/collection/standing/suggested-limit.js'
import { DebtorId } from '../../../domain/value/id.js'
import { standingCases } from '../../../projections/collection/standing-cases.js'
import { unknownPlace } from '../../../projections/open-item/place.js'
import { reportJson } from '../../../projections/report-json.js'
import type { Book } from '../../book.js'
import { tellAmount } from '../../words/amount.js'
import { describe } from '../../words/describe.js'
import { tellBook } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { print } from '../form/print.js'
import { complain } from '../form/say.js'
import { table } from '../form/table.js'
import { type AskedAt, askedAt, atOptions } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type AnswerOptions, bookOption, formatOption } from '../option/options.js'

const partsTable = ({ parts, score }: Standing): string =>
  table({
    columns: [
      { head: 'factor' },
      { head: 'points', align: 'right' },
      { head: 'of', align: 'right' },
      { head: 'for', stretch: true },
    ],
    rows: [
      ...parts.map(({ factor, points, most, figure }) => [factor, `${points}`, `${most}`, figure]),
      ['score', `${score}`, '1000', ''],
    ],
  })

const whyLimit: Readonly<Record<SuggestedLimit['because'], string>> = {
  band: 'what its band may owe',
  'credit-held': 'its credit is held',
  insolvent: 'it is insolvent',
}

const limitLine = ({ limit, monthlyPaid, halfMonths, because }: SuggestedLimit): string =>
  `Limit suggested: ${tellAmount(limit)}, ${halfMonths / 2} months of ${tellAmount(monthlyPaid)} paid a month (${whyLimit[because]})`

const reasonsLine = ({ past: { reasons } }: Standing): string =>
  reasons.size === 0
    ? 'No reason of delay was recorded.'
    : `Reasons of delay: ${[...reasons].map(([code, count]) => `${code} ${count}`).join(', ')}`

/** What the standing of a debtor is told from; only its streams are read. */
const casesOf = async (
  book: Book,
  debtor: string,
  asked: AskedAt,
): Promise<E.Either<string, StandingCase | undefined>> => {
  if (!DebtorId.is(debtor)) return E.right(undefined)
  const { knownAt } = asked
  const items = await book.collectionItems({ debtor, knownAt })
  if (E.isLeft(items)) return E.left(describe(items.left))
  const unknown = unknownPlace(items.right, asked)
  return unknown === undefined
    ? E.right(standingCases(items.right, { ...asked, only: debtor }).get(debtor))
    : E.left(describe(unknown))
}

const run = (debtor: string, options: AnswerOptions): Promise<number> =>
  withBook(options, async (book) => {
    const asked = askedAt(options)
    const cases = await casesOf(book, debtor, asked)
    if (E.isLeft(cases)) {
      complain(cases.left)
      return 1
    }
    const found = cases.right
    if (found === undefined) {
      complain(`nothing is known of debtor '${debtor}' on ${asked.asOf} in ${tellBook(options)}`)
      return 1
    }
    const standing = standingOf(found, asked.asOf)
    const limits = suggestedLimits(found, standing)
    print(options.format, {
      json: () => {
        const { past, ...rest } = standing
        return reportJson({ debtor, ...rest, past: { ...past, reasons: Object.fromEntries(past.reasons) }, limits })
      },
      table: () =>
        [
          `${debtor} on ${standing.day}: ${standing.score} of 1000, band ${standing.band}`,
          partsTable(standing),
          [...limits.map(limitLine), reasonsLine(standing)].join('\n'),
          tellAt(asked, undefined),
        ].join('\n\n'),
    })
    return 0
  })

const help = `
The points of each factor sum to the score. What happened within a year counts
twice as much as what happened in the year before; what is older says nothing.

  receivables standing ACME --book book.db --as-of 2026-03-31`

export const standingCommand = (program: Command): void => {
  formatOption(
    atOptions(
      bookOption(
        program
          .command('standing')
          .description('how a debtor stands: a score with its parts, a band, a limit')
          .argument('<debtor>', 'the id of the debtor'),
      ),
    ),
  )
    .addHelpText('after', help)
    .action(async (debtor: string, options: AnswerOptions) => {
      process.exitCode = await run(debtor, options)
    })
}
