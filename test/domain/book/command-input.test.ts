import { describe, expect, it } from 'vitest'
import { type CommandInput, commandJson } from '../../../src/domain/book/command-input.js'
import { decodeCommand } from '../../../src/domain/book/decode-command.js'
import { publishedBaseRates } from '../../../src/domain/late-charge/index.js'
import { germanyBusiness } from '../../../src/domain/late-charge/preset/europe.js'
import { money } from '../../../src/domain/value/money.js'

const charge: CommandInput = {
  type: 'ChargeLateness',
  debt: 'INV-1',
  on: '2026-04-30',
  strategy: germanyBusiness.strategy,
  baseRates: publishedBaseRates(),
}

describe('a command as it is at hand', () => {
  it('takes presets, rates and amounts as they are exported', () => {
    expect(decodeCommand(commandJson(charge))).toMatchObject({
      _tag: 'Right',
      right: { strategy: germanyBusiness.strategy },
    })
    const issue: CommandInput = {
      type: 'IssueDebt',
      debt: 'INV-1',
      debtor: 'ACME',
      on: '2026-01-05',
      dueDate: '2026-02-04',
      principal: money(9_900n, 'EUR'),
    }
    expect(decodeCommand(commandJson(issue))).toMatchObject({
      _tag: 'Right',
      right: { principal: money(9_900n, 'EUR') },
    })
  })

  it('takes an amount beside a field that is there and says nothing', () => {
    const input = {
      type: 'IssueDebt',
      reference: undefined,
      note: null,
      principal: { amount: 9_900n, currency: 'EUR' },
    }
    expect(commandJson(input)).toEqual({ ...input, principal: { amount: '9900', currency: 'EUR' } })
  })

  it('is handed back as it is where it is JSON already', () => {
    const json = { type: 'AddNote', debt: 'INV-1', on: '2026-03-01', note: 'called', tags: { a: 'b' }, list: [1, 'x'] }
    expect(commandJson(json)).toBe(json)
  })

  it('that cannot be read, or is deeper than any command, is left to the check of commands', () => {
    const throwing = Object.defineProperty({}, 'type', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    expect(commandJson(throwing)).toBe(throwing)
    let deep: unknown = 1n
    for (let depth = 0; depth < 5_000; depth++) deep = { deep }
    expect(decodeCommand(commandJson(deep))).toMatchObject({ _tag: 'Left' })
  })
})
