/** The words for every event of a kind, each by its name. An event without words does not compile. */
export type Words<E extends { readonly type: string }, S = string> = {
  readonly [T in E['type']]: (event: Extract<E, { readonly type: T }>) => S
}
