import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { debtorCommand } from '../../../src/adapters/testing/arbitrary/debtor/command.js'
import { debtorEvent } from '../../../src/adapters/testing/arbitrary/debtor/event.js'
import { DebtorCommand } from '../../../src/domain/debtor/command.js'
import { DebtorEvent } from '../../../src/domain/debtor/event.js'

const onTheWire = (json: unknown): unknown => JSON.parse(JSON.stringify(json))
const typesOf = (codec: { readonly types: ReadonlyArray<{ readonly name: string }> }): ReadonlyArray<string> =>
  codec.types.map(({ name }) => /"(\w+)"/.exec(name)?.[1] ?? name)

describe('the codecs of a debtor', () => {
  it('take every event and every command through JSON and back', () => {
    fc.assert(
      fc.property(debtorEvent(), debtorCommand(), (event, command) => {
        expect(DebtorEvent.decode(onTheWire(DebtorEvent.encode(event)))).toEqual(E.right(event))
        expect(DebtorCommand.decode(onTheWire(DebtorCommand.encode(command)))).toEqual(E.right(command))
      }),
      { numRuns: 1000 },
    )
  })

  it.each(typesOf(DebtorEvent))('reads the golden sample of %s, and writes it as it was', (type) => {
    const file = new URL(`../../golden/${type}.v1.json`, import.meta.url)
    expect(existsSync(file)).toBe(true)
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const decoded = DebtorEvent.decode(json)
    if (E.isLeft(decoded)) throw new Error(`${type} is not read`)
    expect(DebtorEvent.encode(decoded.right)).toEqual(json)
  })

  it('drop from a command what the command does not know, so that nobody smuggles a name into the log', () => {
    const command = { type: 'HoldCredit', debtor: 'C-42', on: '2026-03-01', hold: 'HOLD-1', reason: 'pays late' }
    expect(DebtorCommand.decode({ ...command, name: 'A. Person' })).toEqual(E.right(command))
  })

  it.each([
    ['a band that there is not', { type: 'ClassifyDebtor', to: 'F', why: 'x' }],
    [
      'a cash share above the whole',
      { type: 'AgreeTerms', agreement: 'A', terms: [], cashShare: 10_001, acceptedBy: 'x' },
    ],
    [
      'a cash share that is not whole',
      { type: 'AgreeTerms', agreement: 'A', terms: [], cashShare: 0.5, acceptedBy: 'x' },
    ],
    [
      'an hour that no clock shows',
      { type: 'ChangeContactPreference', channels: [], hours: { from: '24:00', to: '25:00' } },
    ],
    [
      'points that are not whole',
      { type: 'AssessCredit', band: 'A', source: 'x', factors: [{ name: 'x', points: 1.5 }] },
    ],
    ['a limit that is a number', { type: 'SetCreditLimit', limit: 100, approvedBy: 'x', reason: 'x' }],
  ])('refuse %s', (_, says) => {
    expect(E.isLeft(DebtorCommand.decode({ debtor: 'C-42', on: '2026-03-01', ...says }))).toBe(true)
  })
})
