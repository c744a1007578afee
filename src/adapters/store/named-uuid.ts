import { hash } from 'node:crypto'

/** Makes UUIDs from names: the same name in the same namespace always gives the same UUID. Source: RFC 9562, version 5. */
export const namedUuid = (namespace: string): ((name: string) => string) => {
  const prefix = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  return (name) => {
    const hex = hash('sha1', Buffer.concat([prefix, Buffer.from(name)]), 'hex')
    const version = `5${hex.slice(13, 16)}`
    const variant = `${((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16)}${hex.slice(17, 20)}`
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-${variant}-${hex.slice(20, 32)}`
  }
}
