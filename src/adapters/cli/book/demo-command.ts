import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Book } from '../../book.js'
import { businessDays } from '../../demo/business-day.js'
import { type DemoSeed, demoOf, edition } from '../../demo/demo-seed.js'
import { type Filled, fillDemo } from '../../demo/fill-demo.js'
import { describe } from '../../words/describe.js'
import { progress } from '../form/progress.js'
import { complain, say } from '../form/say.js'
import { countArgument } from '../option/argument.js'
import { namespaceOption } from '../option/options.js'
import { type BookAt, bookFlags, tellBook } from './book-at.js'
import { showDemo } from './demo-tour.js'
import { withBook } from './open-book.js'

interface DemoOptions extends DemoSeed, BookAt {}

/** Why this demo is not put in that book: a demo is never mixed with anything else. */
const whyNot = async (
  book: Book,
  { book: named, namespace, seed, debts }: DemoOptions,
): Promise<string | undefined> => {
  const path = tellBook({ book: named, namespace })
  const first = await book.store.readAll(book.store.start, 1, 'trust')()
  if (E.isLeft(first)) return describe(first.left)
  const [event] = first.right.events
  if (event === undefined) return undefined
  const there = demoOf(event.commandId)
  if (there === undefined) return `${path} is a book in use, and a demo has a book of its own: name another --book`
  if (there.edition !== edition) return `${path} has the demo of another version: name another --book, or remove it`
  return there.seed === seed && there.debts === debts
    ? undefined
    : `${path} has the demo of --seed ${there.seed} --debts ${there.debts}: name another --book, or remove it`
}

const tellFilled = ({ commands, repeated, refused }: Filled, path: string): string => {
  const news = commands - repeated - refused
  if (repeated === 0) return `Made ${path}.`
  return news === 0 ? `${path} had it all already: nothing was added.` : `${path} had a part of it: the rest was added.`
}

const run = (options: DemoOptions): Promise<number> =>
  withBook(
    options,
    async (book) => {
      const refusal = await whyNot(book, options)
      if (refusal !== undefined) {
        complain(refusal)
        return 1
      }
      const bar = progress('Keeping the book day by day', businessDays().length * 2)
      const filled = await fillDemo(book, options, bar.update)().finally(bar.stop)
      if (E.isLeft(filled)) {
        complain(describe(filled.left))
        return 1
      }
      say(`${tellFilled(filled.right, tellBook(options))}\n`)
      return showDemo(book, bookFlags(options))
    },
    // What a power cut takes away, the same command makes again.
    { create: true, durability: 'normal' },
  )

const help = `
The book holds invented businesses in five currencies, from October 2024 to
March 2026: invoices, payments and what comes between them. The same seed and
number of debts always make the same book, event by event.`

export const demoCommand = (program: Command): void => {
  program
    .command('demo')
    .description('make a book to look at, and look at it')
    .option('--book <book>', 'the file to make, or a server', 'demo.db')
    .addOption(namespaceOption('--namespace', 'of a book on a server that is not alone there'))
    .addOption(new Option('--seed <number>', 'which book to make').argParser(countArgument).default(18))
    .addOption(new Option('--debts <number>', 'how many invoices').argParser(countArgument).default(3000))
    .addHelpText('after', help)
    .action(async (options: DemoOptions) => {
      process.exitCode = await run(options)
    })
}
