import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { Position } from '../../domain/value/position.js'
import type { States } from '../../projections/projection/projection.js'
import type { StoreFailure } from './store-failure.js'

/**
 * What a view store needs of a projection; every projection is one.
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
 * - `load` answers what was saved, of a view never saved nothing.
 * - `loadKeys` answers the same of some keys alone, and `loadPage` of so many keys after one, in the order of their code
 *   units. A store without them is asked for all, which costs as much as the view is large.
 * - `save` keeps the changed states and the checkpoint in one step, if the checkpoint is still `previous`. So an event
 *   is in the states exactly when it is before the checkpoint, after a crash too, and two runners cannot count it
 *   twice.
 * - `promote` makes a version the one that readers see, and drops the older ones in the same step.
 * - `current` answers the promoted version, if any.
 *
 * Events are handed over at least once; their effect on a view is exactly once, since `save` is one transaction of the
 * database that compares the checkpoint, puts the states and moves the checkpoint. What else the view is made of, such as
 * rows for reports, has to be written in that same transaction. In a target without transactions, an effect has to be keyed
 * by the event id instead, and this port is not for it. `viewStoreContract` of `receivables/testing` tries a store, all but
 * its crashes; `docs/views.md` says what one for PostgreSQL keeps.
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
