import type { MessageStyle } from '../../domain/message/style.js'
import { reportWords } from './words/all.js'
import type { ReportWords } from './words/words.js'

/** How a page is told: its words, and how it writes figures. */
export interface Telling {
  readonly words: ReportWords
  readonly style: MessageStyle
}

export const tellingIn = (style: MessageStyle): Telling => ({ words: reportWords[style.language], style })
