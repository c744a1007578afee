import type { MessageKind } from '../kind.js'
import { maySpeakOfLaw } from '../kind.js'
import type { Language } from '../language.js'
import { isPlaceholder, type Placeholder } from '../placeholder.js'
import { requiredIn } from '../required.js'
import { type MessageTemplate, type Piece, piecesOf, placeholdersIn } from '../template.js'
import { inLatinDigits } from '../words/digits.js'
import { plain } from './plain.js'
import { type Disrespect, disrespectful, firstOf, ofLaw, ofThanks } from './words.js'

/**
 * What is wrong with a template or a text, and by which words of it.
 *
 * - `threat`, `police`, `shame`, `false-urgency`, `third-party`, `religion`, `pressure-to-borrow`: what is not said to anybody.
 * - `law-too-early`: law, courts and agencies are for the last two notices.
 * - `capitals`, `exclamation`: shouting.
 * - `no-thanks`: every message thanks for something.
 * - `figure-in-text`: a number that is typed into a template is right for one debtor at most.
 * - `missing-figure`, `unknown-placeholder`, `stray-brace`: a message that would go out with a hole.
 *
 * @since 0.2.0
 */
export interface LintFinding {
  readonly rule:
    | Disrespect
    | 'law-too-early'
    | 'capitals'
    | 'exclamation'
    | 'no-thanks'
    | 'figure-in-text'
    | 'missing-figure'
    | 'unknown-placeholder'
    | 'stray-brace'
  readonly found: string
  readonly in: 'subject' | 'body'
}

/**
 * All that is wrong with a template; nothing, and it may be sent. Ours and yours go through the same.
 *
 * @since 0.2.0
 * @example
 * lintTemplate({ ...mine, body: 'PAY NOW or we tell your family!!' })
 * // [{ rule: 'third-party', found: 'your family', in: 'body' }, { rule: 'capitals', ... }, ...]
 */
export const lintTemplate = (template: MessageTemplate): ReadonlyArray<LintFinding> => {
  const { kind, language, form, subject, body } = template
  const parts = [
    ...(subject === undefined ? [] : [{ in: 'subject' as const, text: subject }]),
    { in: 'body' as const, text: body },
  ]
  const missing = requiredIn(kind, form).filter((name) => !placeholdersIn(body).required.includes(name))
  return [
    ...parts.flatMap((part) => lintPart(part.text, kind, language).map((finding) => ({ ...finding, in: part.in }))),
    ...missing.map((found: Placeholder) => ({ rule: 'missing-figure' as const, found, in: 'body' as const })),
    ...thanksIn(literal(piecesOf(body)), language),
  ]
}

/**
 * What is wrong with words that somebody writes beside a template, such as a remedy or a line on how to pay: that they shout,
 * threaten, shame, hurry, or speak of others.
 *
 * @since 0.2.0
 */
export const lintWords = (text: string, kind: MessageKind, language: Language): ReadonlyArray<LintFinding> =>
  [...disrespectIn(text, kind, language), ...shoutingIn(text)].map((finding) => ({ ...finding, in: 'body' as const }))

type Found = Omit<LintFinding, 'in'>

const lintPart = (text: string, kind: MessageKind, language: Language): ReadonlyArray<Found> => {
  const pieces = piecesOf(text)
  const words = literal(pieces)
  const unknown = namesIn(pieces).filter((name) => !isPlaceholder(name))
  const figures = inLatinDigits(words).match(/\d[\d.,/-]*/g) ?? []
  const braces = words.match(/[{}[\]]/g) ?? []
  return [
    ...disrespectIn(words, kind, language),
    ...shoutingIn(words),
    ...figures.map((found) => ({ rule: 'figure-in-text' as const, found })),
    ...unknown.map((found) => ({ rule: 'unknown-placeholder' as const, found })),
    ...braces.map((found) => ({ rule: 'stray-brace' as const, found })),
  ]
}

/** What a template says itself; a placeholder is a gap. */
const literal = (pieces: ReadonlyArray<Piece>): string =>
  pieces
    .map((piece) => (piece.piece === 'text' ? piece.text : piece.piece === 'optional' ? literal(piece.pieces) : ' ‧ '))
    .join('')

const namesIn = (pieces: ReadonlyArray<Piece>): ReadonlyArray<string> =>
  pieces.flatMap((piece) =>
    piece.piece === 'placeholder' ? [piece.name] : piece.piece === 'optional' ? namesIn(piece.pieces) : [],
  )

const disrespectIn = (text: string, kind: MessageKind, language: Language): ReadonlyArray<Found> => {
  const told = plain(text)
  const rude = disrespectful[language].flatMap(({ rule, words }) => {
    const found = firstOf(words, told)
    return found === undefined ? [] : [{ rule, found }]
  })
  const law = maySpeakOfLaw(kind) ? undefined : firstOf(ofLaw[language], told)
  return law === undefined ? rude : [...rude, { rule: 'law-too-early', found: law }]
}

/** Two words in capitals one after the other, or a long one; and more than one exclamation mark. */
const shoutingIn = (text: string): ReadonlyArray<Found> => {
  const capitals = /\p{Lu}{2,}\s+\p{Lu}{2,}|\p{Lu}{5,}/u.exec(text)?.[0]
  const exclamation = /[!！؟?]\s*[!！]|!.*!/su.exec(text)?.[0]
  return [
    ...(capitals === undefined ? [] : [{ rule: 'capitals' as const, found: capitals }]),
    ...(exclamation === undefined ? [] : [{ rule: 'exclamation' as const, found: exclamation }]),
  ]
}

const thanksIn = (text: string, language: Language): ReadonlyArray<LintFinding> =>
  firstOf(ofThanks[language], plain(text)) === undefined ? [{ rule: 'no-thanks', found: '', in: 'body' }] : []
