import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/adapters/cli/form/csv.js'
import { table } from '../../../src/adapters/cli/form/table.js'
import { historyTable } from '../../../src/adapters/cli/statement/history-forms.js'
import { ask } from '../../../src/adapters/import/question.js'
import { tellRowProblem } from '../../../src/adapters/import/row/row-problem.js'
import { tellImportError } from '../../../src/adapters/import/tell-import-error.js'
import { describe as tell } from '../../../src/adapters/words/describe.js'
import { tellRejection } from '../../../src/adapters/words/rejection.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'
import { visible, visibleJson, visibleLines } from '../../../src/domain/value/visible.js'
import { tellEvent } from '../../../src/projections/story.js'
import { INV, issued } from '../sample.js'

/** What a terminal, a page or a reader would be led astray by. */
const acts = /[\p{Cc}\u202a-\u202e\u2028\u2029\ufff9-\ufffb\u200b\ufeff\u{e0041}]/u
const evil = [
  '\u001b]0;x\u0007',
  '\u001b[2J',
  '\u009b2J',
  '\u202egro.live',
  'a\nerror: paid',
  '\r\u0000',
  '\u2066',
  '\u200b',
]

describe('a text of anybody', () => {
  it.each([
    ['\u001b[2J', '\\u001b[2J'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u202egro', '\\u202egro'],
    ['\u009b', '\\u009b'],
    ['A\u200bB', 'A\\u200bB'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\u{e0041}'],
  ])('%j is shown as %s', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it.each(['Müller & Söhne', 'شرکت نفت', 'می\u200cشود', 'שלום \u200eABC', '👩\u200d💼', '✔\ufe0f', '株式会社'])(
    'that is only written, is shown as it is: %s',
    (text) => {
      expect(visible(text)).toBe(text)
    },
  )

  it('never acts, and where it could not it is left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const shown = visible(text)
        expect(acts.test(shown)).toBe(false)
        expect(visible(shown)).toBe(shown)
        expect(acts.test(visibleLines(text).replaceAll('\n', ''))).toBe(false)
      }),
      { numRuns: 3000, seed: 48 },
    )
  })

  it('in JSON says the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const json = visibleJson(JSON.stringify({ text }, null, 2))
        expect(JSON.parse(json)).toEqual({ text })
        expect(acts.test(json.replaceAll('\n', ''))).toBe(false)
      }),
      { numRuns: 3000, seed: 48 },
    )
  })
})

describe.each(evil)('%j acts on nobody', (one) => {
  /** One line, whatever stands in it. */
  const isLine = (text: string) => !acts.test(text)
  const areLines = (text: string, count: number) => {
    expect(text.split('\n').every(isLine)).toBe(true)
    expect(text.split('\n')).toHaveLength(count)
  }

  it('in a table, its heads and its totals', () => {
    areLines(
      table({
        columns: [{ head: one }, { head: 'b' }],
        rows: [
          [one, 'x'],
          [['x', one], 'y'],
        ],
        totals: [[one, '']],
      }),
      7,
    )
  })

  it('in a history, where it is the actor or a text', () => {
    const noted: DebtEvent = { type: 'NoteAdded', debt: INV, debtor: issued.debtor, on: issued.on, note: one }
    expect(isLine(tellEvent(noted))).toBe(true)
    const envelope = { id: 'i', recordedAt: '2026-03-01T00:00:00.000Z', actor: one, commandId: one, stream: 'debt-1' }
    const recorded = { ...envelope, revision: 0, event: noted }
    areLines(historyTable([{ recorded, balance: undefined }] as never), 3)
  })

  it('in a cell of CSV', () => {
    expect(csv(['a'], [[one]]).split('\n')).toHaveLength(2)
    expect(
      csv(['a'], [[one]])
        .split('\n')
        .every(isLine),
    ).toBe(true)
  })

  it('in a refusal, a problem and an error', () => {
    expect(isLine(tellProblem({ path: one, value: { [one]: one }, expected: one }))).toBe(true)
    expect(isLine(tellRejection({ _tag: 'AlreadyIssued', debt: one, differs: [one] } as never))).toBe(true)
    expect(isLine(tell({ _tag: 'Unavailable', where: one, detail: one }))).toBe(true)
    expect(isLine(tell({ _tag: 'HandlerFailed', cause: new Error(one) }))).toBe(true)
    areLines(tell({ _tag: 'InvalidCommand', problems: [{ path: one, value: one, expected: 'x' }] }), 2)
    areLines(tell({ _tag: 'Undecodable', stream: `debt-${one}`, revision: 0, problems: [one] }), 2)
  })

  it('in what the import says of a cell, a header or a file', () => {
    expect(isLine(tellRowProblem({ row: 1, column: one, value: one, expected: 'x' }))).toBe(true)
    expect(isLine(tellImportError({ _tag: 'NoFile', file: one } as never))).toBe(true)
    const question = ask({ _tag: 'UnknownColumn', option: '--map', column: one, headers: [one, 'b'] })
    expect(isLine(question.ask)).toBe(true)
    const shared = ask({ _tag: 'SharedNumber', column: one, value: one, rows: [1, 2], apart: [one] })
    expect([shared.ask, ...shared.answers.flatMap(({ option, means }) => [option, means])].every(isLine)).toBe(true)
  })
})
