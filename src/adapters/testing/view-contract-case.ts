import assert from 'node:assert/strict'
import * as t from 'io-ts'
import { MinorUnits } from '../../domain/value/money.js'
import type { Position } from '../store/event-store.js'
import type { View, ViewStore } from '../store/view-store.js'
import { right } from './contract-case.js'

/** A state that is not plain JSON: a store that ignores the codec loses the amount. */
export const Total = t.readonly(t.type({ label: t.string, minor: MinorUnits }))
export type Total = t.TypeOf<typeof Total>

export const totals = (version: number, name = 'totals'): View<Total> => ({ name, version, codec: Total })

/** A position that is opaque to a view store: neither a number nor ordered. */
export const at = (n: number) => `C:${n}/P:ß${n}` as Position

export const of = (...entries: ReadonlyArray<readonly [key: string, label: string]>) =>
  new Map(entries.map(([key, label], n): [string, Total] => [key, { label, minor: BigInt(n) - (1n << 70n) }]))

export const saved = async (views: ViewStore, view: View<Total>) => right(await views.load(view)())

export interface ViewStoreCase {
  readonly name: string
  readonly run: (views: ViewStore) => Promise<void>
}

/** Eight runners save from the same checkpoint. */
export const race = async (views: ViewStore, view: View<Total>, previous: Position | undefined): Promise<void> => {
  const told = Array.from({ length: 8 }, (_, n) => of([`of ${n}`, `by ${n}`], ['shared', `by ${n}`]))
  const answers = await Promise.all(
    told.map((changed, n) => views.save(view, { previous, changed, checkpoint: at(10 + n) })()),
  )
  const winners = answers.flatMap((answer, n) => (answer._tag === 'Right' ? [n] : []))
  assert.equal(winners.length, 1, `one of them wins, not ${winners.length}`)
  for (const answer of answers) if (answer._tag === 'Left') assert.equal(answer.left._tag, 'Superseded')
  const winner = winners[0] ?? 0
  assert.deepEqual(await saved(views, view), { checkpoint: at(10 + winner), states: told[winner] })
}
