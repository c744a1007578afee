import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { Position } from '../../domain/value/position.js'
import type { States } from '../../projections/projection/projection.js'
import type { StoreFailure } from './store-failure.js'

/**
 * The part of a projection that a view store needs; every projection has it.
 *
 * @since 0.1.0
 */
export interface View<S> {
  readonly name: string
  readonly version: number
  readonly codec: t.Type<S, unknown>
}

/**
 * A view as it was saved. `checkpoint` is the position after the last event in it, `undefined` before the first save.
 *
 * @since 0.1.0
 */
export interface SavedView<S> {
  readonly checkpoint: Position | undefined
  readonly states: States<S>
}

/**
 * The changed states of a view between two checkpoints.
 *
 * @since 0.1.0
 */
export interface Save<S> {
  readonly previous: Position | undefined
  readonly changed: ReadonlyMap<string, S>
  readonly checkpoint: Position
}

/**
 * Another runner has moved the checkpoint. Nothing was saved.
 *
 * @since 0.1.0
 */
export interface Superseded {
  readonly _tag: 'Superseded'
  readonly view: string
  readonly version: number
  readonly actual: Position | undefined
}

/**
 * A newer version has been promoted, and this one dropped.
 *
 * @since 0.1.0
 */
export interface Retired {
  readonly _tag: 'Retired'
  readonly view: string
  readonly version: number
  readonly current: number
}

/**
 * A saved state that the view's codec does not accept.
 *
 * @since 0.1.0
 */
export interface UndecodableState {
  readonly _tag: 'UndecodableState'
  readonly view: string
  readonly version: number
  readonly key: string
  readonly problems: ReadonlyArray<string>
}

/**
 * Where read models are kept, each version of each beside the others.
 *
 * - `load` returns all saved states; none if the view was never saved.
 * - `loadKeys` returns the states of some keys only; `loadPage` those of at most `limit` keys after a key, exclusive, in
 *   the order of code units. Without these two, `load` is used, which reads the whole view.
 * - `save` stores the changed states and the checkpoint in one transaction, if the checkpoint is still `previous`. So the states
 *   contain exactly the events before the checkpoint, after a crash too, and two runners cannot count an event twice.
 * - `promote` makes a version the one that readers see, and drops the older versions in the same transaction.
 * - `current` returns the promoted version, if any.
 *
 * Events are delivered at least once; they take effect on a view exactly once, because `save` compares the checkpoint, writes
 * the states and moves the checkpoint in one transaction. Whatever else the view consists of, such as report rows, must
 * be written in that same transaction. This port is not for a target without transactions: there, key each effect
 * by its event id. `viewStoreContract` of `receivables/testing` tests a store, except for crashes;
 * `docs/views.md` lists what a PostgreSQL view store must guarantee.
 *
 * @since 0.1.0
 */
export interface ViewStore {
  readonly load: <S>(view: View<S>) => TaskEither<StoreFailure | Retired | UndecodableState, SavedView<S>>
  /** @since 0.2.0 */
  readonly loadKeys?: <S>(
    view: View<S>,
    keys: ReadonlyArray<string>,
  ) => TaskEither<StoreFailure | Retired | UndecodableState, SavedView<S>>
  /** @since 0.2.0 */
  readonly loadPage?: <S>(
    view: View<S>,
    after: string | undefined,
    limit: number,
  ) => TaskEither<StoreFailure | Retired | UndecodableState, SavedView<S>>
  readonly save: <S>(view: View<S>, save: Save<S>) => TaskEither<StoreFailure | Retired | Superseded, void>
  readonly promote: (name: string, version: number) => TaskEither<StoreFailure | Retired, void>
  readonly current: (name: string) => TaskEither<StoreFailure, number | undefined>
  readonly close: () => Promise<void>
}
