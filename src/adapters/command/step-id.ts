import { hash } from 'node:crypto'
import type { Step } from '../../domain/allocation/cash-application.js'
import { reservedForSteps } from '../store/reserved-id.js'

/**
 * The command id of a step of cash application: which step it is, and by a digest what it says. So the same step, whoever
 * takes it, is the same command, and a store tells apart two that meet the same stream and say different things.
 */
export const stepId = (step: Pick<Step, 'command' | 'before'>): string =>
  `${reservedForSteps}${nameOf(step)}:${digest(step.command)}`

const nameOf = ({ command, before }: Pick<Step, 'command' | 'before'>): string => {
  switch (command.type) {
    case 'AllocatePayment':
      return `allocate:${command.payment}:${before}`
    case 'UnallocatePayment':
      return `unallocate:${command.payment}:${command.allocation}:${before}`
    case 'ApplyPayment':
      return `apply:${command.payment}:${command.allocation}`
    case 'ReversePayment':
      return `reverse:${command.payment}:${command.allocation}:${command.part?.time ?? 0}`
    case 'ReceivePayment':
      return `receive:${command.payment}`
    case 'GrantCredit':
      return `grant:${command.payment}`
    case 'ReturnPayment':
      return `return:${command.payment}`
    case 'HoldDunning':
      return `hold:${command.debt}:${command.hold}`
    case 'ReleaseDunning':
      return `release:${command.debt}:${command.hold}`
  }
}

/** The keys of a step come in the order in which the process writes them, so equal steps have one text. */
const digest = (command: Step['command']): string => hash('sha1', textOf(command), 'hex').slice(0, 16)

/** FROZEN: the JSON of a step, with whole numbers as text. A replacer would make of every step what costs as much as its rules. */
const textOf = (value: unknown): string => {
  if (typeof value === 'bigint') return `"${value}"`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  let text = ''
  for (const [key, one] of Object.entries(value)) {
    if (one !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(one)}`
  }
  return `{${text}}`
}
