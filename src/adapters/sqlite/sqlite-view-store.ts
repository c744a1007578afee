import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { problems, tellProblem } from '../../domain/value/codec-error.js'
import type { Position, StoreFailure } from '../store/event-store.js'
import type { Retired, Save, SavedView, Superseded, UndecodableState, View, ViewStore } from '../store/view-store.js'
import { type BookFile, type BookOptions, openBook } from './book-file.js'
import type { SqliteDriver } from './driver.js'
import { failureOf } from './failure.js'
import { query } from './rows.js'
import { transaction } from './transaction.js'

type Text = readonly [key: string, state: string]

/** Malformed JSON is a problem like any other: the message of the parser. */
const decodeState = <S>(view: View<S>, text: string): E.Either<ReadonlyArray<string>, S> => {
  try {
    const decoded = view.codec.decode(JSON.parse(text))
    return decoded._tag === 'Left' ? E.left(problems(decoded.left).map(tellProblem)) : decoded
  } catch (cause) {
    return E.left([String(cause)])
  }
}

const decodeStates = <S>(view: View<S>, rows: ReadonlyArray<Text>): E.Either<UndecodableState, Map<string, S>> => {
  const states = new Map<string, S>()
  for (const [key, text] of rows) {
    const state = decodeState(view, text)
    if (state._tag === 'Left') {
      return E.left({ _tag: 'UndecodableState', view: view.name, version: view.version, key, problems: state.left })
    }
    states.set(key, state.right)
  }
  return E.right(states)
}

/** The view store in a file that is open. */
export const viewsIn = ({ driver, where, write, outdated, close }: BookFile): ViewStore => {
  const look = transaction(driver, 'DEFERRED')
  const find = query<readonly [no: number, checkpoint: Position | null]>(
    driver,
    'SELECT no, checkpoint FROM views WHERE name = ? AND version = ?',
  )
  const currentOf = query<readonly [version: number]>(
    driver,
    'SELECT version FROM views WHERE name = ? AND current = 1',
  )
  const statesOf = query<Text>(driver, 'SELECT key, state FROM view_states WHERE view = ?')
  const stateOf = query<Text>(driver, 'SELECT key, state FROM view_states WHERE view = ? AND key = ?')
  const pageOf = query<Text>(
    driver,
    'SELECT key, state FROM view_states WHERE view = ? AND key > ? ORDER BY key LIMIT ?',
  )
  const firstOf = query<Text>(driver, 'SELECT key, state FROM view_states WHERE view = ? ORDER BY key LIMIT ?')
  const add = driver.prepare('INSERT INTO views (name, version) VALUES (?, ?)')
  const move = driver.prepare('UPDATE views SET checkpoint = ? WHERE no = ?')
  const put = driver.prepare('INSERT OR REPLACE INTO view_states (view, key, state) VALUES (?, ?, ?)')
  const dropStates = driver.prepare(
    'DELETE FROM view_states WHERE view IN (SELECT no FROM views WHERE name = ? AND version < ?)',
  )
  const dropViews = driver.prepare('DELETE FROM views WHERE name = ? AND version < ?')
  const choose = driver.prepare('UPDATE views SET current = 1 WHERE no = ?')
  let closed = false

  const guarded = <L, A>(work: () => E.Either<L, A>): E.Either<L | StoreFailure, A> => {
    if (closed) return E.left({ _tag: 'Closed', where, detail: 'the store was closed' })
    try {
      const answer = work()
      const wrong = outdated()
      return wrong === undefined ? answer : E.left(wrong)
    } catch (cause) {
      return E.left(failureOf(cause, where))
    }
  }

  const retired = (view: string, version: number): E.Either<Retired, never> | undefined => {
    const current = currentOf(view)[0]?.[0]
    return current !== undefined && version < current ? E.left({ _tag: 'Retired', view, version, current }) : undefined
  }

  const numberOf = (name: string, version: number): number =>
    find(name, version)[0]?.[0] ?? Number(add.run(name, version).lastInsertRowid)

  /** A saved view with the rows that `some` selects. */
  const loaded =
    <S>(view: View<S>, some: (no: number) => ReadonlyArray<Text>) =>
    async (): Promise<E.Either<StoreFailure | Retired | UndecodableState, SavedView<S>>> => {
      type Answer = E.Either<Retired | UndecodableState, SavedView<S>>
      return guarded(() =>
        look((): Answer => {
          const refused = retired(view.name, view.version)
          if (refused !== undefined) return refused
          const [no, checkpoint] = find(view.name, view.version)[0] ?? [undefined, null]
          const states = decodeStates(view, no === undefined ? [] : some(no))
          return states._tag === 'Left'
            ? states
            : E.right({ checkpoint: checkpoint ?? undefined, states: states.right })
        }),
      )
    }

  return {
    load: (view) => loaded(view, statesOf),
    loadKeys: (view, keys) => loaded(view, (no) => keys.flatMap((key) => stateOf(no, key))),
    // The empty string is a valid key too, and the first one.
    loadPage: (view, after, limit) =>
      loaded(view, (no) => (after === undefined ? firstOf(no, limit) : pageOf(no, after, limit))),

    save:
      <S>({ name, version, codec }: View<S>, { previous, changed, checkpoint }: Save<S>) =>
      async () => {
        const rows: Array<Text> = []
        for (const [key, state] of changed) rows.push([key, JSON.stringify(codec.encode(state))])
        return guarded(() =>
          write((): E.Either<Retired | Superseded, void> => {
            const refused = retired(name, version)
            if (refused !== undefined) return refused
            const actual = find(name, version)[0]?.[1] ?? undefined
            if (actual !== previous) return E.left({ _tag: 'Superseded', view: name, version, actual })
            const no = numberOf(name, version)
            for (const [key, state] of rows) put.run(no, key, state)
            move.run(checkpoint, no)
            return E.right(undefined)
          }),
        )
      },

    promote: (name, version) => async () =>
      guarded(() =>
        write((): E.Either<Retired, void> => {
          const refused = retired(name, version)
          if (refused !== undefined) return refused
          dropStates.run(name, version)
          dropViews.run(name, version)
          choose.run(numberOf(name, version))
          return E.right(undefined)
        }),
      ),

    current: (name) => async () => guarded(() => E.right(currentOf(name)[0]?.[0])),

    close: async () => {
      if (closed) return
      closed = true
      close()
    },
  }
}

/**
 * Opens the view store in a SQLite file, which may be that of the events, or on your own handle. States are stored as JSON,
 * encoded by the view's codec.
 *
 * @since 0.1.0
 */
export const openSqliteViewStore =
  (target: string | SqliteDriver, options: BookOptions = {}): TaskEither<StoreFailure, ViewStore> =>
  async () => {
    const book = await openBook(target, options)()
    return book._tag === 'Left' ? book : E.right(viewsIn(book.right))
  }
