import { seed } from './seed-of-run.js'

export const setup = (): void => {
  console.log(`Properties are tried with the seed ${seed}; FC_SEED=<number> tries other cases.`)
}
