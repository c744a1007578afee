/** A binary heap: what comes first by `compare` is at the front, and each insertion or removal costs the logarithm of its size. */
export interface PriorityQueue<A> {
  readonly push: (one: A) => void
  readonly peek: () => A | undefined
  readonly pop: () => A | undefined
}

export const priorityQueue = <A>(compare: (a: A, b: A) => number): PriorityQueue<A> => {
  const heap: A[] = []
  const at = (index: number): A => heap[index] as A

  const swap = (a: number, b: number): void => {
    const one = at(a)
    heap[a] = at(b)
    heap[b] = one
  }

  const rise = (from: number): void => {
    let index = from
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (compare(at(parent), at(index)) <= 0) return
      swap(parent, index)
      index = parent
    }
  }

  const sink = (): void => {
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      if (left >= heap.length) return
      const right = left + 1
      const first = right < heap.length && compare(at(right), at(left)) < 0 ? right : left
      if (compare(at(index), at(first)) <= 0) return
      swap(index, first)
      index = first
    }
  }

  return {
    push: (one) => {
      heap.push(one)
      rise(heap.length - 1)
    },
    peek: () => heap[0],
    pop: () => {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last
        sink()
      }
      return first
    },
  }
}
