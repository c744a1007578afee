/** Words for every way to refuse, each by its name. A rejection without words does not compile. */
export type Words<R extends { readonly _tag: string }> = {
  readonly [K in R['_tag']]: (why: Extract<R, { readonly _tag: K }>) => string
}
