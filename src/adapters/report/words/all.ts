import type { Language } from '../../../domain/message/language.js'
import { ar } from './ar.js'
import { en } from './en.js'
import { fa } from './fa.js'
import type { ReportWords } from './words.js'

export const reportWords: Readonly<Record<Language, ReportWords>> = { en, fa, ar }
