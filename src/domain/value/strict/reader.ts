import * as E from 'fp-ts/lib/Either.js'
import { ObjectLeaf } from '../leaf.js'
import { nearest } from '../nearest.js'
import { isPlain } from '../plain.js'
import { Refined } from '../refined.js'
import { readText, TextCodec } from '../text-codec.js'
import { limits } from './limits.js'
import { type Field, fieldsOf, keysOf, nameOf, type Structure, tagOf, wordsIn, wordsOf } from './structure.js'
import type { Telling } from './telling.js'

/** Reads what is at a place, strictly. Where it has told a problem, its answer is of no use. */
export type Reader = (u: unknown, telling: Telling) => unknown

const readers = new WeakMap<object, Reader>()

/** How a codec is read; worked out once of each. */
export const readerOf = (codec: Structure): Reader => {
  const known = readers.get(codec)
  if (known !== undefined) return known
  const made = makeReader(codec)
  readers.set(codec, made)
  return made
}

const makeReader = (codec: Structure): Reader => {
  const fields = fieldsOf(codec)
  if (fields !== undefined) return objectReader(nameOf(codec, 'an object'), fields)
  if (codec instanceof TextCodec) return textReader(codec)
  if (codec instanceof Refined) return refinedReader(codec, codec.of as unknown as Structure)
  if (codec instanceof ObjectLeaf) return objectLeafReader(codec, codec.json as unknown as Structure)
  switch (codec._tag) {
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return listReader(nameOf(codec, 'a list'), readerOf(codec.type as Structure))
    case 'DictionaryType':
      return dictionaryReader(nameOf(codec, 'an object'), codec.domain as Structure, codec.codomain as Structure)
    case 'UnionType':
      return unionReader(codec)
    default:
      return leafReader(codec)
  }
}

const refusePlainly = (name: string, u: unknown, telling: Telling): undefined =>
  telling.refuse(u, typeof u === 'object' && u !== null && !Array.isArray(u) ? `${name} as plain data` : name)

const objectReader = (name: string, fields: ReadonlyArray<Field>): Reader => {
  const parts = fields.map(({ key, codec, optional }) => ({ key, read: readerOf(codec), optional }))
  const isKnown = new Set(fields.map(({ key }) => key))
  return (u, telling) => {
    if (!isPlain(u)) return refusePlainly(name, u, telling)
    const object: Record<string, unknown> = {}
    for (const { key, read, optional } of parts) {
      const value = u[key]
      if (value !== undefined || !optional) object[key] = telling.at(key, () => read(value, telling))
      if (telling.isFull) return
    }
    telling.refuseUnknown(u, isKnown)
    return object
  }
}

const listReader =
  (name: string, read: Reader): Reader =>
  (u, telling) => {
    if (!Array.isArray(u)) return telling.refuse(u, name)
    if (u.length > limits.list) return telling.refuse(u, `at most ${limits.list} entries`)
    const list: unknown[] = []
    for (let index = 0; index < u.length && !telling.isFull; index++) {
      list.push(telling.at(String(index), () => read(u[index], telling)))
    }
    return list
  }

const dictionaryReader = (name: string, domain: Structure, codomain: Structure): Reader => {
  const readKey = readerOf(domain)
  const readValue = readerOf(codomain)
  return (u, telling) => {
    if (!isPlain(u)) return refusePlainly(name, u, telling)
    const keys = Object.keys(u)
    if (keys.length > limits.keys) return telling.refuse(u, `at most ${limits.keys} keys`)
    const object: Record<string, unknown> = {}
    for (const key of keys) {
      if (telling.isFull) return
      telling.at(key, () => {
        // An object that is given this key loses it, and gains a prototype.
        if (key === '__proto__') return telling.refuse(key, 'another key')
        if (readKey(key, telling) !== undefined) object[key] = readValue(u[key], telling)
      })
    }
    return object
  }
}

const unionReader = (codec: Structure): Reader => {
  const members = codec.types ?? []
  if (members.every((member) => wordsOf(member) !== undefined)) return leafReader(codec)
  const fields = members.map((member) => fieldsOf(member) ?? [])
  const tag = tagOf(fields)
  if (tag === undefined) throw new Error(`${codec.name}: no field tells the members of this union apart`)
  const byWord = new Map<unknown, Reader>()
  members.forEach((member, index) => {
    for (const word of wordsIn(fields[index] ?? [], tag)) byWord.set(word, readerOf(member))
  })
  const words = [...byWord.keys()].map(String)
  const name = nameOf(codec, 'an object')
  return (u, telling) => {
    if (!isPlain(u)) return refusePlainly(name, u, telling)
    const word = u[tag]
    const read = byWord.get(word)
    if (read !== undefined) return read(u, telling)
    const meant = typeof word === 'string' ? nearest(word, words) : undefined
    return telling.at(tag, () => telling.refuse(word, `one of ${words.join(', ')}`, meant))
  }
}

/** What has no structure is asked itself. */
const leafReader =
  (codec: Structure): Reader =>
  (u, telling) => {
    const answer = codec.validate(u, [])
    return E.isRight(answer) ? answer.right : telling.refuse(u, codec.name)
  }

const textReader =
  (codec: TextCodec<string>): Reader =>
  (u, telling) => {
    const read = readText(codec, u)
    return E.isRight(read) ? read.right : telling.refuse(u, read.left.expected)
  }

const refinedReader = (codec: Structure, of: Structure): Reader => {
  const read = readerOf(of)
  const ask = leafReader(codec)
  return (u, telling) => {
    const before = telling.problems.length
    read(u, telling)
    return telling.problems.length > before ? undefined : ask(u, telling)
  }
}

const objectLeafReader = (codec: Structure, json: Structure): Reader => {
  const ask = leafReader(codec)
  return (u, telling) => {
    const before = telling.problems.length
    const value = ask(u, telling)
    if (telling.problems.length > before) return undefined
    if (!isPlain(u)) return refusePlainly(codec.name, u, telling)
    telling.refuseUnknown(u, new Set(keysOf(json, u)))
    return value
  }
}
