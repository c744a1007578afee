import { describe, expect, test } from 'vitest'
import { recordedSoFar } from '../../../src/adapters/import/recorded-at.js'
import { tellImportError } from '../../../src/adapters/import/tell-import-error.js'
import { left } from '../../../src/adapters/testing/contract-case.js'
import { instant } from '../../../src/domain/value/instant.js'
import { everything, importer, memoryBook } from './import-bench.js'

const { attempt } = importer()
const rows = 'debt,debtor,issueDate,dueDate,amount,currency\nINV-1,C-1,2026-01-02,2026-02-01,100.00,USD\n'

describe('when a book learns of rows', () => {
  test('is never later than now: it would move whatever is recorded after them', async () => {
    const book = memoryBook()
    const refused = left(await attempt(book, rows, { recordedAt: instant('2999-12-31T00:00:00.000Z') }))
    expect(refused).toMatchObject({ _tag: 'InvalidCommand', problems: [{ path: 'by.at' }] })
    expect(tellImportError(refused)).toContain('not later than now')
    expect(await everything(book)).toEqual([])
  })

  test('is now for the rest of this day, and else as it is told', () => {
    const now = instant('2026-03-31T09:30:00.000Z')
    for (const [told, recorded] of [
      ['2026-03-31T23:59:59.999Z', now],
      ['2026-03-31T09:29:59.999Z', '2026-03-31T09:29:59.999Z'],
      ['2026-04-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
      ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'],
    ] as const) {
      expect(recordedSoFar(instant(told), now)).toBe(recorded)
    }
  })
})
