/** What waits its turn, in an order of its own. What is done with is forgotten on the way. */
export interface WaitingList<A> {
  /** Adds one, unless it waits already. */
  readonly add: (one: A) => void
  readonly inTurn: () => Iterable<A>
}

export const waitingList = <A>(compare: (a: A, b: A) => number, isDone: (one: A) => boolean): WaitingList<A> => {
  let list: A[] = []
  let head = 0
  const waiting = new Set<A>()

  const place = (one: A): number => {
    let [low, high] = [head, list.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(list[middle] as A, one) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }

  const forgetDone = (done: number): void => {
    while (head < list.length && isDone(list[head] as A)) head += 1
    if ((head + done) * 2 <= list.length) return
    list = list.filter((one) => !isDone(one))
    head = 0
  }

  return {
    add: (one) => {
      if (waiting.has(one)) return
      waiting.add(one)
      list.splice(place(one), 0, one)
    },
    inTurn: function* () {
      let done = 0
      forgetDone(0)
      for (let at = head; at < list.length; at++) {
        const one = list[at] as A
        if (isDone(one)) done += 1
        else yield one
      }
      forgetDone(done)
    },
  }
}
