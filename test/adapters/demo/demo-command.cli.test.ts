import { describe, expect, it } from 'vitest'
import { eur, makeBook, tell } from '../cli/books.js'
import { cli } from '../cli/run-cli.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()
const path = file()
const demo = (...args: ReadonlyArray<string>) => cli('demo', '--book', path, '--debts', '200', ...args)

describe('the demo command', () => {
  it('makes a book, shows it, and says what to try next', async () => {
    const { code, out, err } = await demo('--seed', '4')
    expect([code, err]).toEqual([0, ''])
    for (const title of [
      'What is open on 2026-03-31',
      'turn into cash',
      'What happened to INV-',
      'What happened to CHQ-',
      'unapplied',
      'What to try next',
    ]) {
      expect(out).toContain(title)
    }
    expect(
      Math.max(
        ...out
          .split('\n')
          .filter((line) => !line.includes('--book'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(110)
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^200 debts, \d+ payments, [\d,]+ events from 2024-10-01 to 2026-03-31\.$/),
      expect.stringMatching(/^Outstanding: .* EUR, .* USD\.$/),
    ])
    const commands = out.split('\n').filter((line) => line.startsWith('  npx receivables '))
    expect(commands.length).toBe(8)
    for (const command of commands) {
      const ran = await cli(...command.trim().split(/\s+/).slice(2))
      expect([ran.code, ran.err]).toEqual([0, ''])
    }
  })

  it('finds it all there the second time', async () => {
    const { code, out } = await demo('--seed', '4')
    expect(code).toBe(0)
    expect(out).toContain(`${path} had it all already: nothing was added.`)
  })

  it('is put in no other book', async () => {
    const other = await demo('--seed', '5')
    expect([other.code, other.out]).toEqual([1, ''])
    expect(other.err).toContain('has the demo of --seed 4 --debts 200')
    const own = await makeBook(file(), (book) =>
      tell(book, [
        { type: 'IssueDebt', debt: 'I', on: '2026-01-01', debtor: 'D', principal: eur('1'), dueDate: '2026-01-01' },
      ]),
    )
    const refused = await cli('demo', '--book', own)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('is a book in use')
  })
})
