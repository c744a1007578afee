import * as fc from 'fast-check'
import { within } from './watchdog.js'

/** An arbitrary whose every value is waited for so many milliseconds, and no longer. It shrinks to nothing. */
export class Watched<T> extends fc.Arbitrary<T> {
  constructor(
    readonly inner: fc.Arbitrary<T>,
    readonly milliseconds: number,
  ) {
    super()
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    return within(this.milliseconds, () => this.inner.generate(random, biasFactor))
  }

  override canShrinkWithoutContext(_: unknown): _ is T {
    return false
  }

  override shrink(): fc.Stream<fc.Value<T>> {
    return fc.Stream.nil()
  }
}
