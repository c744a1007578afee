import type { Language } from '../language.js'

/**
 * How somebody is addressed. `person`: where it is not known whether Mr or Ms, or it is not to be said.
 *
 * @since 0.2.0
 */
export type Honorific = 'mr' | 'ms' | 'person' | 'company'

/**
 * To whom a message goes. The name is not in the book: it is yours to give.
 *
 * @since 0.2.0
 */
export interface Recipient {
  readonly name: string
  readonly honorific: Honorific
}

type Address = (name: string) => string

const address: Readonly<Record<Language, Readonly<Record<Honorific, Address>>>> = {
  fa: {
    mr: (name) => `جناب آقای ${name}`,
    ms: (name) => `سرکار خانم ${name}`,
    person: (name) => `${name} گرامی`,
    company: (name) => `شرکت محترم ${name}`,
  },
  ar: {
    mr: (name) => `السيد ${name} المحترم`,
    ms: (name) => `السيدة ${name} المحترمة`,
    person: (name) => `عناية ${name}`,
    company: (name) => `السادة ${name} المحترمين`,
  },
  en: {
    mr: (name) => `Mr ${name}`,
    ms: (name) => `Ms ${name}`,
    person: (name) => name,
    company: (name) => name,
  },
}

/** The name with what is due to it; `name` may stand in an isolate. */
export const addressed = ({ name, honorific }: Recipient, language: Language): string =>
  address[language][honorific](name)
