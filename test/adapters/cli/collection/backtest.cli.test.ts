import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const path = file()
const gentler = file()
const policy = fileURLToPath(new URL('../../../../examples/policies/berlin-saas.json', import.meta.url))

beforeAll(async () => {
  const house = JSON.parse(readFileSync(policy, 'utf8'))
  const strategies = house.strategies.map((one: object) => ({ ...one, daysBetweenSteps: 21 }))
  writeFileSync(gentler, JSON.stringify({ ...house, version: 'gentler', strategies }))
  await makeDemo(path, 3, 150)
})

const backtest = (against: string, ...more: ReadonlyArray<string>) =>
  cli(
    ...['backtest', '--book', path, '--policy', policy, '--against', against, '--zone', 'Europe/Berlin'],
    ...['--from', '2025-10-01', '--to', '2025-12-31', '--draws', '1', ...more],
  )

describe('receivables backtest', () => {
  it('tells what another policy would have done, and goes on from a file', async () => {
    const work = file()
    const { code, out } = await backtest(gentler, '--format', 'json', '--resume', work)
    expect(code).toBe(0)
    const told = JSON.parse(out)
    expect(told).toMatchObject({ policy: 'berlin-saas-2026-1', against: 'gentler', draws: 1 })
    expect(told.differing).toBeGreaterThan(0)
    expect(told.assumed).toContain('debtors-act-the-same')
    const contacts = told.contacts.reduce((sum: number, one: { difference: number }) => sum + one.difference, 0)
    expect(contacts).toBeLessThan(0)
    expect((await backtest(gentler, '--format', 'json', '--resume', work)).out).toBe(out)
  })

  it('says in words that a policy is like itself', async () => {
    const { code, out } = await backtest(policy)
    expect(code).toBe(0)
    expect(out).toContain('of which 0 fare differently')
    expect(out).toContain('What this takes for granted:')
  })
})
