import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { writeFiles } from '../../../../src/adapters/cli/statement/statement-files.js'
import { tempFiles } from '../../temp-dir.js'

const file = tempFiles()

async function* one() {
  yield ['a.txt', 'A'] as const
}

test('folders above a folder are made as well', async () => {
  const folder = join(`${file()}-folder`, 'in', 'another')
  expect(await writeFiles(folder, one())).toEqual(E.right(1))
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('A')
  expect(await writeFiles(folder, one())).toEqual(E.right(1))
})

test.skipIf(!existsSync('/proc/self'))('a folder that nobody can make is told, and not waited for', async () => {
  expect(await writeFiles('/proc/nope/there', one())).toMatchObject({
    left: expect.stringContaining('/proc/nope/there cannot be written'),
  })
})

test('a file in the place of a folder is told, and stays', async () => {
  const path = file()
  writeFileSync(path, 'mine')
  expect(await writeFiles(path, one())).toMatchObject({ left: expect.stringContaining('cannot be written') })
  expect(await writeFiles(join(path, 'in'), one())).toMatchObject({
    left: expect.stringContaining('cannot be written'),
  })
  expect(readFileSync(path, 'utf8')).toBe('mine')
})
