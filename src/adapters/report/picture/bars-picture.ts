import { directionOf } from '../../../domain/message/language.js'
import type { MessageStyle } from '../../../domain/message/style.js'
import { inPicture, nameInPicture } from '../figures.js'
import { amountAxis, axisLabel, axisNumber, eachName, namesAxis, namesBeneath, someNames, splitLine } from './axis.js'
import type { Key, Picture } from './draw.js'
import { cut } from './label.js'
import type { Room } from './room.js'

/** Bars, each made of one or several pieces that stand on each other. */
export interface Bars {
  readonly id: string
  readonly title: string
  readonly names: ReadonlyArray<string>
  /** A piece of every bar, by its name and colour; none where a bar has none. */
  readonly pieces: ReadonlyArray<Key & { readonly values: ReadonlyArray<number | undefined> }>
  readonly unit: string
  readonly format?: (value: number, style: MessageStyle) => string
  /** Whether the values are counts, between which there is nothing to tell. */
  readonly areCounts?: boolean
}

const series = ({ pieces }: Bars) =>
  pieces.map(({ colour, values }) => ({
    ...{ type: 'bar', stack: 'all', silent: true, barMaxWidth: 48, itemStyle: { color: colour } },
    data: values.map((value) => value ?? null),
  }))

/** Bars that stand beside each other. */
export const barsPicture = (bars: Bars, style: MessageStyle): Picture => ({
  ...{ id: bars.id, title: bars.title, height: 240, keys: bars.pieces },
  option: (room) => ({
    ...namesBeneath(
      bars.names,
      style,
      bars.names.length <= 6 ? eachName(bars.names, style, room) : someNames(bars.names, room),
    ),
    yAxis: { ...amountAxis(bars.unit, style, bars.format), ...(bars.areCounts && { minInterval: 1 }) },
    series: series(bars),
  }),
})

/** Bars that lie beneath each other, for names that are long. */
export const lyingBarsPicture = (bars: Bars, style: MessageStyle): Picture => {
  const isRtl = directionOf(style.language) === 'rtl'
  /** How long a name is before it is cut. */
  const room = (where: Room): number => (where === 'wide' ? 190 : 130)
  return {
    ...{ id: bars.id, title: bars.title, height: 70 + 26 * bars.names.length, keys: bars.pieces },
    option: (where) => ({
      grid: {
        ...{ outerBoundsMode: 'none', top: 4, bottom: 44 },
        ...(isRtl ? { left: 28, right: room(where) + 16 } : { left: room(where) + 16, right: 28 }),
      },
      xAxis: {
        ...{ type: 'value', inverse: isRtl, splitLine, position: 'bottom' },
        ...{ name: inPicture(bars.unit, style), nameLocation: 'middle', nameTextStyle: { color: axisLabel.color } },
        axisLabel: { ...axisLabel, formatter: (value: number) => (bars.format ?? axisNumber)(value, style) },
      },
      yAxis: {
        ...namesAxis(
          bars.names.map((name) => nameInPicture(cut(name, room(where)))),
          style,
        ),
        ...{ inverse: true, position: isRtl ? 'right' : 'left' },
        axisLabel: { ...axisLabel, hideOverlap: false },
      },
      series: series(bars),
    }),
  }
}
