import * as t from 'io-ts'
import { ambiguity } from './legible.js'
import { TextCodec } from './text-codec.js'

/** A name or value by which things are grouped: two that look the same are the same. */
export const Tag = new TextCodec<string>('a tag', ambiguity)

/** What groups debts or debtors in views (region, branch, product), as a command says it: at most 100 keys with their texts. */
export const Tags = t.record(Tag, Tag, 'tags, texts by name')
