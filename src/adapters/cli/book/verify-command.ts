import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { visible } from '../../../domain/value/visible.js'
import type { Zone } from '../../../domain/value/zone.js'
import type { Failure } from '../../verify/tally.js'
import { type OnProgress, type Verification, verifyBook } from '../../verify/verify-book.js'
import { describe } from '../../words/describe.js'
import { print } from '../form/print.js'
import { type Progress, progress } from '../form/progress.js'
import { complain } from '../form/say.js'
import { table } from '../form/table.js'
import { today, zoneOption } from '../option/at.js'
import { bookOption, type Format, formatOption } from '../option/options.js'
import type { BookAt } from './book-at.js'
import { withBook } from './open-book.js'

interface VerifyOptions extends BookAt {
  readonly format: Format
  readonly zone: Zone
}

const stages = { events: 'Replaying events', streams: 'Following streams', days: 'Comparing reports' } as const

/** A bar for each stage, of which one is shown at a time. */
const bars = (): { readonly on: OnProgress; readonly stop: () => void } => {
  let shown: { readonly stage: string; readonly bar: Progress } | undefined
  return {
    on: (stage, done, of) => {
      if (shown?.stage !== stage) {
        shown?.bar.stop()
        shown = { stage, bar: progress(stages[stage], of) }
      }
      shown.bar.update(done)
    },
    stop: () => shown?.bar.stop(),
  }
}

const tellFailure = ({ law, stream, revision, wrong }: Failure): string => {
  const where =
    stream === undefined ? '' : ` ${visible(stream)}${revision === undefined ? '' : ` at revision ${revision}`}:`
  return `  ${law}\n   ${where} ${wrong.replaceAll('\n', '\n     ')}`
}

const number = (n: number): string => n.toLocaleString('en')

const verdict = ({ laws }: Verification): string => {
  const broken = laws.filter(({ failed }) => failed > 0).length
  return broken === 0 ? `All ${laws.length} laws hold.` : `${broken} of ${laws.length} laws do not hold.`
}

const verificationTable = (found: Verification): string => {
  const laws = table({
    columns: [{ head: 'law' }, { head: 'checked', align: 'right' }, { head: 'failed', align: 'right' }],
    rows: found.laws.map(({ name, checked, failed }) => [name, number(checked), failed === 0 ? '-' : number(failed)]),
  })
  const examples =
    found.failures.length === 0 ? [] : ['What is wrong, some of it', found.failures.map(tellFailure).join('\n')]
  const size = `${number(found.events)} events in ${number(found.streams)} streams.`
  return [laws, ...examples, `${size} ${verdict(found)}`].join('\n\n')
}

const run = ({ format, zone, ...at }: VerifyOptions): Promise<number> =>
  withBook(at, async (book) => {
    const { on, stop } = bars()
    const found = await verifyBook(book.store, today(zone), on).finally(stop)
    if (E.isLeft(found)) {
      complain(describe(found.left))
      return 1
    }
    print(format, { json: () => found.right, table: () => verificationTable(found.right) })
    return found.right.laws.some(({ failed }) => failed > 0) ? 1 : 0
  })

const help = `
Reads every event, checks it against its codec, folds every stream through its
decider, and compares what they come to with each other and with the reports of
every month end and of today in the zone. Ends with 1 where a law does not hold.`

export const verifyCommand = (program: Command): void => {
  const command = program.command('verify').description('replay the whole book and hold every law against it')
  formatOption(zoneOption(bookOption(command)), ['table', 'json'])
    .addHelpText('after', help)
    .action(async (options: VerifyOptions) => {
      process.exitCode = await run(options)
    })
}
