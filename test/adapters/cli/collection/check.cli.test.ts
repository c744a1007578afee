import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()

const rules = `
export const rules = {
  RemindDebtor: ({ type, by, covered, unapplied, ...says }, state) =>
    state.situation === 'open'
      ? { _tag: 'Right', right: [{ type: 'DebtorReminded', ...says, debtor: state.debtor }] }
      : { _tag: 'Left', left: { _tag: 'NotOpen', debt: says.debt, situation: state.situation } },
}
export const laws = []
`

describe('receivables check', () => {
  it('tells the story of a rule that is wrong, on what happened to the debts of a book', async () => {
    const book = file()
    await makeDemo(book, 5, 60)
    const module = `${file()}.mjs`
    await writeFile(module, rules)
    const { code, out, err } = await cli('check', module, '--book', book, '--runs', '60')
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('Broken: nobody is reminded of what is disputed, promised, held or not due by a plan')
    expect(out).toMatch(/\^ reminded of [\d,.]+ [A-Z]{3} where [\d,.]+ [A-Z]{3} may be asked for/)
  })

  it('answers the check of a book as JSON', async () => {
    const book = file()
    await makeDemo(book, 5, 60)
    const { out, err } = await cli('check', book, '--runs', '40', '--format', 'json')
    expect(err).toBe('')
    const [checked] = JSON.parse(out)
    expect(checked.runs).toBe(40)
    expect(checked.laws.filter(({ verdict }: { readonly verdict: string }) => verdict === 'broken')).toEqual([])
  })

  it('checks a policy, and says where one has a fault', async () => {
    const policy = `${file()}.json`
    const steps = [{ step: 'court', days: 1, does: 'refer-to-legal' }]
    const strategies = [{ strategy: 'all', mode: 'ladder', per: 'debt', steps }]
    await writeFile(policy, JSON.stringify({ version: '1', effectiveFrom: '2026-01-01', strategies }))
    const { code, out } = await cli('check', policy, '--runs', '5')
    expect(code).toBe(1)
    expect(out).toContain('Broken: a ladder to court has a final notice')
  })

  it('names what can be checked where a module exports nothing of it, and a book that is not there', async () => {
    const module = `${file()}.mjs`
    await writeFile(module, 'export const answer = 42')
    const nothing = await cli('check', module)
    expect(nothing.code).toBe(1)
    expect(nothing.err).toContain('nothing to check is exported (but answer): export a decider')
    const missing = await cli('check', `${file()}.db`)
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('no book at')
  })
})
