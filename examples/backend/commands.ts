import { Hono } from 'hono'
import * as t from 'io-ts'
import { type Book, BookEvent, decodeCommand, Text } from 'receivables'
import { asked, bodyOf } from './asked.js'
import { failed } from './errors.js'
import { json } from './json.js'

/** `X-Actor` is who acts, as your authentication knows them. Without an `Idempotency-Key` a repetition is a new command. */
const CommandHeaders = t.intersection([t.type({ 'x-actor': Text }), t.partial({ 'idempotency-key': Text })])

/** `POST /commands`: 201 with the events that it made; 200 with those of the first time, or none where it is already so. */
export const commands = (book: Book): Hono =>
  new Hono().post('/', async (c) => {
    const headers = asked(CommandHeaders, c.req.header())
    if (headers._tag === 'Left') return failed(c, headers.left)
    const body = await bodyOf(c)
    if (body._tag === 'Left') return failed(c, body.left)
    const command = decodeCommand(body.right)
    if (command._tag === 'Left') return failed(c, { _tag: 'InvalidCommand', problems: command.left })

    const { 'x-actor': actor, 'idempotency-key': commandId } = headers.right
    const handled = await book.handle(command.right, { actor, ...(commandId !== undefined && { commandId }) })
    if (handled._tag === 'Left') return failed(c, handled.left)

    const { stream, revision, repeated, events } = handled.right
    const isNew = !repeated && events.length > 0
    return json(c, { stream, revision, repeated, events: events.map(BookEvent.encode) }, isNew ? 201 : 200)
  })
