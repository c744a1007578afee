import type { MessageKind } from '../kind.js'
import type { Language } from '../language.js'
import type { MessageForm, MessageTemplate } from '../template.js'

/** The texts of one kind of message in one language. */
export interface Texts {
  readonly subject: string
  readonly long: string
  readonly short: string
}

/** The templates of a language, two of each kind. */
export const templatesOf = (
  language: Language,
  version: string,
  texts: Readonly<Record<MessageKind, Texts>>,
): ReadonlyArray<MessageTemplate> =>
  (Object.entries(texts) as ReadonlyArray<readonly [MessageKind, Texts]>).flatMap(
    ([kind, { subject, long, short }]) => {
      const of = (form: MessageForm) => ({ id: `${kind}-${form}-${language}`, version, kind, language, form })
      return [
        { ...of('long'), subject, body: long },
        { ...of('short'), body: short },
      ]
    },
  )
