import { type DecimalMark, digitsOf, figureIn } from './figure.js'

/** A figure that can be read in two ways, or one that only the other mark reads. */
export interface UnclearDecimal {
  readonly _tag: 'UnclearDecimal'
  readonly column: string
  readonly row: number
  readonly value: string
}

/** Tells the mark before decimals from the figures of a file. */
export interface DecimalDetection {
  readonly see: (column: string, row: number, cell: string, digits: number) => void
  readonly decided: () => boolean
  readonly mark: () => DecimalMark | UnclearDecimal
}

const centsBehindPoint = /^\d{1,60}\.\d\d$/

/**
 * `1.190,00` shows a comma before decimals, `500.00` a point. `1,234` is one thousand and more, as no amount has three
 * decimals where its currency has two; `1.234` alone may be either, since machines write such figures too.
 */
export const detectDecimal = (): DecimalDetection => {
  const shown: Record<DecimalMark, { column: string; row: number; value: string } | undefined> = {
    point: undefined,
    comma: undefined,
  }
  let unclear: { column: string; row: number; value: string } | undefined
  return {
    decided: () => shown.point !== undefined || shown.comma !== undefined,
    see: (column, row, value, digits) => {
      if (value === '') return
      // Most figures say once more what those before said.
      if (shown.point !== undefined && digits >= 2 && centsBehindPoint.test(value)) return
      const body = figureIn(value)?.body
      if (body === undefined || !/[.,]/.test(body)) return
      const reads = (mark: DecimalMark): boolean => {
        const parts = digitsOf(body, mark)
        if (parts === undefined) return false
        const { fraction } = parts
        return fraction.length === 3 ? digits >= 3 : fraction.replace(/0+$/, '').length <= digits
      }
      const [point, comma] = [reads('point'), reads('comma')]
      if (point === comma) {
        if (point) unclear ??= { column, row, value }
        return
      }
      if (!point && /^\d{1,3}\.\d{3}$/.test(body)) unclear ??= { column, row, value }
      else if (point && /^\d{1,3},\d{3}$/.test(body)) return
      else shown[point ? 'point' : 'comma'] ??= { column, row, value }
    },
    mark: () => {
      const { point, comma } = shown
      if (point !== undefined && comma !== undefined) return { _tag: 'UnclearDecimal', ...comma }
      if (comma !== undefined) return 'comma'
      if (point !== undefined) return 'point'
      if (unclear !== undefined) return { _tag: 'UnclearDecimal', ...unclear }
      return 'point'
    },
  }
}
