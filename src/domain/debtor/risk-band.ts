import * as t from 'io-ts'

/**
 * How far a debtor is trusted, `A` the best and `E` the worst; `new` where too little is known to say.
 *
 * @since 0.1.0
 */
export const RiskBand = t.keyof({ A: null, B: null, C: null, D: null, E: null, new: null }, 'a risk band')
export type RiskBand = t.TypeOf<typeof RiskBand>

/**
 * The bands that are an opinion, from the best to the worst.
 *
 * @since 0.1.0
 */
export const fromBestToWorst = ['A', 'B', 'C', 'D', 'E'] as const satisfies ReadonlyArray<RiskBand>
