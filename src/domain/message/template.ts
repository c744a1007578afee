import * as t from 'io-ts'
import { Text } from '../value/id.js'
import { refined } from '../value/refined.js'
import { MessageKind } from './kind.js'
import { Language } from './language.js'
import { isPlaceholder, type Placeholder } from './placeholder.js'

/**
 * How long a message may be: `short` is one for SMS, `long` one for e-mail, letter and portal.
 *
 * @since 0.2.0
 */
export const MessageForm = t.keyof({ short: null, long: null }, 'a form of a message')
export type MessageForm = t.TypeOf<typeof MessageForm>

const prose = refined(
  t.string,
  (text) => text.trim() !== '' && text.length <= 10_000,
  'text of at most 10,000 characters',
)

/**
 * A message in which figures and names are left open: `{asked}` stands for the amount that is asked for. What is in square
 * brackets is left out where one of its own placeholders has no value. Braces and brackets stand for nothing else.
 *
 * @since 0.2.0
 */
export const MessageTemplate = t.intersection(
  [
    t.type({ id: Text, version: Text, kind: MessageKind, language: Language, form: MessageForm, body: prose }),
    t.partial({ subject: prose }),
  ],
  'a template of a message',
)
export type MessageTemplate = Readonly<t.TypeOf<typeof MessageTemplate>>

/** A piece of a template: text as it stands, a placeholder, or what is left out together. */
export type Piece =
  | { readonly piece: 'text'; readonly text: string; readonly at: number }
  | { readonly piece: 'placeholder'; readonly name: string; readonly at: number }
  | { readonly piece: 'optional'; readonly pieces: ReadonlyArray<Piece>; readonly at: number }

/** The pieces of a text. A brace or bracket that is not closed, or closes nothing, stands in the text, where the lint finds it. */
export const piecesOf = (text: string, from = 0): ReadonlyArray<Piece> => {
  const pieces: Piece[] = []
  const pattern = /\{([A-Za-z]+)\}|\[([^[\]]*)\]/g
  let last = 0
  for (const match of text.matchAll(pattern)) {
    const at = match.index
    if (at > last) pieces.push({ piece: 'text', text: text.slice(last, at), at: from + last })
    const [whole, name, inner] = match
    pieces.push(
      name === undefined
        ? { piece: 'optional', pieces: piecesOf(inner ?? '', from + at + 1), at: from + at }
        : { piece: 'placeholder', name, at: from + at },
    )
    last = at + whole.length
  }
  if (last < text.length) pieces.push({ piece: 'text', text: text.slice(last), at: from + last })
  return pieces
}

/** The placeholders of a text, each once; `required` are those that are not in brackets. */
export const placeholdersIn = (
  text: string,
): { readonly required: ReadonlyArray<Placeholder>; readonly optional: ReadonlyArray<Placeholder> } => {
  const pieces = piecesOf(text)
  const named = (some: ReadonlyArray<Piece>): ReadonlyArray<Placeholder> =>
    some.flatMap((piece) => (piece.piece === 'placeholder' && isPlaceholder(piece.name) ? [piece.name] : []))
  const required = [...new Set(named(pieces))]
  const optional = pieces.flatMap((piece) => (piece.piece === 'optional' ? named(piece.pieces) : []))
  return { required, optional: [...new Set(optional)].filter((name) => !required.includes(name)) }
}
