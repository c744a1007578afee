const width = 32

/** Blocks of up to 32 items, in a tree of which every branch has up to 32. */
type Tree<A> =
  | { readonly items: ReadonlyArray<A>; readonly branches?: never }
  | { readonly branches: ReadonlyArray<Tree<A>>; readonly items?: never }

/** How many items a full tree has below each of its branches. */
const below = (depth: number): number => width ** depth

/** The tree with one more block; `at` is the place of its first item. A depth of 0 is a block. */
const grown = <A>(tree: Tree<A> | undefined, depth: number, at: number, block: Tree<A>): Tree<A> => {
  if (depth === 0) return block
  const branches = tree?.branches ?? []
  const slot = Math.floor(at / below(depth))
  return { branches: replaced(branches, slot, grown(branches[slot], depth - 1, at % below(depth), block)) }
}

const changed = <A>(tree: Tree<A>, depth: number, at: number, item: A): Tree<A> => {
  if (tree.items) return { items: replaced(tree.items, at, item) }
  const slot = Math.floor(at / below(depth))
  const branch = tree.branches[slot]
  return branch === undefined
    ? tree
    : { branches: replaced(tree.branches, slot, changed(branch, depth - 1, at % below(depth), item)) }
}

const replaced = <A>(items: ReadonlyArray<A>, at: number, item: A): ReadonlyArray<A> => {
  const copy = items.slice()
  copy[at] = item
  return copy
}

const itemAt = <A>(tree: Tree<A>, depth: number, at: number): A | undefined => {
  if (tree.items) return tree.items[at]
  const branch = tree.branches[Math.floor(at / below(depth))]
  return branch && itemAt(branch, depth - 1, at % below(depth))
}

const put = <A>(tree: Tree<A>, into: A[]): void => {
  if (tree.items) for (const item of tree.items) into.push(item)
  else for (const branch of tree.branches) put(branch, into)
}

/**
 * A list that grows at its end and is never changed. What is grown from it shares its storage, so that appending takes as
 * long for the ten thousandth item as for the first, also where two are grown from the same. For what a state remembers of
 * every event.
 *
 * Source: the persistent vector of R. Hickey, after P. Bagwell: a tree of blocks of 32, and the last block apart.
 *
 * @since 0.2.0
 */
export class Series<A extends NonNullable<unknown>> implements Iterable<A> {
  static readonly #nothing = new Series<never>(0, 1, { branches: [] }, [])

  readonly #length: number
  readonly #depth: number
  readonly #tree: Tree<A>
  readonly #last: ReadonlyArray<A>
  #all: ReadonlyArray<A> | undefined

  private constructor(length: number, depth: number, tree: Tree<A>, last: ReadonlyArray<A>) {
    this.#length = length
    this.#depth = depth
    this.#tree = tree
    this.#last = last
  }

  /** A series of those items, in that order. */
  static of<A extends NonNullable<unknown>>(...items: ReadonlyArray<A>): Series<A> {
    return Series.from(items)
  }

  /** A series of those items, in their order. */
  static from<A extends NonNullable<unknown>>(items: Iterable<A>): Series<A> {
    let series: Series<A> = Series.#nothing
    for (const item of items) series = series.append(item)
    return series
  }

  get length(): number {
    return this.#length
  }

  /** The series with one more at its end. */
  append(item: A): Series<A> {
    const length = this.#length + 1
    if (this.#last.length < width) return new Series(length, this.#depth, this.#tree, [...this.#last, item])
    const at = this.#length - width
    const isFull = at === below(this.#depth + 1)
    const depth = isFull ? this.#depth + 1 : this.#depth
    const tree: Tree<A> = isFull ? { branches: [this.#tree] } : this.#tree
    return new Series(length, depth, grown(tree, depth, at, { items: this.#last }), [item])
  }

  /** The series with another item at that place, which has to be there. */
  with(at: number, item: A): Series<A> {
    const before = this.#length - this.#last.length
    return at < before
      ? new Series(this.#length, this.#depth, changed(this.#tree, this.#depth, at, item), this.#last)
      : new Series(this.#length, this.#depth, this.#tree, replaced(this.#last, at - before, item))
  }

  /** The items as a list, made when it is first asked for. */
  toArray(): ReadonlyArray<A> {
    if (this.#length === this.#last.length) return this.#last
    if (this.#all === undefined) {
      const all: A[] = []
      put(this.#tree, all)
      all.push(...this.#last)
      this.#all = all
    }
    return this.#all
  }

  /** The items, so that a series is shown as the list that it is. */
  toJSON(): ReadonlyArray<A> {
    return this.toArray()
  }

  [Symbol.iterator](): IterableIterator<A> {
    return this.toArray()[Symbol.iterator]()
  }

  /** The item at that place, counted from the end where it is below zero. */
  at(index: number): A | undefined {
    const before = this.#length - this.#last.length
    const at = index < 0 ? this.#length + index : index
    return at >= before ? this.#last[at - before] : at < 0 ? undefined : itemAt(this.#tree, this.#depth, at)
  }

  /** The place of the last item for which it holds, or -1. */
  findLastIndex(holds: (item: A) => boolean): number {
    for (let at = this.#length - 1; at >= 0; at--) {
      const item = this.at(at)
      if (item !== undefined && holds(item)) return at
    }
    return -1
  }

  /** The last item for which it holds. */
  findLast(holds: (item: A) => boolean): A | undefined {
    const at = this.findLastIndex(holds)
    return at < 0 ? undefined : this.at(at)
  }

  /** The series in which the last item for which it holds is changed; the same where there is none. */
  changeLast(holds: (item: A) => boolean, change: (item: A) => A): Series<A> {
    const at = this.findLastIndex(holds)
    const item = at < 0 ? undefined : this.at(at)
    return item === undefined ? this : this.with(at, change(item))
  }

  includes(item: A): boolean {
    return this.toArray().includes(item)
  }

  slice(from?: number, to?: number): A[] {
    return this.toArray().slice(from, to)
  }

  map<B>(change: (item: A, index: number) => B): B[] {
    return this.toArray().map((item, index) => change(item, index))
  }

  flatMap<B>(change: (item: A, index: number) => B | ReadonlyArray<B>): B[] {
    return this.toArray().flatMap((item, index) => change(item, index))
  }

  filter<B extends A>(holds: (item: A, index: number) => item is B): B[]
  filter(holds: (item: A, index: number) => boolean): A[]
  filter(holds: (item: A, index: number) => boolean): A[] {
    return this.toArray().filter((item, index) => holds(item, index))
  }

  reduce<B>(step: (so: B, item: A, index: number) => B, from: B): B {
    return this.toArray().reduce((so, item, index) => step(so, item, index), from)
  }

  find(holds: (item: A, index: number) => boolean): A | undefined {
    return this.toArray().find((item, index) => holds(item, index))
  }

  findIndex(holds: (item: A, index: number) => boolean): number {
    return this.toArray().findIndex((item, index) => holds(item, index))
  }

  some(holds: (item: A, index: number) => boolean): boolean {
    return this.toArray().some((item, index) => holds(item, index))
  }

  every(holds: (item: A, index: number) => boolean): boolean {
    return this.toArray().every((item, index) => holds(item, index))
  }
}
