import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { inPlace, rightsOf } from '../../../src/adapters/command/in-place.js'

test('what became of each that is right stands in its place, and what is wrong stays in its own', () => {
  const list = [E.left('no command'), E.right(1), E.right(2), E.left('unread'), E.right(3)]
  const became = rightsOf(list).map((n) => (n === 2 ? E.left('refused') : E.right(`handled ${n}`)))
  expect(inPlace(list, became)).toEqual([
    E.left('no command'),
    E.right('handled 1'),
    E.left('refused'),
    E.left('unread'),
    E.right('handled 3'),
  ])
})
