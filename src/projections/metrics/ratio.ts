/** A share of amounts in minor units; nothing of nothing. */
export const ratioOf = (part: bigint, whole: bigint): number | undefined =>
  whole === 0n ? undefined : Number(part) / Number(whole)
