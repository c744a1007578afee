import { describe, expect, it } from 'vitest'
import { faultyRules, rowOf } from '../../examples/faulty-rules/gallery.js'
import { soundRules } from '../../examples/faulty-rules/sound.js'

describe('a faulty rule is found by the stock laws, and told in eight events at most', () => {
  it.each(faultyRules.map((exhibit) => [exhibit.rule, exhibit] as const))('%s', (_, exhibit) => {
    const { law, run, events } = rowOf(exhibit)
    expect(law).toBeDefined()
    expect(run).toBeLessThanOrEqual(1000)
    expect(events).toBeLessThanOrEqual(8)
  })
})

describe('a sound rule breaks no law, and puts every one to the test', () => {
  it.each(soundRules.map((exhibit) => [exhibit.rule, exhibit] as const))('%s', (_, exhibit) => {
    const { law, untested, story, trouble } = rowOf(exhibit)
    expect({ law, untested, story, trouble }).toEqual({
      law: undefined,
      untested: [],
      story: undefined,
      trouble: undefined,
    })
  })
})
