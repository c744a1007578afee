/**
 * A number of 32 bits that looks like chance and is always the same for a text.
 *
 * FROZEN: shards are told apart by it. FNV-1a with 32 bits over the UTF-16 code units, low byte first, then the finaliser of
 * MurmurHash3, without which the parity of the last letters would show in the lowest bit.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm"; A. Appleby, MurmurHash3, `fmix32`.
 */
export const textHash = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
