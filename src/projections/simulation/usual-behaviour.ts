import type { Channel } from '../../domain/value/method.js'
import type { AnswerChances, Behaviour } from './behaviour.js'

const answersBy: Readonly<Record<Channel, Omit<AnswerChances, 'channel' | 'from'>>> = {
  phone: { pays: 0.1, paysPart: 0.03, promises: 0.25, disputes: 0.03, excuses: 0.15 },
  visit: { pays: 0.12, paysPart: 0.05, promises: 0.25, disputes: 0.03, excuses: 0.2 },
  letter: { pays: 0.08, paysPart: 0.02, promises: 0.05, disputes: 0.03, excuses: 0.04 },
  email: { pays: 0.08, paysPart: 0.02, promises: 0.05, disputes: 0.02, excuses: 0.04 },
  chat: { pays: 0.08, paysPart: 0.02, promises: 0.08, disputes: 0.02, excuses: 0.05 },
  sms: { pays: 0.08, paysPart: 0.02, promises: 0.04, disputes: 0.01, excuses: 0.02 },
  portal: { pays: 0.08, paysPart: 0.02, promises: 0.04, disputes: 0.01, excuses: 0.02 },
}

/**
 * What is believed of debtors of whom nothing was seen. A guess of ours and no statistic of anybody's: it is there so that a book
 * with a thin past can be simulated at all, and a past of any length outweighs it.
 *
 * @since 0.2.0
 */
export const usualBehaviour: Behaviour = {
  pays: [
    { from: -3_650, chance: 0.001 },
    { from: -30, chance: 0.004 },
    { from: -14, chance: 0.008 },
    { from: -7, chance: 0.015 },
    { from: -3, chance: 0.04 },
    { from: 0, chance: 0.15 },
    { from: 1, chance: 0.08 },
    { from: 2, chance: 0.06 },
    { from: 4, chance: 0.045 },
    { from: 8, chance: 0.03 },
    { from: 15, chance: 0.02 },
    { from: 31, chance: 0.01 },
    { from: 61, chance: 0.005 },
    { from: 121, chance: 0.002 },
    { from: 241, chance: 0.001 },
  ],
  within: 7,
  answers: (Object.keys(answersBy) as Channel[]).map((channel) => ({ channel, from: -3_650, ...answersBy[channel] })),
  part: 0.5,
  promises: { days: 7, kept: 0.6, partly: 0.1 },
  disputes: { days: 21, upheld: 0.4 },
  cheques: { days: 2, clear: 0.9 },
}
