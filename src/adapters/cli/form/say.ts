import { visibleLines } from '../../../domain/value/visible.js'

/** Writes lines for the reader. What a command answers goes to standard output, and nothing else does. */
export const say = (text: string): void => {
  process.stdout.write(`${visibleLines(text)}\n`)
}

/** Writes why something was not done, to standard error. */
export const complain = (text: string): void => note(`error: ${text}`)

/** Writes what is to be known beside the answer, to standard error. */
export const note = (text: string): void => {
  process.stderr.write(`${visibleLines(text)}\n`)
}
