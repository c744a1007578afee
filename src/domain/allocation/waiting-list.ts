/** What waits its turn, in an order of its own. What is done with is forgotten on the way. */
export interface WaitingList<A> {
  /** Adds one, unless it waits already. */
  readonly add: (one: A) => void
  readonly inTurn: () => Iterable<A>
}

export const waitingList = <A>(compare: (a: A, b: A) => number, isDone: (one: A) => boolean): WaitingList<A> =>
  new Waiting(compare, isDone)

// A class: a generator that is made anew for every list has a kind of its own, and whoever goes through it is slow.
class Waiting<A> implements WaitingList<A> {
  #list: A[] = []
  #head = 0
  readonly #waiting = new Set<A>()
  readonly #compare: (a: A, b: A) => number
  readonly #isDone: (one: A) => boolean

  constructor(compare: (a: A, b: A) => number, isDone: (one: A) => boolean) {
    this.#compare = compare
    this.#isDone = isDone
  }

  add(one: A): void {
    if (this.#waiting.has(one)) return
    this.#waiting.add(one)
    this.#list.splice(this.#placeOf(one), 0, one)
  }

  *inTurn(): Iterable<A> {
    let done = 0
    this.#forgetDone(0)
    for (let at = this.#head; at < this.#list.length; at++) {
      const one = this.#list[at] as A
      if (this.#isDone(one)) done += 1
      else yield one
    }
    this.#forgetDone(done)
  }

  #placeOf(one: A): number {
    let [low, high] = [this.#head, this.#list.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#list[middle] as A, one) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #forgetDone(done: number): void {
    while (this.#head < this.#list.length && this.#isDone(this.#list[this.#head] as A)) this.#head += 1
    if ((this.#head + done) * 2 <= this.#list.length) return
    this.#list = this.#list.filter((one) => !this.#isDone(one))
    this.#head = 0
  }
}
