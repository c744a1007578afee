/** Writes lines for the reader. What a command answers goes to standard output, and nothing else does. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Writes why something was not done, to standard error. */
export const complain = (text: string): void => {
  process.stderr.write(`error: ${text}\n`)
}
