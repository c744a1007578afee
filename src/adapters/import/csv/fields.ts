import { pipeline } from 'node:stream'
import { type Options, parse } from 'csv-parse'

/** Cells of records as they stand. None of those that are plain was quoted, so none has a line end in it. */
export interface SomeRecords {
  readonly plain: boolean
  /** Each is the caller's own. */
  readonly records: ReadonlyArray<string[]>
}

/** No record is longer, in characters; one that is was begun by a quote that never closes. */
export const longestRecord = 1_000_000

const options: Options = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // An inch mark in a field that is not quoted is no reason to stop.
  relax_quotes: true,
  max_record_size: longestRecord,
}

const [lineFeed, carriageReturn, quote] = [10, 13, 34]

/** A line taken apart; it may be several records, where they end with a carriage return alone. */
const recordsIn = (line: string, delimiter: string): ReadonlyArray<string[]> => {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  return text.includes('\r') ? text.split('\r').map((record) => record.split(delimiter)) : [text.split(delimiter)]
}

/**
 * The fields of UTF-8 text. As long as there is no quote in it, a record is a line and its fields are what stands between
 * delimiters: that takes a fraction of what parsing does. From the first quote on it is parsed.
 */
export async function* fieldsIn(chunks: AsyncGenerator<Buffer>, delimiter: string): AsyncGenerator<SomeRecords> {
  let carried: Buffer = Buffer.alloc(0)
  let first = true
  for (;;) {
    const next = await chunks.next()
    if (next.done) {
      if (carried.length > 0) yield { plain: true, records: recordsIn(carried.toString(), delimiter) }
      return
    }
    const mark = first && next.value.length >= 3 && next.value.readUIntBE(0, 3) === 0xefbbbf
    const chunk = mark ? next.value.subarray(3) : next.value
    first = false
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    if (chunk.includes(quote) || bytes.length - bytes.lastIndexOf(lineFeed) > longestRecord) {
      yield* parsed(bytes, chunks, delimiter)
      return
    }
    const records: string[][] = []
    const returns = bytes.includes(carriageReturn)
    let from = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      // Each line is a text of its own: a cell that is kept does not keep all that was read with it.
      const line = bytes.toString('utf8', from, end)
      if (returns) records.push(...recordsIn(line, delimiter))
      else records.push(line.split(delimiter))
      from = end + 1
    }
    carried = bytes.subarray(from)
    yield { plain: true, records }
  }
}

async function* parsed(begun: Buffer, chunks: AsyncGenerator<Buffer>, delimiter: string): AsyncGenerator<SomeRecords> {
  const parser = parse({ ...options, delimiter })
  const all = async function* () {
    yield begun
    yield* chunks
  }
  // What goes wrong on the way comes out of the parser.
  pipeline(all, parser, () => {})
  for await (const fields of parser as AsyncIterable<string[]>) yield { plain: false, records: [fields] }
}
