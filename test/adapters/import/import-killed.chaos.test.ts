import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import { run } from '../child.js'
import { tempFiles } from '../temp-dir.js'
import { agingOn, everything, importer } from './import-bench.js'

const file = tempFiles()
const { write } = importer()

const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + (n % 300))).toISOString().slice(0, 10)

const ledger = (debts: number): ReadonlyArray<string> => {
  const owed = Array.from({ length: debts }, (_, n) => {
    const settled = n % 3 === 0 ? day(n * 7 + 20) : ''
    return `INV-${n},C-${n % 40},${day(n * 7)},${day(n * 7)},${(n % 97) + 1}.50,${settled},${n % 5 === 0 ? 'yes' : ''}`
  })
  const paid = Array.from({ length: debts / 2 }, (_, n) => `P-${n},C-${n % 40},${day(n * 11)},${(n % 61) + 1}.25`)
  const given = Array.from({ length: debts / 3 }, (_, n) => {
    const [came, due, end] = [day((n * 5) % 200), day(((n * 5) % 200) + 30), day(((n * 5) % 200) + 40)]
    const became = [`cleared,${end},`, `bounced,,${end}`, 'in hand,,'][n % 3]
    return `K-${n},C-${n % 40},${(n % 53) + 1}.75,${came},${due},Melli,${n},INV-${n * 2},${became}`
  })
  return [
    write(['debt,debtor,issueDate,dueDate,amount,settledDate,disputed', ...owed].join('\n')),
    write(['payment,debtor,date,amount', ...paid].join('\n')),
    write(
      ['cheque,debtor,amount,receivedDate,chequeDate,bank,serial,debts,status,clearedDate,bouncedDate', ...given].join(
        '\n',
      ),
    ),
  ]
}

const contents = async (path: string) => {
  const book = openBook(right(await openSqliteStore(path, bookCodec)()))
  const agings = []
  for (const asOf of ['2025-03-31', '2025-07-31', '2025-12-31']) agings.push(await agingOn(book, asOf))
  const events = await everything(book)
  await book.close()
  return { agings, ids: events.map(({ stream, id }) => `${stream} ${id}`).sort() }
}

describe('an import that is killed and run again', () => {
  const files = ledger(600)

  test('is the import that ran to its end, and nothing in it is double', async () => {
    const whole = file()
    const began = Date.now()
    const uninterrupted = run('import/import-child.ts', whole, ...files)
    await until(() => uninterrupted.lines().length >= 1)
    const started = Date.now() - began
    expect(await uninterrupted.ended).toBe(0)
    const time = Date.now() - began - started
    const expected = await contents(whole)
    expect(new Set(expected.ids).size).toBe(expected.ids.length)

    const path = file()
    const kills: number[] = []
    for (let round = 0; round < 3; round++) {
      const child = run('import/import-child.ts', path, ...files)
      await until(() => child.lines().length >= 1)
      const after = Math.round(Math.random() * time * 0.8)
      kills.push(after)
      await Promise.race([sleep(after), child.ended])
      child.process.kill('SIGKILL')
      await child.ended
    }
    expect(await run('import/import-child.ts', path, ...files).ended).toBe(0)
    expect(await contents(path), `killed after ${kills.join(', ')} ms of ${time}`).toEqual(expected)
  })
})
