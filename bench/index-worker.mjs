// A worker thread of index-workers.ts: makes the parts of an index that it is told, and posts them.
import { parentPort, workerData } from 'node:worker_threads'
import { packIndex } from 'receivables/projections'
import { agingIndexOfPart } from 'receivables/sqlite'

parentPort?.on('message', async (post) => {
  const index = await agingIndexOfPart(workerData.file, post)()
  if (index._tag === 'Left') throw new Error(index.left._tag)
  parentPort?.postMessage(packIndex(index.right))
})
parentPort?.postMessage('started')
