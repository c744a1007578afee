import { describe, expect, it } from 'vitest'
import { openBalance } from '../../../src/domain/debt/state.js'
import { emptyLedger, ledgerOf, openIn } from '../../../src/domain/law/ledger.js'
import { concede, cost, credit, judgeSettlement, settle, waive } from '../debt/sample.js'
import { life, pay, stateAfter, takeBack, writeOff } from '../sample.js'

const stories = [
  [
    'what was charged, waived, credited, conceded, paid and lost of a debt',
    life(
      cost('30.00', '2026-04-02'),
      waive('10.00', '2026-04-03'),
      credit('100.00', '2026-04-04'),
      concede('50.00', '2026-04-05'),
      pay('200.00', '2026-04-06'),
      writeOff('2026-12-31'),
      pay('70.00', '2027-01-10', 2),
    ),
    {
      ...{ issued: 1000_00n, charged: 30_00n, waived: 10_00n, credited: 100_00n, conceded: 50_00n, paid: 200_00n },
      ...{ writtenOff: 670_00n, recovered: 70_00n },
    },
  ],
  [
    'money from before a write-off that is taken back after it, beside a recovery that stays',
    life(pay('200.00', '2026-04-06'), writeOff('2026-12-31'), pay('70.00', '2027-01-10', 2), takeBack('2027-01-20')),
    { issued: 1000_00n, paid: 0n, recovered: 70_00n, writtenOff: 800_00n },
  ],
  [
    'a recovery that is taken back',
    life(pay('200.00', '2026-04-06'), writeOff('2026-12-31'), pay('70.00', '2027-01-10', 2), takeBack('2027-01-20', 2)),
    { issued: 1000_00n, paid: 200_00n, recovered: 0n, writtenOff: 800_00n },
  ],
  [
    'what a settlement forgave, and asks for again',
    life(
      settle('600.00', '2026-04-02', '2026-04-30'),
      pay('600.00', '2026-04-20'),
      takeBack('2026-05-05'),
      judgeSettlement('2026-05-06'),
    ),
    { issued: 1000_00n },
  ],
] as const

describe('the ledger of a debt', () => {
  it.each(stories)('tells %s, each in its column', (_, events, columns) => {
    expect(ledgerOf(events)).toEqual({ ...emptyLedger, ...columns })
    expect(openIn(ledgerOf(events))).toBe(openBalance(stateAfter(events)))
  })
})
