/** A wait that can be cut short, one at a time. */
export interface Rest {
  readonly rest: (milliseconds: number) => Promise<void>
  readonly wake: () => void
}

export const makeRest = (): Rest => {
  let wake = (): void => {}
  return {
    rest: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    wake: () => wake(),
  }
}
