import { createContext, Script } from 'node:vm'

/** The time limit was over before the work ended. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime'

  constructor(readonly milliseconds: number) {
    super(`not done within ${milliseconds} ms`)
  }
}

const script = new Script('work()')
const context: { work?: () => unknown } = createContext({})

/**
 * Runs synchronous work; throws {@link OutOfTime} after so many milliseconds. The virtual machine interrupts work that never ends,
 * wherever it is, so neither a thread nor a step count is needed.
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
