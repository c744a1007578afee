import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noonIn } from '../../../src/adapters/cli/collection/policy-options.js'
import { askedOfDay } from '../../../src/domain/contact/asked-of-day.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import { isInstant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { dayIn, zone } from '../../../src/domain/value/zone.js'
import { situation } from './arbitrary.js'

const gate = contactGate(lawPacks)
const books = ['UTC', 'Europe/Berlin', 'America/Chicago', 'Asia/Tehran', 'Pacific/Auckland'].map(zone)

describe('a gate that is asked of a day', () => {
  it('denies none of which it allows a moment, and tells noon or the first', () => {
    fc.assert(
      fc.property(
        situation,
        fc.constantFrom(...books),
        fc.array(fc.nat(86_400_000 - 1), { minLength: 8, maxLength: 8 }),
        ({ question }, book, times) => {
          const { at: _, ...asked } = question
          const day = localDate(question.at.slice(0, 10))
          const { at, answer } = askedOfDay(gate, asked, day, book)
          expect(isInstant(at) && dayIn(book, at)).toBe(day)
          if (answer.allowed) expect(gate({ ...asked, at }).allowed).toBe(true)
          else expect(answer.reasons.length).toBeGreaterThan(0)
          // Who was spoken with is not contacted at an hour of that day before it.
          if (asked.contacts.some(({ conversation }) => conversation)) return
          for (const time of times) {
            const moment = new Date(Date.parse(`${day}T00:00:00.000Z`) + time).toISOString()
            if (!isInstant(moment) || dayIn(book, moment) !== day) continue
            if (!gate({ ...asked, at: moment }).allowed) continue
            expect([answer.allowed, at <= moment || at === noonIn(book, day)]).toEqual([true, true])
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
