import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { WrittenMessage } from '../../domain/message/write-message.js'
import type { Channel } from '../../domain/value/method.js'

/**
 * A message on its way. `key` is the same for the same message, whoever sends it how often: a sender that keeps it sends once.
 *
 * @since 0.2.0
 */
export interface OutgoingMessage extends Pick<WrittenMessage, 'debt' | 'debtor' | 'kind' | 'language' | 'direction'> {
  readonly key: string
  readonly channel: Channel
  readonly asOf: string
  readonly revision: number
  readonly subject?: string | undefined
  readonly text: string
}

/**
 * What became of a message: it was sent, or had been sent before under its key.
 *
 * @since 0.2.0
 */
export interface Sent {
  readonly key: string
  readonly was: 'sent' | 'sent-before'
}

/**
 * Why a message could not be sent. It may have been all the same: send it again, under the same key. `KeyReused` is another text
 * under the key of one that was sent.
 *
 * @since 0.2.0
 */
export type SendFailure =
  | { readonly _tag: 'NotSent'; readonly sender: string; readonly key: string; readonly detail: string }
  | { readonly _tag: 'KeyReused'; readonly sender: string; readonly key: string }

/**
 * The port to whatever carries messages. It is called at least once for each message: what it does twice with one key is for it to
 * leave.
 *
 * @since 0.2.0
 */
export interface MessageSender {
  readonly name: string
  readonly send: (message: OutgoingMessage) => TaskEither<SendFailure, Sent>
}

/**
 * A message that was written, on its way by a channel. Its key is of the debt, the kind, the day, the revision and the channel.
 *
 * @since 0.2.0
 * @example outgoing(message, 'sms').key // 'INV-7/friendly/2026-04-10/1/sms'
 */
export const outgoing = (message: WrittenMessage, channel: Channel): OutgoingMessage => {
  const { debt, debtor, kind, language, direction, asOf, revision, subject, text } = message
  const key = [debt, kind, asOf, revision, channel].join('/')
  return { key, channel, debt, debtor, kind, language, direction, asOf, revision, subject, text }
}
