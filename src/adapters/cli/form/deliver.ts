import { writeFile } from 'node:fs/promises'
import { complain } from './say.js'

/** Hands an answer over, into a file or to standard output, where nothing else is. Answers whether it could, and tells why not. */
export const deliver = async (out: string | undefined, answer: string | Uint8Array): Promise<boolean> => {
  if (out === undefined) {
    process.stdout.write(answer)
    return true
  }
  try {
    await writeFile(out, answer)
    return true
  } catch (cause) {
    complain(`${out} cannot be written: ${(cause as Error).message}`)
    return false
  }
}
