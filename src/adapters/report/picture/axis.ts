import { directionOf } from '../../../domain/message/language.js'
import type { MessageStyle } from '../../../domain/message/style.js'
import { currencyIn, numberIn } from '../../../domain/message/words/money.js'
import { type CurrencyCode, exponent } from '../../../domain/value/currency.js'
import { inPicture, numberInPicture } from '../figures.js'
import type { ReportWords } from '../words/words.js'
import { leftOut, linesOf } from './label.js'
import { type Room, widths } from './room.js'

const ink = '#3a4250'
const line = '#d5dae2'
const lineHeight = 15

/** In which unit the amounts of a picture are told, by the largest of them. */
export interface Scale {
  readonly name: string
  readonly of: (minorUnits: bigint) => number
}

/** Pictures are drawn with numbers; the exact amounts are in the tables. */
export const scaleOf = (
  largest: bigint,
  currency: CurrencyCode,
  { scales }: ReportWords,
  { language }: MessageStyle,
): Scale => {
  const major = Number(largest) / 10 ** exponent(currency)
  const power = Math.min(3, Math.max(0, Math.floor((Math.log10(Math.max(major, 1)) - 0.3) / 3)))
  const unit = 10 ** (exponent(currency) + power * 3)
  return {
    name: [scales[power], currencyIn(currency, language)].filter((part) => part !== '').join(' '),
    of: (minorUnits) => Number(minorUnits) / unit,
  }
}

/** A number beside an axis, without decimals that say nothing. */
export const axisNumber = (value: number, { digits }: MessageStyle): string =>
  numberInPicture(numberIn(String(Math.round(value * 100) / 100), digits))

/** Room for the numbers of the axis of amounts, and at the other end, where half a name stands out. */
const [besides, outside] = [56, 30]

/** Room around a drawing for the words at its axes; names beneath it stand on so many lines. */
const gridOf = ({ language }: MessageStyle, lines = 1) => {
  const isRtl = directionOf(language) === 'rtl'
  return {
    ...{ outerBoundsMode: 'none', top: 30, bottom: 14 + lineHeight * lines },
    ...{ left: isRtl ? outside : besides, right: isRtl ? besides : outside },
  }
}

/** How what stands beside an axis is written. */
export const axisLabel = { color: ink, fontSize: 12, hideOverlap: true }

/** The axis of amounts: on the side where a line of the language begins. */
export const amountAxis = (name: string, style: MessageStyle, format = axisNumber) => ({
  type: 'value',
  name: inPicture(name, style),
  nameLocation: 'end',
  position: directionOf(style.language) === 'rtl' ? 'right' : 'left',
  nameTextStyle: { color: ink, fontSize: 12, align: directionOf(style.language) === 'rtl' ? 'right' : 'left' },
  axisLabel: { ...axisLabel, formatter: (value: number) => format(value, style) },
  splitLine,
})

/** The lines behind a drawing. */
export const splitLine = { lineStyle: { color: line } }

/** How wide the names beneath a picture are in all: as it is, less what stands beside it. */
const widthOf = (room: Room): number => widths[room] - besides - outside

/** Names that are each told, on several lines where there is no room beside each other. */
export const eachName = (names: ReadonlyArray<string>, style: MessageStyle, room: Room) => {
  const broken = names.map((name) => linesOf(name, widthOf(room) / names.length))
  return {
    lines: Math.max(1, ...broken.map((lines) => lines.length)),
    data: broken.map((lines) => lines.map((line) => inPicture(line, style)).join('\n')),
    axisLabel: { ...axisLabel, hideOverlap: false, interval: 0, lineHeight },
  }
}

/** Names of which as many are told as there is room for beside each other. */
export const someNames = (names: ReadonlyArray<string>, room: Room) => ({
  axisLabel: { ...axisLabel, hideOverlap: false, interval: leftOut(names, widthOf(room)) },
})

/** The axis of what the amounts are of: it runs as the language does. */
export const namesAxis = (names: ReadonlyArray<string>, style: MessageStyle, own: object = {}) => ({
  type: 'category',
  data: names.map((name) => inPicture(name, style)),
  inverse: directionOf(style.language) === 'rtl',
  axisTick: { show: false },
  axisLine: { lineStyle: { color: ink } },
  axisLabel,
  ...own,
})

/** Names beneath a drawing, with room for them. */
export const namesBeneath = (
  names: ReadonlyArray<string>,
  style: MessageStyle,
  { lines, ...own }: { readonly lines?: number; readonly boundaryGap?: boolean; readonly axisLabel: object },
) => ({ grid: gridOf(style, lines), xAxis: namesAxis(names, style, own) })
