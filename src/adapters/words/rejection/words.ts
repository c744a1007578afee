/** Words for every way to refuse, each by its name. A rejection without words does not compile. */
export type Words<R extends { readonly rejection: string }> = {
  readonly [K in R['rejection']]: (why: Extract<R, { readonly rejection: K }>) => string
}
