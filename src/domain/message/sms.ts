/**
 * How a text travels as SMS: in which alphabet, how many units of it, and in how many segments.
 *
 * @since 0.2.0
 */
export interface SmsLength {
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly units: number
  readonly segments: number
}

// The default alphabet of GSM 03.38, and what takes two units of it.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

/**
 * The length of a text as SMS. Each part of a text of several leaves room for its place among them (153 of 160, 67 of 70), and no
 * character is cut in two. A single letter of Persian or Arabic makes all of it UCS-2.
 *
 * Source: 3GPP TS 23.038 and TS 23.040.
 *
 * @since 0.2.0
 * @example smsLength('Thank you') // { encoding: 'GSM-7', units: 9, segments: 1 }
 */
export const smsLength = (text: string): SmsLength => {
  const characters = [...text]
  const isGsm = characters.every((one) => basic.has(one) || extended.has(one))
  const sizes = characters.map((one) => (isGsm ? (extended.has(one) ? 2 : 1) : one.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const [alone, part] = isGsm ? [160, 153] : [70, 67]
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', units, segments: units <= alone ? 1 : partsOf(sizes, part) }
}

const partsOf = (sizes: ReadonlyArray<number>, room: number): number => {
  let [parts, used] = [1, 0]
  for (const size of sizes) {
    if (used + size > room) [parts, used] = [parts + 1, 0]
    used += size
  }
  return parts
}
