import type { BookEvent } from '../../../domain/book/book.js'
import type { DebtEventOf } from '../../../domain/debt/event.js'
import type { DebtId, DebtorId } from '../../../domain/value/id.js'
import { localDate } from '../../../domain/value/local-date.js'
import type { EventStore } from '../../store/event-store.js'
import type { ViewStore } from '../../store/view-store.js'
import { type ContractOptions, type ContractTest, eventStoreContract } from '../event-store-contract.js'
import { plain } from '../story/plain.js'
import { type ViewStoreContractOptions, viewStoreContract } from '../view-store-contract.js'
import type { Checked, LawChecked, Trouble } from './checked.js'
import { tellCause } from './guarded.js'

/**
 * Options of a check of a store; all have defaults.
 *
 * @since 0.2.0
 */
export interface StoreCheckOptions {
  /** The name of the store in the result. */
  readonly name?: string
  /**
   * Whether a place that is opened again has its stored events. By default true if `make` has a parameter, because without one
   * each store is new.
   */
  readonly durable?: boolean
  /** Time limit of one clause in milliseconds, 10,000 by default. */
  readonly patience?: number
  /** Check only the clause of that name, to reproduce a fault. */
  readonly only?: string
}

/**
 * Options of a check of an event store.
 *
 * @since 0.2.0
 */
export type EventStoreCheckOptions<E> = StoreCheckOptions &
  Partial<Pick<ContractOptions<E>, 'event' | 'batches' | 'repeats' | 'times' | 'stranger'>>

/**
 * Opens a store at a place; a new place must give an empty store.
 *
 * @since 0.2.0
 */
export type Make<S> = (place: string) => S | Promise<S>

/** Difficult texts: combining marks, trailing spaces, quotes, any script, and a whole letter. */
const written: Readonly<Record<number, string>> = {
  1001: 'Caf\u00e9, Cafe\u0301 ',
  1002: `'; -- "\\" {} %s بدهی‌۷ 🧾\r\n\t`,
  1003: 'ß'.repeat(150_000),
}

/** A note on a debt: an event that any codec of a book accepts. */
const note = (n: number): DebtEventOf<'NoteAdded'> => ({
  type: 'NoteAdded',
  on: localDate('2026-03-31'),
  debt: 'INV-1' as DebtId,
  debtor: 'C-1' as DebtorId,
  note: written[n] ?? `note ${n}`,
})

/**
 * Checks your event store against the contract of the port; each law of the result is one clause. `make` opens a store at a place,
 * a new place each time. If it has a parameter, places are also opened again, after closing and while open. A clause that hangs,
 * repeats for ever or fills memory fails at its time limit. It never throws.
 *
 * @since 0.2.0
 * @example (await checkEventStore((place) => openMyStore(`${folder}/${place}.db`))).passed
 */
export const checkEventStore = <E = BookEvent>(
  make: Make<EventStore<E>>,
  options: EventStoreCheckOptions<E> = {},
): Promise<Checked> => {
  const { event = note as unknown as (n: number) => E, batches = 'atomic', repeats = 'compared', stranger } = options
  const places = placed(make, options, [
    'append',
    'appendBatch',
    'read',
    'readBatch',
    'readAll',
    'subscribe',
    'comparePositions',
  ])
  const contract = eventStoreContract<E>({
    ...places.opening,
    event,
    batches,
    repeats,
    patience: options.patience ?? patience,
    ...(stranger !== undefined && { stranger }),
    ...(options.times !== undefined && { times: options.times }),
  })
  return checkContract(
    'an event store',
    'checkEventStore',
    'the port of event stores',
    contract,
    places.trouble,
    options,
  )
}

/**
 * Options of a check of a view store.
 *
 * @since 0.2.0
 */
export type ViewStoreCheckOptions = StoreCheckOptions & Pick<ViewStoreContractOptions, 'states'>

/**
 * Checks your view store against the contract of the port, clause by clause, as {@link checkEventStore} does for event stores.
 *
 * @since 0.2.0
 * @example (await checkViewStore((place) => openMyViews(`${folder}/${place}.db`))).passed
 */
export const checkViewStore = (make: Make<ViewStore>, options: ViewStoreCheckOptions = {}): Promise<Checked> => {
  const { states = 'copied' } = options
  const places = placed(make, options, ['load', 'save', 'promote', 'current'])
  const contract = viewStoreContract({ ...places.opening, states, patience: options.patience ?? patience })
  return checkContract('a view store', 'checkViewStore', 'the port of view stores', contract, places.trouble, options)
}

const patience = 10_000

interface Places<S> {
  readonly opening: { readonly open: () => Promise<S>; readonly again?: () => Promise<S> }
  /** Why no store could be opened; else `undefined`. */
  readonly trouble: () => string | undefined
}

/** Opens stores at separate places, and checks that they are stores. */
const placed = <S extends object>(
  make: Make<S>,
  { durable = typeof make === 'function' && make.length > 0 }: StoreCheckOptions,
  functions: ReadonlyArray<string>,
): Places<S> => {
  let count = 0
  let wrong: string | undefined
  const opened = async (place: string): Promise<S> => {
    try {
      const store = await make(place)
      wrong = whyNoStore(store, [...functions, 'close'])
      if (wrong !== undefined) throw new Error(wrong)
      return store
    } catch (cause) {
      wrong ??= `it could not be opened: ${tellCause(cause)}`
      throw cause
    }
  }
  const open = (): Promise<S> => {
    count += 1
    return opened(`store-${count}`)
  }
  const again = (): Promise<S> => opened(`store-${count}`)
  return { opening: durable ? { open, again } : { open }, trouble: () => wrong }
}

const whyNoStore = (store: unknown, functions: ReadonlyArray<string>): string | undefined => {
  if (typeof store !== 'object' || store === null) return `what was made is ${plain(store)}, and not a store`
  const lacks = functions.filter((name) => typeof (store as Readonly<Record<string, unknown>>)[name] !== 'function')
  return lacks.length === 0 ? undefined : `what was made has no function ${lacks.join(', ')}`
}

const checkContract = async (
  kind: string,
  call: string,
  source: string,
  contract: ReadonlyArray<ContractTest>,
  trouble: () => string | undefined,
  { name: subject = kind, only }: StoreCheckOptions,
): Promise<Checked> => {
  const began = performance.now()
  const clauses = only === undefined ? contract : contract.filter(({ name }) => name === only)
  const laws: LawChecked[] = []
  const answer = (passed: boolean, stopped?: Trouble): Checked => ({
    subject,
    passed,
    laws,
    runs: laws.length,
    asked: clauses.length,
    seed: undefined,
    milliseconds: Math.round(performance.now() - began),
    coverage: { commands: {}, events: {}, rejections: {}, neverAsked: [], neverHappened: [] },
    ...(stopped !== undefined && { trouble: stopped }),
  })
  if (clauses.length === 0) {
    return answer(false, { _tag: 'NotAStore', why: `the contract has no clause "${only}"` })
  }
  for (const { name, run } of clauses) {
    const clause = { law: name, says: name, source, tested: 1 }
    try {
      await run()
      laws.push({ ...clause, verdict: 'held' })
    } catch (cause) {
      const why = trouble()
      if (why !== undefined) return answer(false, { _tag: 'NotAStore', why: `${subject} cannot be checked: ${why}` })
      const wrong = tellCause(cause)
      const found = { law: name, run: 1, commands: [], events: [], after: 0, wrong, story: wrong }
      const replay = `${call}(make, { only: ${JSON.stringify(name)} })`
      laws.push({ ...clause, verdict: 'broken', counterexample: { ...found, replay } })
    }
  }
  return answer(laws.every(({ verdict }) => verdict === 'held'))
}
