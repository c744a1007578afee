import * as t from 'io-ts'
import { MinorUnits } from './money.js'

/**
 * What a balance is made of. Claims for interest and costs outlive the principal.
 *
 * @since 0.1.0
 */
export const Component = t.keyof({ principal: null, fee: null, interest: null, cost: null }, 'a balance component')
export type Component = t.TypeOf<typeof Component>

/**
 * An amount by component in minor units of the debt's currency; a component that is left out is zero.
 *
 * @since 0.1.0
 */
export const Split = t.partial(
  { principal: MinorUnits, fee: MinorUnits, interest: MinorUnits, cost: MinorUnits },
  'minor units by component',
)
export type Split = Readonly<t.TypeOf<typeof Split>>

/**
 * An amount for every component, in minor units.
 *
 * @since 0.1.0
 */
export type Components = Readonly<Record<Component, bigint>>

/**
 * Nothing of any component.
 *
 * @since 0.1.0
 */
export const noComponents: Components = { principal: 0n, fee: 0n, interest: 0n, cost: 0n }

/**
 * The order in which a payment clears the components of one debt, by default (section 367 BGB has the same).
 *
 * @since 0.1.0
 */
export const paymentOrder: ReadonlyArray<Component> = ['cost', 'interest', 'fee', 'principal']

/**
 * A credit note corrects what was billed, so it takes the principal first.
 *
 * @since 0.1.0
 */
export const creditOrder: ReadonlyArray<Component> = ['principal', 'fee', 'interest', 'cost']

/**
 * Sum of the components, in minor units.
 *
 * @since 0.1.0
 */
export const total = ({ principal, fee, interest, cost }: Components): bigint => principal + fee + interest + cost

/** Takes `amount` from the components in that order. What the components do not hold is not taken. */
export const takeInOrder = (from: Components, amount: bigint, order: ReadonlyArray<Component>): Split => {
  const split: { [C in Component]?: bigint } = {}
  let left = amount
  for (const component of order) {
    const part = from[component] < left ? from[component] : left
    if (part > 0n) split[component] = part
    left -= part
  }
  return split
}

/**
 * What a split comes to.
 *
 * @since 0.1.0
 */
export const splitTotal = ({ principal = 0n, fee = 0n, interest = 0n, cost = 0n }: Split): bigint =>
  principal + fee + interest + cost

const shift = (components: Components, split: Split, sign: bigint): Components => ({
  principal: components.principal + sign * (split.principal ?? 0n),
  fee: components.fee + sign * (split.fee ?? 0n),
  interest: components.interest + sign * (split.interest ?? 0n),
  cost: components.cost + sign * (split.cost ?? 0n),
})

/**
 * Components and a split, in minor units.
 *
 * @since 0.1.0
 */
export const plus = (components: Components, split: Split): Components => shift(components, split, 1n)
/**
 * Components less a split, in minor units. Whoever takes more than there is gets less than zero.
 *
 * @since 0.1.0
 */
export const minus = (components: Components, split: Split): Components => shift(components, split, -1n)

/** The lesser of two amounts, for every component. */
export const leastOf = (a: Components, b: Components): Components => {
  const of = (component: Component) => (a[component] < b[component] ? a[component] : b[component])
  return { principal: of('principal'), fee: of('fee'), interest: of('interest'), cost: of('cost') }
}
