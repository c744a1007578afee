import { appendFile, readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { consoleSender } from '../../../src/adapters/sending/console-sender.js'
import { fileSender } from '../../../src/adapters/sending/file-sender.js'
import { type OutgoingMessage, outgoing } from '../../../src/adapters/sending/outgoing.js'
import { money } from '../../../src/domain/value/money.js'
import { trueFor, write } from '../../domain/message/sample.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()

const message = (): OutgoingMessage => {
  const written = write('friendly', 'fa', trueFor('friendly', money(1_00n, 'EUR')), { form: 'short' })
  if (E.isLeft(written)) throw new Error(written.left._tag)
  return outgoing(written.right, 'sms')
}

describe('a sender', () => {
  it.each([
    ['to the console', () => consoleSender(() => undefined)],
    ['into a file', () => fileSender(file())],
  ])('%s sends a message once, and refuses another text under its key', async (_, make) => {
    const sender = make()
    const one = message()
    const { key } = one
    expect(await sender.send(one)()).toEqual(E.right({ key, was: 'sent' }))
    expect(await sender.send(one)()).toEqual(E.right({ key, was: 'sent-before' }))
    expect(await sender.send({ ...one, text: 'other' })()).toEqual(
      E.left({ _tag: 'KeyReused', sender: sender.name, key }),
    )
  })

  it('into a file remembers it beyond its process, and takes a line that was cut off for none', async () => {
    const path = file()
    const one = message()
    await appendFile(path, JSON.stringify({ ...one, key: 'cut' }).slice(0, 40))
    expect(await fileSender(path).send(one)()).toMatchObject(E.right({ was: 'sent' }))
    expect(await fileSender(path).send(one)()).toMatchObject(E.right({ was: 'sent-before' }))
    expect(await fileSender(path).send({ ...one, key: 'cut' })()).toMatchObject(E.right({ was: 'sent' }))
    const lines = (await readFile(path, 'utf8')).trim().split('\n')
    expect(lines.slice(1).map((line) => JSON.parse(line).key)).toEqual([one.key, 'cut'])
  })

  it('into a file writes one line after the other, and tells of a file that cannot be written', async () => {
    const path = file()
    const sender = fileSender(path)
    const many = [...Array(20).keys()].map((n) => ({ ...message(), key: `K-${n}` }))
    await Promise.all(many.map((one) => sender.send(one)()))
    const lines = (await readFile(path, 'utf8')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).key)).toEqual(many.map(({ key }) => key))
    const nowhere = fileSender(`${path}/no/folder`)
    expect(await nowhere.send(message())()).toMatchObject(E.left({ _tag: 'NotSent' }))
  })

  it('to the console shows channel, debtor and text', async () => {
    const shown: string[] = []
    await consoleSender((line) => shown.push(line)).send(message())()
    expect(shown[0]).toMatch(/^-- sms to C-42 \(INV-7\/friendly\/2026-04-10\/7\/sms\)\n/)
  })
})
