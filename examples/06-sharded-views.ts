// Four processes make the view of one book, each for its part of the streams; put side by side, the parts are the whole.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BookCommandJson, bookCodec, catchUp, localDate, openBook, projector } from 'receivables'
import { aging, onlyShard, openItems, shardsOf, streamOf } from 'receivables/projections'
import { openSqliteStore, openSqliteViewStore } from 'receivables/sqlite'
import { loadShards } from 'receivables/view'

// #region parts
const parts = shardsOf(4).map((shard) => onlyShard(openItems, shard, streamOf))
// #endregion

const open = async (path: string) => {
  const store = await openSqliteStore(path, bookCodec, { durability: 'normal' })()
  const views = await openSqliteViewStore(path, { durability: 'normal' })()
  if (store._tag === 'Left' || views._tag === 'Left') throw new Error(`no book at ${path}`)
  return { store: store.right, views: views.right }
}

/** Twenty debtors with three invoices each; every fourth of them pays the first invoice of the next. */
const commands = function* (): Generator<BookCommandJson> {
  const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' })
  for (let n = 0; n < 20; n++) {
    for (const month of ['01', '02', '03']) {
      const [on, dueDate] = [`2026-${month}-05`, `2026-${month}-25`]
      yield { type: 'IssueDebt', debt: `INV-${n}-${month}`, debtor: `C-${n}`, on, dueDate, principal: eur(10_000 + n) }
    }
  }
  for (let n = 0; n < 20; n += 4) {
    yield {
      type: 'ReceivePayment',
      payment: `P-${n}`,
      debtor: `C-${n}`,
      on: '2026-03-20',
      amount: eur(4_000),
      method: 'transfer',
      instruction: { strategy: 'specific', directions: [{ debt: `INV-${n + 1}-01` }] },
    }
  }
}

const tell = (who: string, { currencies }: ReturnType<typeof aging>): string => {
  const buckets = currencies.flatMap((one) => one.buckets.map(({ id, amount }) => `${id} ${amount.amount}`))
  console.log(`${who}: ${buckets.join(', ')}`)
  return buckets.join()
}

const [given, shard] = process.argv.slice(2)

if (given === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'receivables-'))
  const path = join(folder, 'book.db')
  const { store, views } = await open(path)
  const book = openBook(store)
  for (const command of commands()) {
    const handled = await book.submit(command, { actor: 'billing' })
    if (handled._tag === 'Left') throw new Error(handled.left._tag)
  }

  const worker = (shard: number) =>
    new Promise<void>((resolve, reject) => {
      const ended = (code: number | null) =>
        code === 0 ? resolve() : reject(new Error(`shard ${shard} ended ${code}`))
      fork(fileURLToPath(import.meta.url), [path, String(shard)]).once('exit', ended)
    })
  await Promise.all(parts.map((_, shard) => worker(shard)))

  const query = { asOf: localDate('2026-03-31') }
  for (const part of parts) {
    const saved = await views.load(part)()
    if (saved._tag === 'Left') throw new Error(saved.left._tag)
    console.log(`${part.name} keeps ${saved.right.states.size} items`)
  }
  // #region whole
  const whole = await loadShards(store, views, parts)()
  if (whole._tag === 'Left') throw new Error(whole.left._tag)
  const ofShards = tell('four shards', aging(whole.right.states, query))
  // #endregion
  const one = await catchUp(store, openItems)()
  if (one._tag === 'Left') throw new Error(one.left._tag)
  if (tell('one process', aging(one.right.states, query)) !== ofShards) throw new Error('the parts are not the whole')

  await views.close()
  await book.close()
  rmSync(folder, { recursive: true })
} else {
  // #region worker
  const { store, views } = await open(given)
  const part = parts[Number(shard)]
  if (part === undefined) throw new Error(`there is no shard ${shard}`)
  // Reads every event; folds and keeps those of its own streams.
  const made = await projector(store, views, part).catchUp()()
  if (made._tag === 'Left') throw new Error(made.left._tag)
  await views.close()
  await store.close()
  // #endregion
}
