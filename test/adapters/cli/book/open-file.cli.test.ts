import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withBook } from '../../../../src/adapters/cli/book/open-book.js'
import { tempFiles } from '../../temp-dir.js'
import { unprivileged } from '../../unprivileged.js'
import { eur, makeBook, tampered, tell } from '../books.js'
import { cli, cliProcess } from '../run-cli.js'

const file = tempFiles()
const readers = [['aging'], ['cashflow'], ['statement', 'D-1'], ['history', 'INV-1'], ['verify']]

describe('a file that is no book', () => {
  it.each(readers)('is not made by %s', async (...args) => {
    const path = file()
    const { code, out, err } = await cli(...args, '--book', path)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(`error: no book at ${path}: import a ledger or run the demo first\n`)
    expect(existsSync(path)).toBe(false)
  })

  it('is not made of an empty file either', async () => {
    const path = file()
    writeFileSync(path, '')
    expect((await cli('aging', '--book', path)).err).toContain('no book at')
    expect(readFileSync(path).length).toBe(0)
  })

  it('is left as it is when it is something else', async () => {
    const path = file()
    const text = 'Dear diary, '.repeat(50)
    writeFileSync(path, text)
    for (const args of [...readers, ['demo']]) {
      const { code, out, err } = await cli(...args, '--book', path)
      expect([code, out]).toEqual([1, ''])
      expect(err).toBe(`error: ${path} is no book, and was left as it is: the file is no SQLite database\n`)
    }
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('is told when it is of a newer version', async () => {
    const book = await makeBook(file(), async () => {})
    const path = await tampered(book, file(), (driver) => {
      driver.exec('PRAGMA user_version = 99')
    })
    const before = readFileSync(path)
    const { code, err } = await cli('aging', '--book', path)
    expect(code).toBe(1)
    expect(err).toMatch(/was made by a newer version of receivables: the file has format 99/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is told when it is a folder', async () => {
    const { code, err } = await cli('aging', '--book', dirname(file()))
    expect(code).toBe(1)
    expect(err).toMatch(/^error: .* cannot be used: EISDIR/)
  })
})

describe('a book in a folder that cannot be written to', () => {
  it('is reported on and verified as anywhere else, and refuses what would change it', async () => {
    const book = await makeBook(file(), (open) =>
      tell(open, [
        {
          type: 'IssueDebt',
          debt: 'INV-1',
          debtor: 'D-1',
          on: '2026-01-05',
          dueDate: '2026-02-04',
          principal: eur('9900'),
        },
      ]),
    )
    const folder = file()
    const path = join(folder, 'book.db')
    mkdirSync(folder)
    copyFileSync(book, path)
    chmodSync(dirname(folder), 0o755)
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
    try {
      for (const args of readers) {
        const there = await cli(...args, '--book', book)
        const { code, out, err } = await cliProcess([...args, '--book', path], undefined, unprivileged)
        expect([code, out, err]).toEqual([there.code, there.out.replaceAll(book, path), ''])
      }
      const rows = file()
      writeFileSync(rows, 'invoice,customer,date,due,amount,currency\nINV-2,D-1,2026-01-05,2026-02-04,1.00,EUR\n')
      chmodSync(rows, 0o644)
      const added = await cliProcess(['import', rows, '--book', path], undefined, unprivileged)
      expect([added.code, added.err]).toEqual([1, expect.stringContaining(`${path} cannot be written to`)])
    } finally {
      chmodSync(folder, 0o755)
    }
  })
})

describe('withBook', () => {
  it('makes a book where that is wanted, and closes it whatever happens', async () => {
    const path = file()
    let closed: (() => Promise<unknown>) | undefined
    const failing = withBook(
      { book: path },
      async (book) => {
        closed = book.history('debt-INV-1')
        throw new Error('on the way')
      },
      { create: true },
    )
    await expect(failing).rejects.toThrow('on the way')
    expect(await closed?.()).toMatchObject({ left: { _tag: 'Closed' } })
    expect(await withBook({ book: path }, async () => 7)).toBe(7)
  })
})
