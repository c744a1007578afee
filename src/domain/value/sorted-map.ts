import { textHash } from './text-hash.js'

/** A node of a treap: sorted by key, and a heap by rank, so that the same entries always make the same tree. */
interface Node<V> {
  readonly key: string
  readonly value: V
  readonly rank: number
  readonly left: Tree<V>
  readonly right: Tree<V>
}

type Tree<V> = Node<V> | undefined

const isAbove = <V>(key: string, rank: number, node: Node<V>): boolean =>
  rank > node.rank || (rank === node.rank && key < node.key)

/** A node of a tree that is being made, and nobody else's yet. */
type Growing<V> = { -readonly [K in keyof Node<V>]: Node<V>[K] }

/** The tree of entries that come by their keys, each after the one before; nothing where they do not. */
const grown = <V>(entries: ReadonlyArray<readonly [string, V]>): Tree<V> => {
  /** From the root to the right, each under the one before. */
  const edge: Growing<V>[] = []
  let before: string | undefined
  for (const [key, value] of entries) {
    if (before !== undefined && before >= key) return undefined
    before = key
    const rank = textHash(key)
    let left: Tree<V>
    for (let last = edge.at(-1); last !== undefined && isAbove(key, rank, last); last = edge.at(-1)) left = edge.pop()
    const node: Growing<V> = { key, value, rank, left, right: undefined }
    const above = edge.at(-1)
    if (above !== undefined) above.right = node
    edge.push(node)
  }
  return edge[0]
}

/** What is before a key, and what is after it. */
const split = <V>(tree: Tree<V>, key: string): readonly [Tree<V>, Tree<V>] => {
  if (tree === undefined) return [undefined, undefined]
  if (tree.key < key) {
    const [before, after] = split(tree.right, key)
    return [{ ...tree, right: before }, after]
  }
  const [before, after] = split(tree.left, key)
  return [before, { ...tree, left: after }]
}

/** Two trees in one, where all of the first is before all of the second. */
const joined = <V>(left: Tree<V>, right: Tree<V>): Tree<V> => {
  if (left === undefined) return right
  if (right === undefined) return left
  return isAbove(left.key, left.rank, right)
    ? { ...left, right: joined(left.right, right) }
    : { ...right, left: joined(left, right.left) }
}

const withEntry = <V>(tree: Tree<V>, key: string, value: V, rank: number): Node<V> => {
  if (tree === undefined) return { key, value, rank, left: undefined, right: undefined }
  if (tree.key === key) return { ...tree, value }
  if (isAbove(key, rank, tree)) {
    const [left, right] = split(tree, key)
    return { key, value, rank, left, right }
  }
  return key < tree.key
    ? { ...tree, left: withEntry(tree.left, key, value, rank) }
    : { ...tree, right: withEntry(tree.right, key, value, rank) }
}

const withoutEntry = <V>(tree: Node<V>, key: string): Tree<V> => {
  if (tree.key === key) return joined(tree.left, tree.right)
  if (key < tree.key) return tree.left && { ...tree, left: withoutEntry(tree.left, key) }
  return tree.right && { ...tree, right: withoutEntry(tree.right, key) }
}

/** Puts what is told of each entry into a list, in the order of the keys. A generator would cost one for every node. */
const list = <V, A>(tree: Tree<V>, tell: (key: string, value: V) => A, into: A[]): A[] => {
  if (tree === undefined) return into
  list(tree.left, tell, into)
  into.push(tell(tree.key, tree.value))
  return list(tree.right, tell, into)
}

/**
 * A map that is never changed: what is made from it shares its storage, so that a change takes the logarithm of its size. It
 * tells its entries by the code units of their keys. For what a state knows by id, and forgets again.
 *
 * Source: R. Seidel and C. R. Aragon, "Randomized Search Trees" (1996), with ranks that follow from the keys.
 *
 * @since 0.2.0
 */
export class SortedMap<K extends string, V extends NonNullable<unknown>> implements Iterable<[K, V]> {
  readonly #tree: Tree<V>
  readonly size: number

  private constructor(tree: Tree<V>, size: number) {
    this.#tree = tree
    this.size = size
  }

  /** A map of those entries; of two with one key, the last. */
  static from<K extends string, V extends NonNullable<unknown>>(entries: Iterable<readonly [K, V]>): SortedMap<K, V> {
    const all = [...entries]
    const tree = grown(all)
    if (tree !== undefined) return new SortedMap<K, V>(tree, all.length)
    let map = new SortedMap<K, V>(undefined, 0)
    for (const [key, value] of all) map = map.with(key, value)
    return map
  }

  /** The value of a key; nothing where there is none. */
  get(key: K): V | undefined {
    let tree = this.#tree
    while (tree !== undefined && tree.key !== key) tree = key < tree.key ? tree.left : tree.right
    return tree?.value
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  /** The map with that value under that key; itself where it has it already. */
  with(key: K, value: V): SortedMap<K, V> {
    const before = this.get(key)
    if (before === value) return this
    const tree = withEntry(this.#tree, key, value, textHash(key))
    return new SortedMap(tree, before === undefined ? this.size + 1 : this.size)
  }

  /** The map without that key; itself where it is not there. */
  without(key: K): SortedMap<K, V> {
    if (this.#tree === undefined || !this.has(key)) return this
    return new SortedMap<K, V>(withoutEntry(this.#tree, key), this.size - 1)
  }

  // Only keys of that type were put in.
  [Symbol.iterator](): IterableIterator<[K, V]> {
    return list(this.#tree, (key, value): [K, V] => [key as K, value], []).values()
  }

  keys(): IterableIterator<K> {
    return list(this.#tree, (key) => key as K, []).values()
  }

  values(): IterableIterator<V> {
    return list(this.#tree, (_, value) => value, []).values()
  }
}
