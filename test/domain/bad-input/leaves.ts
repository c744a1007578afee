import { control } from './texts.js'

/** What JSON is, as far as a codec asks for it. */
export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object'

/** A codec without structure: something that it takes, and what it must not take although it is of the right kind. */
export interface Leaf {
  readonly kind: Kind
  readonly good: unknown
  readonly bad: ReadonlyArray<unknown>
}

const text: Leaf = { kind: 'text', good: 'R-1', bad: ['', 'x'.repeat(201), ' ', ' x', 'x\u00a0', ...control, '\ud800'] }
const wholeNumber = (good: number, ...bad: ReadonlyArray<number>): Leaf => ({
  kind: 'number',
  good,
  bad: [...bad, 0.5, 2 ** 53, -(2 ** 53), Number.POSITIVE_INFINITY],
})

const digits = ['', ' 1', '1 ', '01', '+1', '-0', '1.5', '1e3', '0x1', '1_000', '١', '9'.repeat(31), 'NaN']
const amount = (value: unknown) => ({ amount: value, currency: 'EUR' })
const currencies = ['', 'eur', 'Eur', 'XYZ', 'EURO', '€', 'IRT', 'toString', '__proto__', 978, null]
const money: Leaf = {
  kind: 'object',
  good: amount('12345'),
  bad: [
    ...digits.map(amount),
    ...[100, 1.5, 100n, null, true, ['1'], {}].map(amount),
    ...currencies.map((currency) => ({ amount: '12345', currency })),
    {},
    { amount: '12345' },
    { currency: 'EUR' },
  ],
}
const notBelowZero = (leaf: Leaf, ...below: ReadonlyArray<unknown>): Leaf => ({ ...leaf, bad: [...leaf.bad, ...below] })

const fractions: ReadonlyArray<unknown> = [
  {},
  { num: '1' },
  { den: '1' },
  { num: 1, den: 2 },
  { num: '1', den: '0' },
  { num: '1', den: '-2' },
  { num: '01', den: '2' },
  { num: '9'.repeat(101), den: '1' },
]
const points = ['1225', 12.5, 2 ** 53, null].map((basisPoints) => ({ basisPoints }))
const rate: Leaf = {
  kind: 'object',
  good: { basisPoints: 800 },
  bad: [...fractions, ...points, { basisPoints: -1 }, { num: '-1', den: '3' }],
}

const dates = ['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00']
const shapes = ['', '2026-1-1', '20260101', '01/02/2026', '2026-01-01T00:00:00Z', ' 2026-01-01', '٢٠٢٦-٠١-٠١']
const beyond = ['0000-12-31', '-001-01-01', '10000-01-01', '+010000-01-01', '+010000-01']
const date: Leaf = { kind: 'text', good: '2026-03-31', bad: [...dates, ...shapes, ...beyond] }

const table = (good: unknown, bad: ReadonlyArray<unknown>): Leaf => ({
  kind: 'list',
  good: [
    { from: '2026-01-01', to: '2026-06-30', value: good },
    { from: '2026-07-01', value: good },
  ],
  bad: [
    [
      { from: '2026-07-01', value: good },
      { from: '2026-01-01', value: good },
    ],
    [{ from: '2026-07-01', to: '2026-06-30', value: good }],
    [{ from: '2026-07-01' }],
    [null],
    ...[...dates, null, 20260101].map((from) => [{ from, value: good }]),
    ...bad.map((value) => [{ from: '2026-01-01', value }]),
  ],
})

const strategy = {
  strategy: 'all',
  mode: 'ladder',
  per: 'debt',
  steps: [{ step: 'friendly', days: 1, tone: 'friendly' }],
}
const policy = (strategies: unknown) => ({ version: 'house-1', effectiveFrom: '2026-01-01', strategies })

const leaves: Readonly<Record<string, Leaf>> = {
  'text of 1 to 200 printable characters': text,
  'a date such as 2026-03-31': date,
  'money in minor units, {"amount":"123456","currency":"EUR"}': money,
  'money from zero in minor units, {"amount":"4000","currency":"EUR"}': notBelowZero(money, amount('-1')),
  'minor units from zero as a string of digits': notBelowZero({ kind: 'text', good: '4000', bad: digits }, '-1'),
  'an ISO 4217 currency code': { kind: 'text', good: 'EUR', bad: currencies.filter((one) => typeof one === 'string') },
  'a whole number from 0': wholeNumber(1, -1),
  'basis points from 1 to 10000': wholeNumber(200, 0, -1, 10_001),
  'a whole number of days from 0 to 365': wholeNumber(3, -1, 366),
  'a number of days from 1': wholeNumber(30, 0, -1),
  'a day of a month, 1 to 31': wholeNumber(15, 0, -1, 32),
  'a cash share in basis points, 0 to 10000': wholeNumber(3000, -1, 10_001),
  'a whole number of points': wholeNumber(-5),
  'a time of day, HH:MM': { kind: 'text', good: '09:30', bad: ['', '24:00', '9:30', '09:60', '09:30:00', '٠٩:٣٠'] },
  'a Sayad id of 16 digits': {
    kind: 'text',
    good: '1234567890123456',
    bad: ['', '123456789012345', '12345678901234567', '١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦', ' 1234567890123456'],
  },
  'a rate from zero, such as {"basisPoints":1225}': rate,
  'yearly rates in the order of their days': table(rate.good, rate.bad),
  'base rates in the order of their days': table({ basisPoints: -50 }, [...fractions, ...points]),
  'a collection policy': {
    kind: 'object',
    good: policy([strategy]),
    bad: [{}, ...[[], [{}], [{ ...strategy, mode: 'run' }], 'all'].map(policy), { ...policy([strategy]), version: '' }],
  },
  'values of an index in the order of their days': table({ num: '301', den: '2' }, fractions),
}

/** A codec without structure that is not told here fails: what is out of its range has to be said. */
export const leafNamed = (name: string): Leaf => {
  const leaf = /^(?:.* id|a tag) of 1 to 200 printable characters$/.test(name) ? text : leaves[name]
  if (leaf === undefined) throw new Error(`Say what is out of range for '${name}'`)
  return leaf
}
