import { open, readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { MessageSender, OutgoingMessage, SendFailure, Sent } from './outgoing.js'

/**
 * Puts messages into a file, one line of JSON each, for whatever carries them from there. A key that is in the file is not written
 * again, also by a later process; a line that a crash cut off counts as none. One process writes a file at a time.
 *
 * @since 0.2.0
 */
export const fileSender = (path: string): MessageSender => {
  let known: Promise<Outbox> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const send = async (message: OutgoingMessage): Promise<E.Either<SendFailure, Sent>> => {
    const { key } = message
    try {
      known ??= readOutbox(path)
      const outbox = await known
      const before = outbox.texts.get(key)
      if (before !== undefined && before !== message.text) return E.left({ _tag: 'KeyReused', sender: path, key })
      if (before !== undefined) return E.right({ key, was: 'sent-before' })
      await append(path, `${outbox.isCut ? '\n' : ''}${JSON.stringify(message)}\n`)
      outbox.isCut = false
      outbox.texts.set(key, message.text)
      return E.right({ key, was: 'sent' })
    } catch (cause) {
      // What is in the file is not known any more: it is read again.
      known = undefined
      return E.left({
        _tag: 'NotSent',
        sender: path,
        key,
        detail: cause instanceof Error ? cause.message : String(cause),
      })
    }
  }
  return {
    name: path,
    // One after the other, so that no line is written into another.
    send: (message) => () => {
      const sent = last.then(() => send(message))
      last = sent
      return sent
    },
  }
}

interface Outbox {
  readonly texts: Map<string, string>
  isCut: boolean
}

/** What is in the file, by key. */
const readOutbox = async (path: string): Promise<Outbox> => {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  const texts = new Map<string, string>()
  for (const line of text.split('\n')) {
    const sent = parsed(line)
    if (sent !== undefined) texts.set(sent.key, sent.text)
  }
  return { texts, isCut: text !== '' && !text.endsWith('\n') }
}

const parsed = (line: string): Pick<OutgoingMessage, 'key' | 'text'> | undefined => {
  try {
    const read: unknown = JSON.parse(line)
    return isSent(read) ? read : undefined
  } catch {
    return undefined
  }
}

const isSent = (read: unknown): read is Pick<OutgoingMessage, 'key' | 'text'> =>
  typeof read === 'object' &&
  read !== null &&
  'key' in read &&
  typeof read.key === 'string' &&
  'text' in read &&
  typeof read.text === 'string'

/** On the disk when it is done. */
const append = async (path: string, lines: string): Promise<void> => {
  const file = await open(path, 'a')
  try {
    await file.writeFile(lines, 'utf8')
    await file.datasync()
  } finally {
    await file.close()
  }
}
