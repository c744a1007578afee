/** The smaller of two amounts in minor units. */
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
