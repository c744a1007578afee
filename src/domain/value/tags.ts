import * as t from 'io-ts'
import { Text } from './id.js'

/** What groups debts or debtors in views (region, branch, product), as a command says it: at most 100 keys with their texts. */
export const Tags = t.record(Text, Text, 'tags, texts by name')
