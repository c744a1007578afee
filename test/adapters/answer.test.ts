import { execFileSync } from 'node:child_process'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { answer, intended } from '../../src/adapters/answer.js'

const counted = () => {
  let times = 0
  const task: TE.TaskEither<never, number> = async () => E.right(++times)
  return { task, times: () => times }
}

describe('an answer', () => {
  it('is done when it is awaited, and once however often it is', async () => {
    const { task, times } = counted()
    const asked = answer(task)
    expect(times()).toBe(0)
    expect(await asked).toEqual(E.right(1))
    expect(await asked).toEqual(E.right(1))
    expect(times()).toBe(1)
  })

  it('is a TaskEither for who wants one', async () => {
    const { task } = counted()
    const doubled = pipe(
      answer(task),
      TE.map((times) => times * 2),
    )
    expect(await doubled()).toEqual(E.right(2))
    expect(await doubled()).toEqual(E.right(4))
  })

  it('leaves the task that it is made of as it was', async () => {
    const { task } = counted()
    answer(task)
    expect('then' in task).toBe(false)
  })

  it('passes on what a task rejects with', async () => {
    const asked = answer(() => Promise.reject(new Error('a bug')))
    await expect(asked).rejects.toThrow('a bug')
  })
})

describe('work that changes something', () => {
  /** The warnings of a process that runs that code. */
  const warningsOf = (code: string): string => {
    const script = `
      import { intended } from './src/adapters/answer.ts'
      process.on('warning', ({ code, message }) => console.log(code, message))
      const task = async () => ({ _tag: 'Right', right: 1 })
      ${code}
    `
    return execFileSync(process.execPath, ['--no-warnings', '--import', 'tsx', '-e', script], { encoding: 'utf8' })
  }

  it('that is forgotten is told of before the process ends', () => {
    expect(warningsOf("intended('submit of IssueDebt', task)")).toContain(
      'RECEIVABLES_NEVER_DONE submit of IssueDebt was never done',
    )
  })

  it('that is awaited or called is not', () => {
    expect(warningsOf("intended('a', task).then(() => {}); intended('b', task)()")).toBe('')
  })

  it('is done as an answer is', async () => {
    const { task } = counted()
    expect(await intended('a count', task)).toEqual(E.right(1))
  })
})
