// SHA-256 without a library, since the domain has none: for short texts that are to be known again, not for speed.
// Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.2.

const isPrime = (n: number): boolean => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false
  return true
}

const firstPrimes = (count: number): ReadonlyArray<number> => {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (isPrime(n)) primes.push(n)
  return primes
}

const primes = firstPrimes(64)

/** The first 32 bits of the fraction of a root. */
const fractionOf = (root: number): number => ((root - Math.floor(root)) * 0x1_0000_0000) >>> 0

const constants = primes.map((prime) => fractionOf(Math.cbrt(prime)))
const start = primes.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)))

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The bytes of a text in UTF-8, padded to whole blocks, with the length at the end. */
const padded = (text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text)
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n)
  return blocks
}

const scheduleOf = (view: DataView, from: number): Uint32Array => {
  const words = new Uint32Array(64)
  for (let at = 0; at < 64; at++) {
    if (at < 16) {
      words[at] = view.getUint32(from + at * 4)
      continue
    }
    const [near = 0, far = 0] = [words[at - 2], words[at - 15]]
    const one = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    const other = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    words[at] = one + (words[at - 7] ?? 0) + other + (words[at - 16] ?? 0)
  }
  return words
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => {
  const blocks = padded(text)
  const view = new DataView(blocks.buffer)
  const state = Uint32Array.from(start)
  for (let from = 0; from < blocks.length; from += 64) {
    const words = scheduleOf(view, from)
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let at = 0; at < 64; at++) {
      const chosen = (e & f) ^ (~e & g)
      const most = (a & b) ^ (a & c) ^ (b & c)
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (constants[at] ?? 0) + (words[at] ?? 0)
      const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((word, at) => {
      state[at] = (state[at] ?? 0) + word
    })
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
