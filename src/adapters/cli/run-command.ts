import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { commandFor, withheldBy } from '../../domain/collection/command-for.js'
import { decideAccount } from '../../domain/collection/decide-account.js'
import type { DebtDecision, DueStep } from '../../domain/collection/decision.js'
import type { DebtCommand } from '../../domain/debt/command.js'
import { debt as debtDecider } from '../../domain/debt/debt.js'
import type { KnownDebt } from '../../domain/debt/state.js'
import { fold } from '../../domain/decider.js'
import type { DebtId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { CollectedDebt, CollectionAccount } from '../../projections/collection/accounts.js'
import { promisesOver } from '../../projections/collection/promises-over.js'
import { reportJson } from '../../projections/report-json.js'
import type { Book } from '../book.js'
import { namedUuid } from '../store/named-uuid.js'
import { tellAmount } from '../words/amount.js'
import { tellReason } from '../words/collection-reason.js'
import { describe } from '../words/describe.js'
import { tellAt } from './known.js'
import { type Deciding, type PolicyOptions, policyOptions, withPolicy } from './policy-options.js'
import { print } from './print.js'
import { complain } from './say.js'
import { table } from './table.js'

interface RunOptions extends PolicyOptions {
  readonly dryRun?: true
  readonly recordWithheld?: true
}

/** One thing that the day's run records, and how that went. */
interface Recorded {
  readonly debt: DebtId
  readonly debtor: string
  readonly what: string
  readonly command: DebtCommand
  readonly outcome: 'would be recorded' | 'recorded' | 'there already' | 'refused'
  readonly why: string | undefined
}

/** Repeating the run of a day is repeating its commands. */
const idOf = namedUuid('5b0c7b0e-3d6b-4c57-9f39-6f6f7c1d2a11')

/** Promises whose day is over are judged before anybody is asked. */
const judged = (
  { debt, beside }: CollectedDebt,
  day: LocalDate,
): readonly [CollectedDebt, ReadonlyArray<DebtCommand>] => {
  const commands = promisesOver(debt, day)
  const after = commands.reduce<KnownDebt>((state, command) => {
    const decided = debtDecider.decide(command, state)
    const next = E.isRight(decided) ? fold(debtDecider, decided.right, state) : state
    return next.situation === 'unissued' ? state : next
  }, debt)
  return [{ debt: after, beside }, commands]
}

interface Planned {
  readonly debt: DebtId
  readonly debtor: string
  readonly what: string
  readonly command: (revision: number) => DebtCommand | undefined
}

/** What the day asks for of one account: verdicts, and the steps that are due. */
const planned = (
  { policy, day, gate, at }: Deciding,
  recordsWithheld: boolean,
  { id, debtor, debts, contacts }: CollectionAccount,
): readonly [ReadonlyArray<Planned>, ReadonlyArray<DebtDecision>] => {
  const found = debts.map((one) => judged(one, day))
  const verdicts = found.flatMap(([{ debt }, commands]) =>
    commands.map(
      (command): Planned => ({ debt: debt.debt, debtor: id, what: 'judge promise', command: () => command }),
    ),
  )
  const decision = decideAccount({ policy, debtor, debts: found.map(([one]) => one), day, gate, at, contacts })
  const steps = decision.debts.flatMap(({ debt, strategy = '', due }) =>
    debt === undefined
      ? []
      : due.map((step): Planned => {
          const name = `${step.step} ${debt} ${day}`
          const command = (revision: number) =>
            commandFor(policy, step, { debt, on: day, strategy, revision, name: name.slice(0, 200) })
          return { debt, debtor: id, what: tellStep(step), command }
        }),
  )
  const held = decision.debts.flatMap((one) =>
    withheldBy(one).map(
      (command): Planned => ({
        debt: command.debt,
        debtor: id,
        what: `withhold ${command.type === 'WithholdStep' ? command.step : ''}`,
        command: () => command,
      }),
    ),
  )
  return [[...verdicts, ...steps, ...(recordsWithheld ? held : [])], decision.debts]
}

const tellStep = ({ step, channel, does, amount }: DueStep): string =>
  `${step} (${channel ?? does}, ${tellAmount(amount)})`

const carryOut = async (
  book: Book,
  { debt, debtor, what, command: make }: Planned,
  { policy, day }: Deciding,
  dryRun: boolean,
): Promise<Recorded | undefined> => {
  const view = await book.debt(debt, { asOf: day })
  const revision = E.isRight(view) ? (view.right?.revision ?? 0) : 0
  const command = make(revision)
  if (command === undefined) return undefined
  const told = { debt, debtor, what, command }
  if (dryRun) return { ...told, outcome: 'would be recorded', why: undefined }
  const commandId = idOf(`${policy.version} ${day} ${debt} ${what}`)
  const handled = await book.handle(command, { actor: `policy ${policy.version}`, commandId })
  if (E.isLeft(handled)) return { ...told, outcome: 'refused', why: describe(handled.left) }
  return { ...told, outcome: handled.right.repeated ? 'there already' : 'recorded', why: undefined }
}

const heldBack = (decisions: ReadonlyArray<DebtDecision>): ReadonlyArray<readonly [DebtDecision, string, string]> =>
  decisions.flatMap((decision) =>
    decision.notTaken.flatMap(({ step, status, reasons }) =>
      status === 'held' && decision.next !== undefined
        ? [
            [
              decision,
              step,
              reasons
                .slice(1)
                .map((one) => tellReason(one))
                .join('; '),
            ] as const,
          ]
        : [],
    ),
  )

const run = ({ dryRun, recordWithheld, format, ...options }: RunOptions): Promise<number> =>
  withPolicy({ format, ...options }, async (deciding, book) => {
    const { policy, accounts, asked, day } = deciding
    const done: Recorded[] = []
    const decisions: DebtDecision[] = []
    for (const account of accounts) {
      const [plan, decided] = planned(deciding, recordWithheld === true, account)
      decisions.push(...decided)
      for (const one of plan) {
        const recorded = await carryOut(book, one, deciding, dryRun === true)
        if (recorded !== undefined) done.push(recorded)
      }
    }
    const held = heldBack(decisions)
    const refused = done.filter(({ outcome }) => outcome === 'refused')
    print(format, {
      json: () =>
        reportJson({
          day,
          policy: policy.version,
          dryRun: dryRun === true,
          done,
          held: held.map(([{ debt, next }, step, why]) => ({ debt, step, why, next })),
        }),
      table: () =>
        [
          `${dryRun === true ? 'What a run would do' : 'What the run did'} on ${day}, by policy ${policy.version}`,
          table({
            columns: [
              { head: 'debt' },
              { head: 'debtor' },
              { head: 'what' },
              { head: 'command' },
              { head: 'outcome', stretch: true },
            ],
            rows: done.map(({ debt, debtor, what, command, outcome, why }) => [
              debt,
              debtor,
              what,
              command.type,
              why === undefined ? outcome : `${outcome}: ${why}`,
            ]),
          }),
          `Held back: ${held.length}`,
          table({
            columns: [{ head: 'debt' }, { head: 'step' }, { head: 'again' }, { head: 'why', stretch: true }],
            rows: held.map(([{ debt, next }, step, why]) => [debt ?? '', step, next?.on ?? '', why]),
          }),
          tellAt(asked, undefined),
        ].join('\n\n'),
    })
    if (refused.length > 0) complain(`${refused.length} of ${done.length} were refused`)
    return refused.length > 0 ? 1 : 0
  })

const help = `
Judges the promises whose day is over, and takes every step that is due. The same
run again adds nothing. With --dry-run nothing is written.

  receivables run --book book.db --policy house.json --as-of 2026-03-31 --dry-run`

export const runCommand = (program: Command): void => {
  const command = program
    .command('run')
    .description('takes the steps of a day, by a collection policy, and records them')
  policyOptions(command)
    .option('--dry-run', 'tells what would be done and recorded, and writes nothing')
    .option('--record-withheld', 'records the steps that are held back, too, each with its rule')
    .addHelpText('after', help)
    .action(async (options: RunOptions) => {
      process.exitCode = await run(options)
    })
}
