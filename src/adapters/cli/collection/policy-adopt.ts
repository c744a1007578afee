import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { Zone } from '../../../domain/value/zone.js'
import { describe } from '../../words/describe.js'
import type { BookAt } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { complain, say } from '../form/say.js'
import { dateArgument } from '../option/argument.js'
import { today, zoneOption } from '../option/at.js'
import { bookOption } from '../option/options.js'
import { readPolicyFile } from './policy-file.js'

interface AdoptOptions extends BookAt {
  readonly by: string
  readonly on?: LocalDate
  readonly from?: LocalDate
  readonly override?: string
  readonly zone: Zone
}

const adopt = (file: string, { by, on, from, override, zone, ...at }: AdoptOptions): Promise<number> =>
  withBook(at, async (book) => {
    const policy = await readPolicyFile(file)
    if (E.isLeft(policy)) {
      complain(policy.left)
      return 1
    }
    const says = { on: on ?? today(zone), policy: policy.right, adoptedBy: by, document: file }
    const chosen = { ...(from === undefined ? {} : { from }), ...(override === undefined ? {} : { override }) }
    const handled = await book.handle({ type: 'AdoptPolicy', ...says, ...chosen }, { actor: by })
    if (E.isLeft(handled)) {
      complain(describe(handled.left))
      return 1
    }
    const [event] = handled.right.events
    say(
      event?.type === 'PolicyAdopted'
        ? `policy ${event.version} is adopted, in force from ${event.from}`
        : `policy ${policy.right.version} is the last that was adopted: nothing was added`,
    )
    return 0
  })

/** Adds `policy adopt`. */
export const policyAdopt = (policy: Command): void => {
  const command = policy
    .command('adopt')
    .description('makes a policy that of a book; one with faults only with a reason')
    .argument('<file>', 'the policy, as JSON')
  zoneOption(bookOption(command))
    .requiredOption('--by <who>', 'who adopts it')
    .addOption(new Option('--from <date>', 'from when it holds (default: its own first day)').argParser(dateArgument))
    .addOption(new Option('--on <date>', 'when it is adopted (default: today in the zone)').argParser(dateArgument))
    .option('--override <reason>', 'why it is adopted with its faults; both are recorded')
    .action(async (file: string, options: AdoptOptions) => {
      process.exitCode = await adopt(file, options)
    })
}
