// The first command of a process on a book with kept pending accounts: with 1,000,000 debts, against with 10,000. Usage:
// first-command.ts [debts, the million unless told] [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookCodec, decodeCommand, openBook } from 'receivables'
import { books, handleBatch } from 'receivables/command'
import { openSqliteStore } from 'receivables/sqlite'
import { printRound, seconds, type Timed } from './report.js'

const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const
const on = '2026-01-05'
const opened = async (file: string) => {
  const store = await openSqliteStore(file, bookCodec, { durability: 'normal' })()
  if (store._tag === 'Left') throw new Error(store.left.detail)
  return store.right
}

/** Ten debts to a debtor, with its pending accounts as the process before left them. */
const made = async (debts: number): Promise<string> => {
  const file = join(folder, `${debts}.db`)
  const store = await opened(file)
  const at = '2026-01-05T09:00:00.000Z' as never
  for (let from = 0; from < debts; from += 2000) {
    const tasks = Array.from({ length: Math.min(2000, debts - from) }, (_, n) => {
      const id = from + n
      const issue = {
        type: 'IssueDebt',
        debt: `INV-${id}`,
        debtor: `C-${id % (debts / 10)}`,
        on,
        dueDate: '2026-02-04',
      }
      const decoded = decodeCommand({ ...issue, principal: eur('100') })
      if (decoded._tag === 'Left') throw new Error('no command')
      return { command: decoded.right, given: { commandId: `c-${id}`, actor: 'bench', at } }
    })
    const handled = await handleBatch(store, books)(tasks)()
    if (handled._tag === 'Left') throw new Error(handled.left._tag)
  }
  const book = openBook(store)
  const applied = await book.applyCash({ actor: 'bench' })
  if (applied._tag === 'Left') throw new Error(applied.left._tag)
  await book.close()
  return file
}

const first = async (file: string, payment: string): Promise<Timed> =>
  seconds(async () => {
    const book = openBook(await opened(file))
    const receive = { type: 'ReceivePayment', payment, debtor: 'C-7', on, method: 'transfer' } as const
    const paid = await book.submit({ ...receive, amount: eur('10') }, { actor: 'bench' })
    if (paid._tag === 'Left' || paid.right.unfinished !== undefined) throw new Error('not paid')
    await book.close()
  })

const many = await made(Number(process.argv[2] ?? 1_000_000))
const few = await made(10_000)
const rounds = Number(process.argv[3] ?? 9)
for (let round = -2; round < rounds; round++) {
  const ours = await first(many, `P-${round + 2}`)
  const against = await first(few, `P-${round + 2}`)
  if (round >= 0) printRound({ ours, against })
}
rmSync(folder, { recursive: true })
