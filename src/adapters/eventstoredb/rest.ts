import type { Clock } from './clock.js'

/** A wait that can be ended early; one at a time. */
export interface Rest {
  readonly rest: (milliseconds: number) => Promise<void>
  readonly wake: () => void
}

export const makeRest = (clock: Clock): Rest => {
  let wake = (): void => {}
  return {
    rest: (milliseconds) =>
      new Promise((resolve) => {
        const forget = clock.after(milliseconds, resolve)
        wake = () => {
          forget()
          resolve()
        }
      }),
    wake: () => wake(),
  }
}
