import { hash } from 'node:crypto'
import type { Step } from '../../domain/allocation/cash-application.js'
import { reservedForSteps } from '../store/reserved-id.js'

/**
 * The command id of a step of cash application: its name and a digest of its content. So the same step is the same command,
 * whichever process takes it, and two different steps on one stream have different ids.
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

/** Equal steps have equal texts, because the process always writes the keys in the same order. */
const digest = (command: Step['command']): string => hash('sha1', textOf(command), 'hex').slice(0, 16)

/** FROZEN: the JSON of a step, with bigints as text. Hand-written: a `JSON.stringify` replacer costs as much as deciding the step. */
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
