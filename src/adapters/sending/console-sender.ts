import * as TE from 'fp-ts/lib/TaskEither.js'
import type { MessageSender } from './outgoing.js'

/**
 * Shows messages instead of sending them, each key once: for a look at what a run would send.
 *
 * @since 0.2.0
 */
export const consoleSender = (write: (line: string) => void = console.log): MessageSender => {
  const texts = new Map<string, string>()
  return {
    name: 'console',
    send: ({ key, channel, debtor, subject, text }) => {
      const before = texts.get(key)
      if (before !== undefined && before !== text) return TE.left({ _tag: 'KeyReused', sender: 'console', key })
      if (before !== undefined) return TE.right({ key, was: 'sent-before' })
      texts.set(key, text)
      write([`-- ${channel} to ${debtor} (${key})`, ...(subject === undefined ? [] : [subject, '']), text].join('\n'))
      return TE.right({ key, was: 'sent' })
    },
  }
}
