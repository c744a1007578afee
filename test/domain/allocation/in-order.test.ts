// What the plan of an account keeps its items and payments in, against lists that are sorted anew each time.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priorityQueue } from '../../../src/domain/allocation/priority-queue.js'
import { waitingList } from '../../../src/domain/allocation/waiting-list.js'

interface One {
  readonly rank: number
  readonly name: number
}

const byRank = (a: One, b: One): number => a.rank - b.rank
const ranks = fc.array(fc.nat(5), { maxLength: 25 })
const named = (some: ReadonlyArray<number>): ReadonlyArray<One> => some.map((rank, name) => ({ rank, name }))

describe('a priority queue', () => {
  it('gives what comes first, whatever was put in and taken out before', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50), { nil: undefined }), { maxLength: 40 }), (steps) => {
        const queue = priorityQueue<number>((a, b) => a - b)
        let model: number[] = []
        for (const step of steps) {
          expect(queue.peek()).toBe(model[0])
          if (step === undefined) {
            expect(queue.pop()).toBe(model[0])
            model = model.slice(1)
          } else {
            queue.push(step)
            model = [...model, step].sort((a, b) => a - b)
          }
        }
        expect(model.map(() => queue.pop())).toEqual(model)
        expect(queue.pop()).toBeUndefined()
      }),
    )
  })
})

describe('a waiting list', () => {
  it('has who waits in turn, each once, those of one rank as they came, and without who is done', () => {
    const steps = fc.array(fc.record({ done: fc.array(fc.nat(24), { maxLength: 6 }), more: fc.nat(8) }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(ranks, steps, (some, rounds) => {
        const all = named(some)
        const done = new Set<One>()
        const list = waitingList<One>(byRank, (one) => done.has(one))
        let came: ReadonlyArray<One> = []
        for (const { done: finished, more } of rounds) {
          const next = all.slice(came.length, came.length + more)
          for (const one of [...next, ...next, ...came.slice(0, 2)]) list.add(one)
          came = [...came, ...next]
          for (const name of finished) for (const one of came) if (one.name === name) done.add(one)
          const waits = came.filter((one) => !done.has(one)).sort(byRank)
          expect([...list.inTurn()]).toEqual(waits)
          // Who is not asked keeps his place.
          for (const one of list.inTurn()) if (one.rank > 2) break
          expect([...list.inTurn()]).toEqual(waits)
        }
      }),
    )
  })

  it('leaves out who is done with while the others are asked', () => {
    const [a, b, c] = named([1, 2, 3]) as [One, One, One]
    const done = new Set<One>()
    const list = waitingList<One>(byRank, (one) => done.has(one))
    for (const one of [c, a, b]) list.add(one)
    const asked: One[] = []
    for (const one of list.inTurn()) {
      asked.push(one)
      done.add(b)
    }
    expect(asked).toEqual([a, c])
    expect([...list.inTurn()]).toEqual([a, c])
  })
})
