import { describe, expect, it } from 'vitest'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { creditRegister } from '../../../src/projections/register/credit.js'
import { decimalsOf } from '../../decimals.js'
import { hold, limit, register, release } from '../../domain/debtor/sample.js'
import { day, issue } from '../../domain/sample.js'
import { cases } from './books.js'
import { told } from './told.js'

const rowOn = (asOf: string, ...commands: ReadonlyArray<BookCommand>) =>
  decimalsOf(creditRegister(cases(told(...commands)), { asOf: day(asOf) })).rows[0]

describe('the credit of a debtor', () => {
  it('has room for what is not at stake, and none beyond the limit that holds on the day', () => {
    const commands = [register(), issue(), limit('1500.00', '2026-03-05'), limit('600.00', '2026-03-20')]
    expect(rowOn('2026-03-04', ...commands)).toMatchObject({ status: 'noLimit', limit: null, room: null, over: null })
    expect(rowOn('2026-03-05', ...commands)).toMatchObject({
      ...{ status: 'within', amount: '1000.00', limit: '1500.00', room: '500.00', over: '0.00' },
    })
    expect(rowOn('2026-03-20', ...commands)).toMatchObject({
      ...{ status: 'overLimit', limit: '600.00', room: '0.00', over: '400.00' },
    })
  })

  it('is room even of one who owes nothing', () => {
    expect(rowOn('2026-02-01', register(), limit('1500.00', '2026-01-05'))).toMatchObject({
      ...{ status: 'within', amount: '0.00', room: '1500.00', overdueDays: 0 },
    })
  })

  it('is held until it is released, whatever room there is', () => {
    const commands = [register(), limit('1500.00', '2026-01-05'), hold('2026-02-01'), release('2026-02-10')]
    expect(rowOn('2026-01-31', ...commands)).toMatchObject({ status: 'within', holds: [] })
    expect(rowOn('2026-02-01', ...commands)).toMatchObject({ status: 'held', holds: ['HOLD-1'], room: '1500.00' })
    expect(rowOn('2026-02-10', ...commands)).toMatchObject({ status: 'within' })
  })
})
