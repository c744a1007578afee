import { readFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { lintTemplates, readTemplates } from '../../../src/domain/message/index.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'

const told = (json: unknown): ReadonlyArray<string> => {
  const read = readTemplates(json)
  return E.isLeft(read) ? read.left.map(tellProblem) : []
}

describe('templates of a house', () => {
  it('are read from JSON, and those of the example are fit to be sent', () => {
    const json: unknown = JSON.parse(
      readFileSync(new URL('../../../examples/message-templates.json', import.meta.url), 'utf8'),
    )
    const read = readTemplates(json)
    expect(read).toEqual(E.right(json))
    expect(E.isRight(read) ? lintTemplates(read.right) : []).toEqual([])
  })

  it('are refused with every problem at its place: a kind, a language, an empty text, a key that is misspelt', () => {
    expect(
      told([{ id: 'mine', version: '1', kind: 'firme', language: 'de', form: 'short', body: ' ', tone: 1 }]),
    ).toEqual([
      '0.kind: expected a kind of message, got "firme"',
      '0.language: expected a language: fa, ar or en, got "de"',
      '0.body: expected text of at most 10,000 characters, got " "',
      expect.stringContaining('0.tone: expected no such key'),
    ])
    expect(told({ templates: [] })).toHaveLength(1)
  })
})
