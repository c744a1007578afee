import type { LocalDate } from '../value/local-date.js'
import type { DebtorEvent, DebtorEventOf } from './event.js'
import type { Beginning, Spell } from './spell.js'
import type { DebtorState } from './state.js'

/** One line per event. Total: an event that cannot happen here leaves the state as it is. */
export const evolve = (state: DebtorState, event: DebtorEvent): DebtorState => {
  if (state.situation === 'unregistered') return event.type === 'DebtorRegistered' ? registered(event) : state
  switch (event.type) {
    case 'DebtorRegistered':
      return state
    case 'CreditAssessed':
    case 'DebtorClassified':
      return { ...state, ratings: [...state.ratings, event] }
    case 'CreditLimitChanged':
      return { ...state, limits: [...state.limits, event] }
    case 'CreditHeld':
      return { ...state, creditHolds: begun(state.creditHolds, event, 'hold') }
    case 'CreditReleased':
      return { ...state, creditHolds: ended(state.creditHolds, event, 'hold') }
    case 'TermsAgreed':
      return { ...state, terms: [...state.terms, event] }
    case 'ContactPreferenceChanged':
      return { ...state, preferences: [...state.preferences, event] }
    case 'ConsentGiven':
    case 'ConsentRevoked':
    case 'CeaseRequested':
      return { ...state, wishes: [...state.wishes, event] }
    case 'MoratoriumStarted':
      return { ...state, moratoria: begun(state.moratoria, event, 'moratorium') }
    case 'MoratoriumEnded':
      return { ...state, moratoria: ended(state.moratoria, event, 'moratorium') }
    case 'InsolvencyRecorded':
      return { ...state, insolvencies: [...state.insolvencies, event] }
    case 'MandateGranted':
      return { ...state, mandates: begun(state.mandates, event, 'mandate') }
    case 'MandateRevoked':
      return { ...state, mandates: ended(state.mandates, event, 'mandate') }
    case 'RetentionHoldPlaced':
      return { ...state, retentionHolds: begun(state.retentionHolds, event, 'hold') }
    case 'RetentionHoldReleased':
      return { ...state, retentionHolds: ended(state.retentionHolds, event, 'hold') }
    case 'SubjectErased':
      return state.situation === 'erased' ? state : { ...state, situation: 'erased', erased: event }
  }
}

const registered = (event: DebtorEventOf<'DebtorRegistered'>): DebtorState => ({
  situation: 'registered',
  registered: event,
  ratings: [],
  limits: [],
  creditHolds: [],
  terms: [],
  preferences: [],
  wishes: [],
  moratoria: [],
  insolvencies: [],
  mandates: [],
  retentionHolds: [],
})

type Under<K extends string> = { readonly [P in K]: string }
type Ending<K extends string> = Under<K> & { readonly on: LocalDate }

const begun = <K extends string, B extends Beginning & Under<K>, N extends Ending<K>>(
  spells: ReadonlyArray<Spell<B, N>>,
  event: B,
  id: K,
): ReadonlyArray<Spell<B, N>> =>
  spells.some(({ began }) => began[id] === event[id]) ? spells : [...spells, { began: event, ended: undefined }]

const ended = <K extends string, B extends Beginning & Under<K>, N extends Ending<K>>(
  spells: ReadonlyArray<Spell<B, N>>,
  event: N,
  id: K,
): ReadonlyArray<Spell<B, N>> => {
  const which: string = event[id]
  return spells.map((spell) => (spell.began[id] === which && !spell.ended ? { ...spell, ended: event } : spell))
}
