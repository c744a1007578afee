import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Language } from '../../../domain/message/language.js'
import { reportJson } from '../../../projections/report-json.js'
import { describe } from '../../words/describe.js'
import type { BookAt } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { deliver } from '../form/deliver.js'
import { langOption, pageIn } from '../form/page-in.js'
import { complain, say } from '../form/say.js'
import { type AtOptions, askedAt, atOptions } from '../option/at.js'
import { bookOption } from '../option/options.js'

interface ReportOptions extends BookAt, AtOptions {
  readonly lang: Language
  readonly out?: string
  readonly json?: true
  readonly judged?: true
}

const run = ({ lang, out, json, judged, zone, ...options }: ReportOptions): Promise<number> =>
  withBook(options, async (book) => {
    const { asOf, knownAt } = askedAt({ zone, ...options })
    const report = await book.report({ asOf, knownAt, zone, ranges: judged ? 'judged' : 'by-chance' })()
    if (E.isLeft(report)) {
      complain(describe(report.left))
      return 1
    }
    const page = json
      ? E.right(`${JSON.stringify(reportJson(report.right), null, 2)}\n`)
      : await pageIn(lang, async (style) =>
          (await import('../../report/report-page.js')).reportPage(report.right, style),
        )
    if (E.isLeft(page)) {
      complain(page.left)
      return 1
    }
    if (!(await deliver(out, page.right))) return 1
    if (out !== undefined) say(`The report of ${asOf} is in ${out}`)
    return 0
  })

const help = `
One page that needs nothing beside it and no network. It can be printed, and
read on a phone. Beneath each picture are its figures.

  receivables report --book book.db --as-of 2026-03-31 --lang fa --out book.html`

export const reportCommand = (program: Command): void => {
  langOption(
    atOptions(bookOption(program.command('report').description('one page about the whole book, with pictures: HTML'))),
  )
    .option('--out <file>', 'where it is written (default: standard output)')
    .option('--judged', 'ranges of cash by how far off the forecasts of the last weeks were: takes longer')
    .option('--json', 'the figures of the page alone, for programs')
    .addHelpText('after', help)
    .action(async (options: ReportOptions) => {
      process.exitCode = await run(options)
    })
}
