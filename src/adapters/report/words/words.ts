/** What a page says, in one language. */
export interface ReportWords {
  readonly title: string
  readonly at: string
  readonly knownNow: string
  readonly knownAt: string
  readonly place: string
  readonly contents: string
  readonly total: string
  readonly none: string
  readonly week: string
  /** Names of numbers that amounts in a picture are told in: thousands, millions, milliards. */
  readonly scales: readonly [string, string, string, string]
  readonly aging: { readonly title: string; readonly says: string }
  readonly current: string
  readonly ages: (from: string, to: string) => string
  readonly older: (than: string) => string
  readonly bucket: string
  readonly open: string
  readonly share: string
  readonly items: string
  readonly unapplied: string
  readonly outstanding: string
  readonly disputed: string
  readonly promised: string
  readonly covered: string
  readonly history: { readonly title: string; readonly says: string }
  readonly day: string
  readonly travel: { readonly title: string; readonly says: string; readonly knowledge: string; readonly now: string }
}
