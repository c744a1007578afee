// A question of an index, against the same of DuckDB, SQLite or a loop over typed arrays, or of an index ten times as large.
// Usage: aging-index.ts totals|debtors|known|known-kept duckdb|sqlite|loop|tenfold [items] [rounds]
import { DuckDBInstance } from '@duckdb/node-api'
import { type AgingQuery, indexedAging } from 'receivables/projections'
import { openDriver } from 'receivables/sqlite'
import { asked, bucketSql, columnsOf, dayOf, indexOf, itemsSql, knownOf } from './open-items.js'
import { printRound, seconds, type Timed } from './report.js'

const [question = 'totals', against = 'duckdb', of = '1000000', rounds = '7'] = process.argv.slice(2)
const items = Number(of)
const known = knownOf(items)

const isKnown = question.startsWith('known')

const queryOf = (day: number): AgingQuery => ({
  asOf: dayOf(day),
  ...(question === 'debtors' && { groupBy: ({ debtor }) => debtor }),
  ...(isKnown && { knownAt: `${known}` as never }),
})

/** The sum of the figures of an answer, so that nobody computes for nothing and all can be seen to say the same. */
type Ask = () => Promise<number> | number

const each = async (times: number, ask: (n: number) => unknown): Promise<Timed> => {
  const { wall, cpu } = await seconds(async () => {
    for (let n = 0; n < times; n++) await ask(n)
  })
  return { wall: wall / times, cpu: cpu / times }
}

const index = indexOf(items)
const times = question === 'totals' || question === 'known-kept' ? 2000 : 1
if (question === 'known-kept') index.keepKnowledge(`${known}` as never)
const ours = () => each(times, (n) => indexedAging(index, queryOf(asked - (n % 200))))

const where = `WHERE issued <= ${asked}${isKnown ? ` AND place < ${known}` : ''}`
const sql =
  question === 'debtors'
    ? `SELECT debtor, ${bucketSql} AS bucket, sum(amount)::BIGINT AS amount FROM items ${where} GROUP BY 1, 2`
    : `SELECT ${bucketSql} AS bucket, sum(amount)::BIGINT AS amount FROM items ${where} GROUP BY 1`

const duckdb = async (): Promise<Ask> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    `CREATE TABLE items AS ${itemsSql(`(SELECT range AS n FROM range(${items}))`).replace('/ 20', '// 20')}`,
  )
  return async () => {
    const rows = (await connection.runAndReadAll(sql)).getRows()
    return rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)
  }
}

const sqlite = async (): Promise<Ask> => {
  const driver = await openDriver(':memory:')()
  if (driver._tag === 'Left') throw new Error(driver.left.detail)
  const numbers = `(WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < ${items - 1}) SELECT n FROM t)`
  driver.right.exec(`CREATE TABLE items AS ${itemsSql(numbers)}`)
  const select = driver.right.prepare(sql.replace('::BIGINT', ''))
  return () => (select.all() as ReadonlyArray<{ amount: number }>).reduce((sum, { amount }) => sum + amount, 0)
}

const loop = (): Ask => {
  const { on, due, amount, debtor } = columnsOf(items)
  return () => {
    const sums = new Float64Array(question === 'debtors' ? Math.ceil(items / 20) * 5 : 5)
    const end = isKnown ? known : items
    for (let n = 0; n < end; n++) {
      if ((on[n] ?? 0) > asked) continue
      const age = asked - (due[n] ?? 0)
      const bucket = age <= 0 ? 0 : age <= 30 ? 1 : age <= 60 ? 2 : age <= 90 ? 3 : 4
      const slot = question === 'debtors' ? (debtor[n] ?? 0) * 5 + bucket : bucket
      sums[slot] = (sums[slot] ?? 0) + (amount[n] ?? 0)
    }
    return sums.reduce((sum, one) => sum + one, 0)
  }
}

const theirs: Readonly<Record<string, () => Promise<() => Promise<Timed>>>> = {
  duckdb: async () => asking(await duckdb()),
  sqlite: async () => asking(await sqlite()),
  loop: async () => asking(loop()),
  tenfold: async () => {
    const smaller = indexOf(items / 10)
    return () => each(times, (n) => indexedAging(smaller, queryOf(asked - (n % 200))))
  },
}

const asking = async (ask: Ask): Promise<() => Promise<Timed>> => {
  const open = indexedAging(index, queryOf(asked)).currencies[0]?.open.amount ?? 0n
  const sum = await ask()
  if (sum !== Number(open)) throw new Error(`${against} says ${sum}, the index ${open}`)
  return () => each(1, ask)
}

const their = await theirs[against]?.()
if (their === undefined) throw new Error(`nothing is called ${against}`)
for (let round = -2; round < Number(rounds); round++) {
  const one = { ours: await ours(), against: await their() }
  if (round >= 0) printRound(one)
}
