import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Checked } from '../../testing/check/checked.js'
import { print } from '../form/print.js'
import { complain } from '../form/say.js'
import { countArgument } from '../option/argument.js'
import { type Format, formatOption } from '../option/options.js'
import { readPolicyFile } from './policy-file.js'
import { realDebts } from './real-debts.js'

interface CheckCommandOptions {
  readonly format: Format
  readonly runs?: number
  readonly seed?: number
  readonly book?: string
  readonly namespace?: string
}

type Kit = typeof import('../../testing/check/check-module.js')

/** The kit, or why there is none: its generators want a package that need not be installed. */
const kit = async (): Promise<E.Either<string, Kit>> => {
  try {
    return E.right(await import('../../testing/check/check-module.js'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    return E.left('histories are made by the package fast-check, which is not installed: npm install fast-check')
  }
}

const found = async (
  file: string,
  { runs, seed, book, namespace }: CheckCommandOptions,
): Promise<E.Either<string, ReadonlyArray<Checked>>> => {
  const loaded = await kit()
  if (E.isLeft(loaded)) return loaded
  const { checkModule, checkPolicy, checkDebtsLike } = loaded.right
  const options = { ...(runs === undefined ? {} : { runs }), ...(seed === undefined ? {} : { seed }) }
  if (/\.json$/i.test(file)) {
    const policy = await readPolicyFile(file)
    return E.map((read: Parameters<typeof checkPolicy>[0]) => [
      checkPolicy(read, undefined, { name: file, ...options }),
    ])(policy)
  }
  const isModule = /\.[mc]?js$/i.test(file)
  const source = isModule ? book : file
  const at = { book: source ?? '', ...(namespace === undefined ? {} : { namespace }) }
  const real = source === undefined ? E.right([]) : await realDebts(at)
  if (E.isLeft(real)) return real
  if (!isModule) return E.right([checkDebtsLike(real.right, { name: `debts like those of ${file}`, ...options })])
  try {
    return checkModule(await import(pathToFileURL(resolve(file)).href), real.right, options)
  } catch (cause) {
    return E.left(`${file} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

const check = async (file: string, options: CheckCommandOptions): Promise<number> => {
  const checked = await found(file, options)
  if (E.isLeft(checked)) {
    complain(checked.left)
    return 1
  }
  const { checkedJson, tellChecked } = await import('../../testing/check/check-module.js')
  print(options.format, {
    json: () => checked.right.map(checkedJson),
    table: () => checked.right.map((one) => tellChecked(one)).join('\n\n'),
  })
  return checked.right.every(({ passed }) => passed) ? 0 : 1
}

const help = `
What is checked goes by the file:
  house.json   a collection policy: hundreds of debtors live under it
  rules.mjs    a module that exports deciders, projections, a gate, rules of
               commands as { rules }, or functions of a debt and a day with
               { ruleLaws }; laws of its own as { laws }
  book.db      a book: what really happened to its debts is cut off, reordered
               and gone on with

  receivables check house.json
  receivables check rules.mjs --book book.db --runs 5000`

export const checkCommand = (program: Command): void => {
  formatOption(
    program.command('check').description('checks your policy, your rules or your book by the laws of collection'),
    ['table', 'json'],
  )
    .argument('<file>', 'a policy, a module of rules, or a book')
    .option('--book <book>', 'try rules on what happened to the debts of a book')
    .option('--namespace <name>', 'of a book on a server that is not alone there')
    .option('--runs <n>', 'how many histories', countArgument)
    .option('--seed <n>', 'the same seed, the same histories', countArgument)
    .addHelpText('after', help)
    .action(async (file: string, options: CheckCommandOptions) => {
      process.exitCode = await check(file, options)
    })
}
