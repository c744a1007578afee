import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Amounts are bigints, which JSON does not know: they go out as text, as they come in. */
const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

export const json = (c: Context, value: object, status: ContentfulStatusCode = 200): Response =>
  c.body(JSON.stringify(value, bigintAsText), status, { 'Content-Type': 'application/json' })
