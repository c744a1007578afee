import { readFile, writeFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { type Problem, tellProblem } from '../../../domain/value/codec-error.js'
import type { ImportRequest } from '../../import/import-request.js'
import { decodePlan, type ImportPlan } from '../../import/plan/import-plan.js'
import { withPlan } from '../../import/plan/with-plan.js'
import { decodePreset, type ImportPreset } from '../../import/preset/import-preset.js'
import { presets } from '../../import/preset/presets.js'
import { withPreset } from '../../import/preset/with-preset.js'
import { protocolOf } from '../book/book-at.js'

/** Where a plan is: a file, or a name, which is kept beside the file of the book for the file of next month. */
const planFileOf = (plan: string | undefined, book: string): string | undefined =>
  plan === undefined || !/^[\w-]+$/.test(plan) || protocolOf(book) !== undefined ? plan : `${book}.${plan}.plan.json`

/** The JSON in a file; nothing where there is no file, and else what is wrong with it. */
const readJson = async (file: string): Promise<E.Either<string, { readonly json: unknown } | undefined>> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    return code === 'ENOENT' ? E.right(undefined) : E.left(`${file} cannot be read: ${message}`)
  }
  try {
    return E.right({ json: JSON.parse(text) })
  } catch (cause) {
    return E.left(`${file} is no JSON: ${(cause as Error).message}`)
  }
}

type Problems = ReadonlyArray<Problem>

const noSuch = (file: string, what: string) =>
  E.mapLeft((problems: Problems) =>
    [`${file} is no ${what} of an import:`, ...problems.map((one) => `  ${tellProblem(one)}`)].join('\n'),
  )

/** The plan in a file; nothing where there is no file, and else what is wrong with it. */
const readPlan = async (file: string): Promise<E.Either<string, ImportPlan | undefined>> => {
  const read = await readJson(file)
  if (E.isLeft(read)) return read
  return read.right === undefined ? E.right(undefined) : noSuch(file, 'plan')(decodePlan(read.right.json))
}

/** The preset of that name, or else in the file of that name. */
const readPreset = async (named: string): Promise<E.Either<string, ImportPreset>> => {
  const known = Object.hasOwn(presets, named) ? presets[named] : undefined
  if (known !== undefined) return E.right(known)
  const read = await readJson(named)
  if (E.isLeft(read)) return read
  if (read.right !== undefined) return noSuch(named, 'preset')(decodePreset(read.right.json))
  return E.left(`there is no preset ${named}, and no such file: the presets are ${Object.keys(presets).join(', ')}`)
}

/** A request as the plan and the preset say, and the file that a plan is yet to be written to. */
export const asPlanned = async (
  request: ImportRequest,
  { plan: planNamed, preset: presetNamed }: { readonly plan: string | undefined; readonly preset: string | undefined },
  book: string,
): Promise<E.Either<string, { readonly request: ImportRequest; readonly toWrite: string | undefined }>> => {
  const file = planFileOf(planNamed, book)
  const plan = file === undefined ? E.right(undefined) : await readPlan(file)
  if (E.isLeft(plan)) return plan
  const preset =
    presetNamed === undefined || presetNamed === 'none' ? E.right(undefined) : await readPreset(presetNamed)
  if (E.isLeft(preset)) return preset
  const planned = plan.right === undefined ? request : withPlan(request, plan.right)
  return E.right({
    request:
      presetNamed === 'none'
        ? { ...planned, anyPreset: false }
        : preset.right === undefined
          ? planned
          : withPreset(planned, preset.right),
    toWrite: plan.right === undefined ? file : undefined,
  })
}

/** Writes a plan where none is. */
export const writePlan = async (file: string, plan: ImportPlan): Promise<E.Either<string, void>> => {
  try {
    return E.right(await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`, { flag: 'wx' }))
  } catch (cause) {
    return E.left(`${file} cannot be written: ${(cause as Error).message}`)
  }
}
