import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { openBalance } from '../../../domain/debt/state.js'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { CollectionAccount } from '../../../projections/collection/accounts.js'
import type { WorkItem } from '../../../projections/collection/work-item.js'
import { type CollectorLoad, worklistInTurn } from '../../../projections/collection/worklist.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellAmount } from '../../words/amount.js'
import { print } from '../form/print.js'
import { complain } from '../form/say.js'
import { table } from '../form/table.js'
import { countArgument } from '../option/argument.js'
import { tellAt } from '../option/known.js'
import { type AccountsInTurn, accountsInTurn } from './collection-accounts.js'
import { type PolicyOptions, policyOptions, withPolicy } from './policy-options.js'

interface WorklistOptions extends PolicyOptions {
  readonly capacity: number
  readonly collector?: string
}

/** The largest open balance of each currency: what is as large as that has all points for cash. */
class Largest {
  readonly of = new Map<CurrencyCode, bigint>()

  see({ debts }: CollectionAccount): void {
    for (const { debt } of debts) {
      const open = openBalance(debt)
      if (open > (this.of.get(debt.currency) ?? 0n)) this.of.set(debt.currency, open)
    }
  }
}

/** Shows all accounts, a few at a time; tells why where they cannot be read. */
const showEach = async (inTurn: AccountsInTurn, see: (account: CollectionAccount) => void): Promise<boolean> => {
  for await (const some of inTurn()) {
    if (E.isLeft(some)) {
      complain(some.left)
      return false
    }
    for (const account of some.right) see(account)
  }
  return true
}

const itemsTable = (items: ReadonlyArray<WorkItem>): string =>
  table({
    columns: [
      { head: 'rank', align: 'right' },
      { head: 'cash + age + risk + kind', align: 'right' },
      { head: 'debtor', stretch: true },
      { head: 'do' },
      { head: 'by' },
      { head: 'at' },
      { head: 'amount', align: 'right' },
      { head: 'late', align: 'right' },
      { head: 'debts' },
    ],
    rows: items.map(({ rank, parts: { cash, age, risk, kind }, debtor, what, by, at, amount, daysPastDue, debts }) => [
      `${rank}`,
      `${cash} + ${age} + ${risk} + ${kind}`,
      debtor,
      what,
      by ?? '',
      at ?? '',
      tellAmount(amount),
      `${daysPastDue}`,
      debts.length > 2 ? `${debts.slice(0, 2).join(', ')} and ${debts.length - 2} more` : debts.join(', '),
    ]),
  })

const loadOf = ({ collector, items, load, amounts }: CollectorLoad): string =>
  `${collector ?? 'nobody yet'}: ${load} ${load === 1 ? 'thing' : 'things'} to do${
    load > items.length ? `, of which ${items.length} fit the day` : ''
  }; ${amounts.map(tellAmount).join(', ')}`

const run = ({ capacity, collector, format, ...options }: WorklistOptions): Promise<number> =>
  withPolicy({ format, ...options }, accountsInTurn, async ({ policy, accounts, asked, day, gate, at, zone }) => {
    const large = new Largest()
    if (!(await showEach(accounts, (account) => large.see(account)))) return 1
    const { take, lists: all } = worklistInTurn({ policy, day, gate, at, zone, capacity, large: large.of })
    if (!(await showEach(accounts, take))) return 1
    const loads = all().filter((load) => collector === undefined || load.collector === collector)
    const lists = loads.map((load) => `${loadOf(load)}\n\n${itemsTable(load.items)}`)
    print(format, {
      json: () => reportJson({ asOf: day, at, policy: policy.version, collectors: loads }),
      table: () =>
        `Work of ${day}, by policy ${policy.version}\n\n${lists.join('\n\n')}\n\n${tellAt(asked, undefined)}`,
    })
    return 0
  })

const help = `
What is in front comes first, for each collector, with the parts of its rank. What
fits no day any more is counted in the load.

  receivables worklist --book book.db --policy house.json --as-of 2026-03-31 --capacity 25`

export const worklistCommand = (program: Command): void => {
  const command = program
    .command('worklist')
    .description('what each collector has to do on a day, the most pressing first')
  policyOptions(command)
    .addOption(
      new Option('--capacity <count>', 'how many things one collector does a day').argParser(countArgument).default(40),
    )
    .option('--collector <key>', 'of one collector')
    .addHelpText('after', help)
    .action(async (options: WorklistOptions) => {
      process.exitCode = await run(options)
    })
}
