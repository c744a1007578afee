// What every check of the package tells: that it holds, or what is wrong.
let failures = 0

/** Prints a check, with its output where it fails. */
export const check = (what, { ok, output }) => {
  console.log(`${ok ? 'ok      ' : 'FAILED  '}${what}`)
  if (ok) return
  failures += 1
  console.log(output.trimEnd().replaceAll(/^/gm, '        '))
}

/** A check that holds where there are no problems. */
export const expectation = (problems) => ({ ok: problems.length === 0, output: problems.join('\n') })

export const failedChecks = () => failures
