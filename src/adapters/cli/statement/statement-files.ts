import { createHash } from 'node:crypto'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'

const longest = 80

/**
 * The file of a debtor: its key, with what not every file system takes replaced, and where that or the case of letters could make
 * two keys one, with a digest behind it.
 */
export const fileNameOf = (debtor: string, extension: string): string => {
  const plain = debtor.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, longest)
  const same = plain === debtor && plain === plain.toLowerCase()
  const digest = createHash('sha1').update(debtor).digest('hex').slice(0, 8)
  return `${plain}${same ? '' : `-${digest}`}.${extension}`
}

/** Makes a folder and those above it, one by one: `recursive` never answers where a file system takes none, as `/proc`. */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw cause
    await makeFolder(dirname(folder))
    await mkdir(folder)
  }
}

/** Writes a file for each of them, one after another, into a folder, which is made where there is none. Answers why it cannot, if so. */
export const writeFiles = async (
  folder: string,
  files: AsyncIterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<E.Either<string, number>> => {
  const unwritten = (cause: unknown) => E.left(`${folder} cannot be written: ${(cause as Error).message}`)
  let written = 0
  try {
    await makeFolder(folder)
  } catch (cause) {
    return unwritten(cause)
  }
  for await (const [name, content] of files) {
    try {
      await writeFile(join(folder, name), content)
    } catch (cause) {
      return unwritten(cause)
    }
    written += 1
  }
  return E.right(written)
}
