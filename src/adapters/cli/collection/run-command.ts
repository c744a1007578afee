import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { DebtDecision } from '../../../domain/collection/ladder/decision.js'
import { ActorRole } from '../../../domain/collection/policy/approval-limits.js'
import type { DebtCommand } from '../../../domain/debt/command.js'
import type { DebtId } from '../../../domain/value/id.js'
import { type PlannedCommand, planDay } from '../../../projections/collection/day-plan.js'
import { reportJson } from '../../../projections/report-json.js'
import type { Book } from '../../book.js'
import { namedUuid } from '../../store/named-uuid.js'
import { tellAmount } from '../../words/amount.js'
import { tellReason } from '../../words/collection-reason.js'
import { describe } from '../../words/describe.js'
import { tellRejection } from '../../words/rejection.js'
import { print } from '../form/print.js'
import { complain } from '../form/say.js'
import { table } from '../form/table.js'
import { tellAt } from '../option/known.js'
import { readChargeTables } from './charge-tables.js'
import { allAccounts } from './collection-accounts.js'
import { type Deciding, type PolicyOptions, policyOptions, withPolicy } from './policy-options.js'

interface RunOptions extends PolicyOptions {
  readonly dryRun?: true
  readonly recordWithheld?: true
  readonly role?: ActorRole
  readonly rates?: string
}

/** One thing that the day's run records, and how that went. */
interface Recorded {
  readonly debt: DebtId
  readonly debtor: string
  readonly what: string
  /** When the debtor is contacted, where anybody is. */
  readonly at: string | undefined
  readonly command: DebtCommand
  readonly outcome: 'would be recorded' | 'recorded' | 'there already' | 'refused' | 'not charged' | 'needs approval'
  readonly why: string | undefined
}

/** Repeating the run of a day is repeating its commands. */
const idOf = namedUuid('5b0c7b0e-3d6b-4c57-9f39-6f6f7c1d2a11')

const tellPlanned = ({ does, step, command }: PlannedCommand): string => {
  if (step !== undefined) return `${step.step} (${step.channel ?? step.does}, ${tellAmount(step.amount)})`
  const made = command(0)
  switch (made.type) {
    case 'EvaluatePromise':
      return `judge promise ${made.promise}`
    case 'EvaluatePlan':
      return `judge plan ${made.plan}`
    case 'EvaluateSettlement':
      return `judge settlement ${made.settlement}`
    case 'ChargeLateness':
      return 'charge lateness'
    case 'AddCollectionCost':
      return `charge ${made.evidence} (${tellAmount(made.amount)})`
    default:
      return made.type === 'WithholdStep' ? `withhold ${made.step}` : does
  }
}

/** Why a command is not given: somebody has to approve it, or what it goes by is not known. */
const notGiven = ({ needs, refused }: PlannedCommand): Pick<Recorded, 'outcome' | 'why'> | undefined => {
  if (needs !== undefined) return { outcome: 'needs approval', why: needs.join(' or ') || 'nobody may' }
  return refused && { outcome: 'not charged', why: tellRejection(refused) }
}

const carryOut = async (
  book: Book,
  planned: PlannedCommand,
  debtor: string,
  { policy, day }: Deciding,
  dryRun: boolean,
): Promise<Recorded> => {
  const { debt, command: make } = planned
  const view = await book.debt(debt, { asOf: day })
  const command = make(E.isRight(view) ? (view.right?.revision ?? 0) : 0)
  const what = tellPlanned(planned)
  const told = { debt, debtor, what, at: planned.step?.at, command }
  const left = notGiven(planned)
  if (left !== undefined) return { ...told, ...left }
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

const run = ({ dryRun, recordWithheld, role, rates, format, ...options }: RunOptions): Promise<number> =>
  withPolicy({ format, ...options }, allAccounts, async (deciding, book) => {
    const { policy, accounts, asked, day } = deciding
    const tables = await readChargeTables(rates)
    if (E.isLeft(tables)) {
      complain(tables.left)
      return 1
    }
    const done: Recorded[] = []
    const decisions: DebtDecision[] = []
    for (const account of accounts) {
      const plan = planDay({ ...deciding, tables: tables.right, role }, account)
      decisions.push(...plan.decisions)
      for (const one of [...plan.commands, ...(recordWithheld === true ? plan.withheld : [])]) {
        done.push(await carryOut(book, one, account.id, deciding, dryRun === true))
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
              { head: 'at' },
              { head: 'command' },
              { head: 'outcome', stretch: true },
            ],
            rows: done.map(({ debt, debtor, what, at, command, outcome, why }) => [
              debt,
              debtor,
              what,
              at ?? '',
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
Judges the promises, plans and settlements whose day is over, charges what the
steps that are due charge, and takes them. The same run again adds nothing. With
--dry-run nothing is written. What the policy lets only some roles approve waits
for them: name the role in which you run it.

  receivables run --book book.db --policy house.json --as-of 2026-03-31 --dry-run`

const roles = Object.keys(ActorRole.keys)

export const runCommand = (program: Command): void => {
  const command = program
    .command('run')
    .description('takes the steps of a day, by a collection policy, and records them')
  policyOptions(command)
    .option('--dry-run', 'tells what would be done and recorded, and writes nothing')
    .option('--record-withheld', 'records the steps that are held back, too, each with its rule')
    .addOption(new Option('--role <role>', 'in which role: what it may approve is done').choices(roles))
    .option('--rates <file>', 'rates and indices of late charges that are not published here, as JSON')
    .addHelpText('after', help)
    .action(async (options: RunOptions) => {
      process.exitCode = await run(options)
    })
}
