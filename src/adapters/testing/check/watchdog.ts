import { createContext, Script } from 'node:vm'

/** Work that was still going on when its time was over. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime'

  constructor(readonly milliseconds: number) {
    super(`not done within ${milliseconds} ms`)
  }
}

const script = new Script('work()')
const context: { work?: () => unknown } = createContext({})

/**
 * What the work answers, if it does within so many milliseconds; else {@link OutOfTime} is thrown. Work that never ends is broken
 * off by the virtual machine, wherever it is: no thread and no step count is needed for it.
 */
export const within = <T>(milliseconds: number, work: () => T): T => {
  try {
    context.work = work
    return script.runInContext(context, { timeout: Math.max(1, Math.ceil(milliseconds)) }) as T
  } catch (cause) {
    throw isTimeout(cause) ? new OutOfTime(milliseconds) : cause
  }
}

const isTimeout = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
