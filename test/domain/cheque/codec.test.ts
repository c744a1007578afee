import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { chequeCommand } from '../../../src/adapters/testing/arbitrary/cheque/command.js'
import { chequeEvent } from '../../../src/adapters/testing/arbitrary/cheque/event.js'
import { ChequeCommand } from '../../../src/domain/cheque/command.js'
import { ChequeEvent, ChequeReceived } from '../../../src/domain/cheque/event.js'
import { SayadId } from '../../../src/domain/cheque/sayad-id.js'
import { eur } from '../sample.js'
import { A, receive } from './sample.js'

const throughJson = <T>(json: T): unknown => JSON.parse(JSON.stringify(json))

describe('the codecs of a cheque', () => {
  it('read every event that they wrote, as it was', () => {
    fc.assert(
      fc.property(chequeEvent(), (event) => {
        expect(ChequeEvent.decode(throughJson(ChequeEvent.encode(event)))).toEqual(E.right(event))
      }),
    )
  })

  it('read every command that they wrote, as it was', () => {
    fc.assert(
      fc.property(chequeCommand(), (command) => {
        expect(ChequeCommand.decode(throughJson(ChequeCommand.encode(command)))).toEqual(E.right(command))
      }),
    )
  })

  const types = fc.sample(chequeEvent(), { numRuns: 500, seed: 1 }).map(({ type }) => type)
  it.each([...new Set(types)])('read %s as it is stored, and write it as it was', (type) => {
    const json: unknown = JSON.parse(readFileSync(new URL(`../../golden/${type}.v1.json`, import.meta.url), 'utf8'))
    const event = ChequeEvent.decode(json)
    if (E.isLeft(event)) throw new Error(`${type} is not read`)
    expect(ChequeEvent.encode(event.right)).toEqual(json)
  })

  const json = {
    ...{ ...receive(), type: 'ReceiveCheque', amount: { amount: '100000', currency: 'EUR' }, sure: true },
    covers: [{ debt: A, amount: { amount: '60000', currency: 'EUR' }, sure: true }],
  }

  it('of commands drop what they do not know, and refuse what they know otherwise', () => {
    expect(ChequeCommand.decode(json)).toEqual(E.right(receive({ covers: [{ debt: A, amount: eur('600.00') }] })))
    for (const wrong of [{ sayad: '12' }, { purpose: 'gift' }, { covers: undefined }, { chequeDate: '2026-02-30' }]) {
      expect(E.isLeft(ChequeCommand.decode({ ...json, ...wrong }))).toBe(true)
    }
  })

  it('of events keep what they do not know', () => {
    const decoded = ChequeReceived.decode({ ...json, type: 'ChequeReceived' })
    expect(E.isRight(decoded) && decoded.right).toMatchObject({ sure: true, amount: eur('1000.00') })
  })
})

describe('a Sayad id', () => {
  it('is sixteen ASCII digits', () => {
    expect(SayadId.is('0123456789012345')).toBe(true)
    for (const text of ['012345678901234', '01234567890123456', '۰۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵', '012345678901234a', '']) {
      expect(E.isLeft(SayadId.decode(text))).toBe(true)
    }
  })
})
