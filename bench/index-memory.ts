// Bytes that an index takes for each open item, in a process that has nothing else: all that the engine's heap and its buffers
// have grown by. Usage: index-memory.ts [items]
import { indexOf } from './open-items.js'
import { printRound } from './report.js'

const items = Number(process.argv[2] ?? 1_000_000)
const wanted = 64

const used = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

// What the program itself takes, once it has run.
indexOf(1000)
const before = used()
const index = indexOf(items)
printRound({ ours: (used() - before) / index.items.length, against: wanted })
