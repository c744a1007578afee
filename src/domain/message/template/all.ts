import type { MessageKind } from '../kind.js'
import type { Language } from '../language.js'
import type { MessageForm, MessageTemplate } from '../template.js'
import { arabic } from './ar.js'
import { english } from './en.js'
import { persian } from './fa.js'

/**
 * Every template that is shipped: each kind of message in Persian, Arabic and English, short and long.
 *
 * @since 0.2.0
 */
export const messageTemplates: ReadonlyArray<MessageTemplate> = [...persian, ...arabic, ...english]

/**
 * The template of a kind, a language and a form: the first of them; `undefined` where there is none. Put your own before ours.
 *
 * @since 0.2.0
 */
export const templateFor = (
  templates: ReadonlyArray<MessageTemplate>,
  kind: MessageKind,
  language: Language,
  form: MessageForm,
): MessageTemplate | undefined =>
  templates.find((one) => one.kind === kind && one.language === language && one.form === form)
