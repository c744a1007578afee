// The index of one book made by two worker threads, each of a part, and merged; against one worker that makes all of it.
// Usage: index-workers.ts [invoices] [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type IndexParcel, mergeIndexes, unpackIndex } from 'receivables/projections'
import { issue } from './invoices.js'
import { printRound, speed } from './report.js'

interface Post {
  readonly shard: number
  readonly of: number
}

/** A worker that has started, and makes the parts that it is told. */
const started = async (file: string): Promise<Worker> => {
  const worker = new Worker(new URL('index-worker.mjs', import.meta.url), { workerData: { file } })
  await new Promise((resolve) => worker.once('message', resolve))
  return worker
}

const part = (worker: Worker, post: Post): Promise<IndexParcel> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject)
    worker.postMessage(post)
  })

const indexBy = async (workers: ReadonlyArray<Worker>): Promise<number> => {
  const parcels = await Promise.all(workers.map((worker, shard) => part(worker, { shard, of: workers.length })))
  return parcels.map(unpackIndex).reduce(mergeIndexes).rows.length
}

const [of = '100000', rounds = '5'] = process.argv.slice(2)
const invoices = Number(of)
const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const file = join(folder, 'book.db')
await issue(file, 0, invoices)
const workers = [await started(file), await started(file)]
for (let round = -1; round < Number(rounds); round++) {
  const ours = await speed(invoices, () => indexBy(workers))
  const against = await speed(invoices, () => indexBy(workers.slice(0, 1)))
  // Both of them work as much as one does: it is the wall that tells.
  if (round >= 0) printRound({ ours: ours.wall, against: against.wall })
}
for (const worker of workers) await worker.terminate()
rmSync(folder, { recursive: true })
