import { play, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../../src/domain/book/book.js'

/** The events of these commands, with what follows from each; one that is refused is a mistake in the test. */
export const told = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<BookEvent> => {
  const { events, rejections } = play(settledBook, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}
