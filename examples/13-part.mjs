// A worker thread of 13-an-index-by-two-workers.ts: makes the index of its part, and posts it.
import { parentPort, workerData } from 'node:worker_threads'
import { packIndex } from 'receivables/projections'
import { agingIndexOfPart } from 'receivables/sqlite'

const { path, shard, of } = workerData
const index = await agingIndexOfPart(path, { shard, of })()
if (index._tag === 'Left') throw new Error(index.left._tag)
parentPort?.postMessage(packIndex(index.right))
