import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Book } from '../../book.js'
import { type Copied, type CopyError, type CopyStage, copyBook } from '../../copy/copy-book.js'
import { tellAmount } from '../../words/amount.js'
import { describe } from '../../words/describe.js'
import { some } from '../../words/some.js'
import { type Progress, progress } from '../form/progress.js'
import { complain, say } from '../form/say.js'
import { namespaceOption } from '../option/options.js'
import { type BookAt, tellBook } from './book-at.js'
import { withBook } from './open-book.js'

interface CopyOptions {
  readonly from: string
  readonly fromNamespace?: string
  readonly to: string
  readonly toNamespace?: string
  readonly format: 'text' | 'json'
}

const titles = {
  comparing: 'Comparing what is there',
  copying: 'Copying',
  verifying: 'Comparing the books',
} as const satisfies Record<CopyStage, string>

/** A bar for each stage, of which one is shown at a time. */
const bars = () => {
  let shown: { readonly stage: CopyStage; readonly bar: Progress } | undefined
  return {
    on: (stage: CopyStage, done: number, of?: number) => {
      if (shown?.stage !== stage) {
        shown?.bar.stop()
        shown = { stage, bar: progress(titles[stage], of) }
      }
      shown.bar.update(done)
    },
    stop: () => shown?.bar.stop(),
  }
}

interface Both {
  readonly from: BookAt
  readonly to: BookAt
}

const tellCopyError = (failure: CopyError, { from, to }: Both): string => {
  switch (failure._tag) {
    case 'Conflict': {
      const place = `event ${failure.expected + 1} of ${failure.stream}`
      return failure.actual > failure.expected
        ? `${tellBook(to)} is no copy of ${tellBook(from)}: ${place} is another one, or in another place`
        : `${place} cannot be copied: events before it are not there`
    }
    case 'LostEvents':
      return `${some(failure.copied, 'event')} were copied to ${tellBook(to)}, and ${failure.found} are there`
    case 'TotalsDiffer':
      return `the books come to other totals for ${failure.debtors.slice(0, 10).join(', ')}`
    default:
      return describe(failure)
  }
}

const tellAdded = ({ events, added }: Copied): string => {
  if (added === events) return 'all of them were added'
  return added === 0
    ? 'all of them were there already'
    : `${added.toLocaleString('en')} were added, the others were there`
}

const tellCopied = (copied: Copied, { from, to }: Both): string => {
  const { streams, events, sourceGrew, totals } = copied
  const outstanding = totals.currencies.map((currency) => tellAmount(currency.outstanding))
  return [
    `${tellBook(to)} has ${some(events, 'event')} in ${some(streams, 'stream')}: ${tellAdded(copied)}.`,
    `All of them are as in ${tellBook(from)}, and so are the totals of every debtor.`,
    ...(outstanding.length > 0 ? [`Outstanding in both: ${outstanding.join(', ')}.`] : []),
    ...(sourceGrew ? [`${tellBook(from)} has grown meanwhile: copy again for what was added.`] : []),
  ].join('\n')
}

const copy = async (source: Book, target: Book, both: Both, format: CopyOptions['format']): Promise<number> => {
  const { on, stop } = bars()
  const copied = await copyBook(source.store, target.store, { onProgress: on })().finally(stop)
  if (E.isLeft(copied)) {
    complain(tellCopyError(copied.left, both))
    return 1
  }
  const { streams, events, added, sourceGrew } = copied.right
  const asJson = () => JSON.stringify({ streams, events, added, sourceGrew }, null, 2)
  say(format === 'json' ? asJson() : tellCopied(copied.right, both))
  return 0
}

const run = (options: CopyOptions): Promise<number> => {
  const from = { book: options.from, namespace: options.fromNamespace }
  const to = { book: options.to, namespace: options.toNamespace }
  return withBook(from, (source) =>
    withBook(to, (target) => copy(source, target, { from, to }, options.format), { create: true }),
  )
}

const help = `
Every event keeps its id, its time, who acted and its place, and the source is
only read. When all is there, both books are read and compared, event by event
and debtor by debtor. Ends with 1 where they differ.

The same again goes on where a copy was interrupted, and adds what the source
has got since. A target that has anything else is refused and left as it is.

  receivables copy --from book.db --to 'esdb://localhost:2113?tls=false'
  receivables copy --from esdb://db.example.com --to backup.db`

export const copyCommand = (program: Command): void => {
  program
    .command('copy')
    .description('copy a book to another file or server, and prove that it is the same')
    .requiredOption('--from <book>', 'the book: a file, esdb://host or kurrentdb://host')
    .requiredOption('--to <book>', 'where it goes: a file, which is made, or a server')
    .addOption(namespaceOption('--from-namespace', 'of the book on its server'))
    .addOption(namespaceOption('--to-namespace', 'of the copy on its server'))
    .addOption(new Option('--format <format>', 'how to print the counts').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (options: CopyOptions) => {
      process.exitCode = await run(options)
    })
}
