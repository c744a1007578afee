import { SingleBar } from 'cli-progress'

export interface Progress {
  readonly update: (done: number) => void
  readonly stop: () => void
}

/** A bar on standard error while long work goes on; nothing where that is no terminal. Without a total it counts. */
export const progress = (what: string, total?: number): Progress => {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const format = total === undefined ? `${what} {value} ({duration_formatted})` : `${what} {bar} {percentage}%`
  const characters = { barCompleteChar: '█', barIncompleteChar: '░' }
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true, barsize: 30, ...characters })
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0)
  return { update: (done) => bar.update(done), stop: () => bar.stop() }
}
