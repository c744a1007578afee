import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BookHistory,
  bookHistory,
  carryOut,
  comeToRest,
  pending,
  type WholeBook,
  wholeBook,
} from '../../../src/adapters/testing/index.js'
import { fold } from '../../../src/domain/decider.js'
import { dated, record } from './account.js'

/**
 * Runs the process as one that dies again and again: of the commands that it works out, the first few are carried out and
 * the rest forgotten. `lives` says how many each time; after that it runs undisturbed.
 */
const crashing = (book: WholeBook, lives: ReadonlyArray<number>): WholeBook => {
  let state = book
  for (const commands of lives) {
    for (const command of pending(state).slice(0, commands)) state = fold(wholeBook, carryOut(command, state), state)
  }
  return fold(wholeBook, comeToRest(state), state)
}

const lives = fc.array(fc.nat(4), { maxLength: 8 })

/** A book with loose ends: the last command of a history, whose allocation has not begun. */
const beforeRest = ({ turns }: BookHistory): WholeBook => {
  const last = turns.at(-1)
  if (last === undefined) return wholeBook.initial
  const answer = wholeBook.decide(last.command, last.before)
  return answer._tag === 'Right' ? fold(wholeBook, answer.right, last.before) : last.before
}

describe('a process that dies anywhere', () => {
  it('comes to the same end when it is resumed, whatever was unapplied', () => {
    fc.assert(
      fc.property(dated, lives, (commands, lives) => {
        const book = record(commands)
        expect(crashing(book, lives)).toEqual(crashing(book, []))
      }),
      { numRuns: 200 },
    )
  })

  it('comes to the same end in the middle of any life of a book: reversals, returns, refusals', () => {
    fc.assert(
      fc.property(bookHistory(), lives, (history, lives) => {
        const book = beforeRest(history)
        expect(crashing(book, lives)).toEqual(crashing(book, []))
      }),
      { numRuns: 200 },
    )
  })
})
