import { readFile, writeFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { tellProblem } from '../../domain/value/codec-error.js'
import { decodePlan, type ImportPlan } from '../import/plan/import-plan.js'
import { protocolOf } from './book-at.js'

/** Where a plan is: a file, or a name, which is kept beside the file of the book for the file of next month. */
export const planFileOf = (plan: string | undefined, book: string): string | undefined =>
  plan === undefined || !/^[\w-]+$/.test(plan) || protocolOf(book) !== undefined ? plan : `${book}.${plan}.plan.json`

/** The plan in a file; nothing where there is no file, and else what is wrong with it. */
export const readPlan = async (file: string): Promise<E.Either<string, ImportPlan | undefined>> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    return code === 'ENOENT' ? E.right(undefined) : E.left(`${file} cannot be read: ${message}`)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    return E.left(`${file} is no JSON: ${(cause as Error).message}`)
  }
  const plan = decodePlan(json)
  return E.isRight(plan)
    ? plan
    : E.left([`${file} is no plan of an import:`, ...plan.left.map((one) => `  ${tellProblem(one)}`)].join('\n'))
}

/** Writes a plan where none is. */
export const writePlan = async (file: string, plan: ImportPlan): Promise<E.Either<string, void>> => {
  try {
    return E.right(await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`, { flag: 'wx' }))
  } catch (cause) {
    return E.left(`${file} cannot be written: ${(cause as Error).message}`)
  }
}
