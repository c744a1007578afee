/**
 * What an amount of a movement is. The components are what is open, with the days on which it is due; `unapplied` is money
 * that is placed nowhere. The others stand beside: what of the open amount is disputed, promised or covered by cheques, and
 * `dated` what of it cheques cover whose date has come. FROZEN: their order is stored.
 *
 * @since 0.2.0
 */
export const movementColumns = [
  'principal',
  'fee',
  'interest',
  'cost',
  'unapplied',
  'disputed',
  'promised',
  'covered',
  'dated',
] as const

/**
 * One of the {@link movementColumns}.
 *
 * @since 0.2.0
 */
export type MovementColumn = (typeof movementColumns)[number]
