import { type Command, Option } from 'commander'
import type { Horizon } from '../../../projections/cashflow/period.js'
import { countArgument, horizonArgument } from '../option/argument.js'

// How far ahead a forecast looks.

export interface AheadOptions {
  readonly horizon: Horizon
  readonly weeks?: number
}

export const aheadOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--horizon <length>', 'how many days, weeks or months ahead, such as 30d, 13w or 6m')
        .argParser(horizonArgument)
        .default({ count: 5, unit: 'w' }, '5w'),
    )
    .addOption(new Option('--weeks <count>', 'so many weeks ahead').argParser(countArgument).conflicts('horizon'))

export const aheadOf = ({ horizon, weeks }: AheadOptions): Horizon =>
  weeks === undefined || weeks === 0 ? horizon : { count: weeks, unit: 'w' }
