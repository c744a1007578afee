import { begin, end } from './begin-and-end.js'
import type { DebtorCommandOf } from './command.js'
import { type Decision, whenRegistered } from './decision.js'
import { moratoriumOf } from './in-force.js'
import type { DebtorState } from './state.js'

/** While it lasts no interest runs and nothing is demanded: a breathing space (SI 2020/1311), a court's stay, or by agreement. */
export const startMoratorium = (command: DebtorCommandOf<'StartMoratorium'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) => {
    const { moratorium } = command
    return begin('moratorium', moratoriumOf(debtor, moratorium), moratorium, { ...command, type: 'MoratoriumStarted' })
  })

export const endMoratorium = (command: DebtorCommandOf<'EndMoratorium'>, state: DebtorState): Decision =>
  whenRegistered(command, state, (debtor) => {
    const { moratorium } = command
    return end('moratorium', moratoriumOf(debtor, moratorium), moratorium, { ...command, type: 'MoratoriumEnded' })
  })
