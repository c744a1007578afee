import type { Placeholder } from '../../../domain/message/placeholder.js'
import type { MessageRefused } from '../../../domain/message/write-message.js'

/** By which option a message is given what it says of what the book does not know. */
const options: Readonly<Record<string, string | undefined>> = {
  department: '--department',
  person: '--person',
  hours: '--hours',
  howToPay: '--how-to-pay',
  link: '--link',
  optOut: '--opt-out',
  purposeLine: '--purpose',
  payBy: '--pay-by',
  answerBy: '--answer-by',
  nextStep: '--next-step',
  cheque: '--cheque',
  chequeAmount: '--cheque',
  chequeDate: '--cheque',
} satisfies Partial<Record<Placeholder, string>>

/** The options that tell what a message lacks; none where it is refused for something else, or the book would have to know it. */
export const figureOptions = (refused: MessageRefused): ReadonlyArray<string> => {
  const lacking =
    refused._tag === 'FigureMissing'
      ? [refused.placeholder]
      : refused._tag === 'DutyUnmet'
        ? refused.duties.map(({ placeholder }) => placeholder)
        : []
  return [...new Set(lacking.flatMap((placeholder) => options[placeholder] ?? []))]
}
