import type { LocalDate } from '../../domain/value/local-date.js'

/** In the morning invoices go out and the bank tells what came; in the afternoon collectors work with what is open. */
export type Half = 'morning' | 'afternoon'

export type Work = () => void

/** What is to be done on later days, in the order in which it was put down. */
export const openAgenda = () => {
  const days = new Map<string, Work[]>()
  const key = (day: LocalDate, half: Half): string => `${day} ${half}`

  return {
    put: (day: LocalDate, half: Half, work: Work): void => {
      const already = days.get(key(day, half))
      if (already === undefined) days.set(key(day, half), [work])
      else already.push(work)
    },
    /** Does the work of half a day, with what that work puts down for the same half. */
    do: (day: LocalDate, half: Half): void => {
      // Not `for of` over a copy: the list may grow while it is worked off.
      const work = days.get(key(day, half)) ?? []
      for (let index = 0; index < work.length; index++) work[index]?.()
      days.delete(key(day, half))
    },
  }
}

export type Agenda = ReturnType<typeof openAgenda>
