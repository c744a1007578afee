import type { LocalDate } from '../../domain/value/local-date.js'

/**
 * In the morning invoices go out and the bank tells what came; in the afternoon collectors work with what is open, and in the
 * evening with those for whom it is morning then.
 */
export const shifts = ['morning', 'afternoon', 'evening'] as const
export type Shift = (typeof shifts)[number]

export type Work = () => void

/** What is to be done on later days, in the order in which it was put down. */
export const openAgenda = () => {
  const days = new Map<string, Work[]>()
  const key = (day: LocalDate, shift: Shift): string => `${day} ${shift}`

  return {
    put: (day: LocalDate, shift: Shift, work: Work): void => {
      const already = days.get(key(day, shift))
      if (already === undefined) days.set(key(day, shift), [work])
      else already.push(work)
    },
    /** Does the work of a shift, with what that work puts down for the same one. */
    do: (day: LocalDate, shift: Shift): void => {
      // Not `for of` over a copy: the list may grow while it is worked off.
      const work = days.get(key(day, shift)) ?? []
      for (let index = 0; index < work.length; index++) work[index]?.()
      days.delete(key(day, shift))
    },
  }
}

export type Agenda = ReturnType<typeof openAgenda>
