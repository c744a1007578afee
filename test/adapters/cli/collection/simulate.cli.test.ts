import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const path = file()
const policy = fileURLToPath(new URL('../../../../examples/policies/berlin-saas.json', import.meta.url))

beforeAll(() => makeDemo(path, 3, 150))

const simulate = (...more: ReadonlyArray<string>) =>
  cli(
    ...['simulate', '--book', path, '--policy', policy, '--as-of', '2025-12-31', '--days', '60', '--format', 'json'],
    ...['--zone', 'Europe/Berlin', ...more],
  )

describe('receivables simulate', () => {
  it('tells what a policy would do and bring, with what is assumed and what the behaviour was counted from', async () => {
    const { code, out } = await simulate()
    expect(code).toBe(0)
    const told = JSON.parse(out)
    expect(told).toMatchObject({ policy: 'berlin-saas-2026-1', from: '2026-01-01', to: '2026-03-01', seed: 1 })
    expect(told.assumed).toContain('no-new-debts')
    expect(told.counts.debts).toBeGreaterThan(0)
    expect(Object.keys(told.contacts).length).toBeGreaterThan(0)
    for (const { opening, issued, paid, givenUp, closing } of told.currencies) {
      const of = (money: { readonly amount: string }): bigint => BigInt(money.amount)
      expect(of(opening) + of(issued)).toBe(of(paid) + of(givenUp) + of(closing))
    }
  })

  it('goes on from a file with what is left, and has the same answer as if it had never stopped', async () => {
    const work = file()
    const whole = await simulate('--resume', work)
    const kept = JSON.parse(readFileSync(work, 'utf8'))
    expect(await simulate('--resume', work)).toEqual(whole)
    // A file that says that all is done is believed: the totals are its own.
    writeFileSync(work, JSON.stringify({ ...kept, totals: { ...kept.totals, debts: 7 } }))
    expect(JSON.parse((await simulate('--resume', work)).out).debts).toBe(7)
    const other = await simulate('--resume', work, '--seed', '2')
    expect(other).toMatchObject({ code: 1, out: '' })
    expect(other.err).toContain('is of other work')
  })

  it('says what is wrong with a behaviour', async () => {
    const behaviour = file()
    writeFileSync(behaviour, '{ "pays": [] }')
    const { code, err } = await simulate('--behaviour', behaviour)
    expect(code).toBe(1)
    expect(err).toContain('is not a behaviour')
  })
})
