/**
 * What stands against taking something back.
 *
 * @since 0.2.0
 */
export interface Obstacle {
  readonly of: string
  readonly because: string
}
