import * as fc from 'fast-check'
import { arbitrary, debtHistory, type Fit, type History, paymentHistory } from '../../../src/adapters/testing/index.js'
import type { AggregateName, BookCommand } from '../../../src/domain/book/book.js'
import { aggregateOf, type BookEvent, type BookRejection } from '../../../src/domain/book/book.js'
import { chequeLaws } from '../../../src/domain/law/cheque-laws.js'
import type { Law } from '../../../src/domain/law/law.js'
import { debtLaws, paymentLaws } from '../../../src/domain/law/laws.js'
import type { Replayed } from '../../../src/domain/law/replayed.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'

/** Any of the aggregates, whatever its own types are. */
export interface State {
  readonly situation: string
}
export type AnyFit = Fit<BookCommand, State>
export type AnyHistory = History<BookCommand, State, BookEvent, BookRejection>

/** An aggregate with its random lives, commands that are for it, and what holds of it. */
export interface Bench {
  readonly name: AggregateName
  readonly situations: ReadonlyArray<string>
  readonly types: ReadonlyArray<BookCommand['type']>
  readonly history: fc.Arbitrary<AnyHistory>
  /** A command of that type which fits the state, mostly. */
  readonly fitting: (type: BookCommand['type']) => fc.Arbitrary<AnyFit>
  /** Any command of that type about the same. */
  readonly wild: (type: BookCommand['type']) => fc.Arbitrary<AnyFit>
  readonly laws: ReadonlyArray<Law<Replayed<State, BookEvent>>>
  /** How many lives are looked at. */
  readonly runs: number
}

const typesOf = (name: AggregateName): ReadonlyArray<BookCommand['type']> =>
  (Object.keys(aggregateOf) as ReadonlyArray<BookCommand['type']>).filter((type) => aggregateOf[type] === name)

/** The day on which what a stream is about began. */
export const beganOn = ({ events }: Replayed<unknown, BookEvent>): LocalDate | undefined => events[0]?.on

/** The commands of that type, turned to whatever the state is of. */
const about = (name: AggregateName, commands: fc.Arbitrary<BookCommand>): fc.Arbitrary<AnyFit> =>
  commands.map((command) => (state) => {
    const id = idIn(name, state)
    return id === undefined ? command : ({ ...command, [name]: id } as BookCommand)
  })

const idIn = (name: AggregateName, state: State): unknown => {
  const { [name]: own, received, registered, debit } = state as unknown as Readonly<Record<string, unknown>>
  const told = received ?? registered ?? (debit as { readonly latest?: unknown } | undefined)?.latest
  return typeof own === 'string' ? own : (told as Readonly<Record<string, unknown>> | undefined)?.[name]
}

interface Parts {
  readonly history: fc.Arbitrary<unknown>
  readonly fitting: (type: never) => fc.Arbitrary<unknown>
  readonly wild: (type: never) => fc.Arbitrary<unknown>
  readonly laws: ReadonlyArray<unknown>
  readonly situations: ReadonlyArray<string>
  readonly runs: number
}

const benchOf = (name: AggregateName, { history, fitting, wild, laws, situations, runs }: Parts): Bench => ({
  name,
  runs,
  situations,
  types: typesOf(name),
  history: history as Bench['history'],
  fitting: fitting as unknown as Bench['fitting'],
  wild: (type) => about(name, wild(type as never) as fc.Arbitrary<BookCommand>),
  laws: laws as Bench['laws'],
})

export const benches: ReadonlyArray<Bench> = [
  benchOf('debt', {
    runs: 500,
    history: fc.oneof(
      { weight: 8, arbitrary: debtHistory() },
      { weight: 1, arbitrary: debtHistory({ only: ['ProposePlan', 'CounterPlan'], maxCommands: 3 }) },
      {
        weight: 1,
        arbitrary: debtHistory({ only: ['CancelDebt', 'SellDebt', 'WriteOffDebt', 'RaiseDispute'], maxCommands: 3 }),
      },
      // Few lives end so by themselves, and every command is to meet each of these ends.
      { weight: 3, arbitrary: debtHistory({ only: ['CancelDebt'], maxCommands: 3 }) },
      { weight: 2, arbitrary: debtHistory({ only: ['SellDebt'], maxCommands: 3 }) },
      { weight: 2, arbitrary: debtHistory({ only: ['ApplyPayment'], maxCommands: 6 }) },
      { weight: 1, arbitrary: debtHistory({ only: ['WriteOffDebt'], maxCommands: 3 }) },
    ),
    fitting: (type) => arbitrary.debtStep({ only: [type] }),
    wild: arbitrary.debtCommand,
    laws: debtLaws,
    situations: ['unissued', 'open', 'settled', 'writtenOff', 'sold', 'cancelled'],
  }),
  benchOf('payment', {
    runs: 300,
    history: paymentHistory(),
    fitting: () => arbitrary.paymentStep(),
    wild: arbitrary.paymentCommand,
    laws: paymentLaws,
    situations: ['unreceived', 'received', 'returned'],
  }),
  benchOf('cheque', {
    runs: 400,
    history: fc.oneof(
      { weight: 3, arbitrary: arbitrary.chequeHistory() },
      {
        weight: 1,
        arbitrary: arbitrary.chequeHistory({
          only: ['DepositCheque', 'BounceCheque', 'RedeemCheque', 'ReferChequeToLegal'],
        }),
      },
    ),
    fitting: (type) => arbitrary.chequeStep({ only: [type] }),
    wild: arbitrary.chequeCommand,
    laws: chequeLaws,
    situations: [
      'unreceived',
      'in-hand',
      'deposited',
      'cleared',
      'bounced',
      'endorsed',
      'replaced',
      'redeemed',
      'settled',
      'returned',
      'stopped',
      'legal',
    ],
  }),
  benchOf('debtor', {
    runs: 500,
    history: arbitrary.debtorHistory(),
    fitting: (type) => arbitrary.debtorStep({ only: [type] }),
    wild: arbitrary.debtorCommand,
    laws: [],
    situations: ['unregistered', 'registered', 'erased'],
  }),
]
