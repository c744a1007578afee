import { readFileSync, writeFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { resumed } from '../../../../src/adapters/cli/collection/resumed.js'
import { tempFiles } from '../../temp-dir.js'

const file = tempFiles()

/** Lists the numbers of its items, and notes which pieces it was asked for. */
const listing = (asked: Array<readonly [number, number]> = []) => ({
  of: 'numbers',
  count: 120,
  totals: t.array(t.number),
  begin: [],
  work: (so: ReadonlyArray<number>, from: number, to: number) => {
    asked.push([from, to])
    return [...so, ...Array.from({ length: to - from }, (_, n) => from + n)]
  },
  onDone: () => {},
})

const all = Array.from({ length: 120 }, (_, n) => n)

describe('long work', () => {
  it('is done from the beginning without a file, and kept as a whole in one', async () => {
    expect(await resumed(undefined, listing())).toEqual(E.right(all))
    const kept = file()
    expect(await resumed(kept, listing())).toEqual(E.right(all))
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ of: 'numbers', done: 120, totals: all })
  })

  it('goes on from where it was stopped, and does nothing twice', async () => {
    const kept = file()
    writeFileSync(kept, JSON.stringify({ of: 'numbers', done: 60, totals: all.slice(0, 60) }))
    const asked: Array<readonly [number, number]> = []
    expect(await resumed(kept, listing(asked))).toEqual(E.right(all))
    expect(asked).toEqual([
      [60, 110],
      [110, 120],
    ])
  })

  it('is not gone on with from other work, nor from a file that is none, and leaves that as it is', async () => {
    const kept = file()
    for (const text of [JSON.stringify({ of: 'letters', done: 1, totals: [] }), '{', '{"of":"numbers"}']) {
      writeFileSync(kept, text)
      expect(E.isLeft(await resumed(kept, listing()))).toBe(true)
      expect(readFileSync(kept, 'utf8')).toBe(text)
    }
  })
})
