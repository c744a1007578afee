import { deflateRawSync } from 'node:zlib'

/** A cell of a workbook in tests: a text, a number as it is stored, a day by its number, or nothing. */
export type Cell =
  | string
  | boolean
  | null
  | { readonly stored: string }
  | { readonly day: number }
  | { readonly failed: string }
  | { readonly formula: string }

const table = Array.from({ length: 256 }, (_, byte) => {
  let code = byte
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1
  return code
})

const crc32 = (bytes: Buffer): number => {
  let code = 0xffffffff
  for (const byte of bytes) code = (table[(code ^ byte) & 255] ?? 0) ^ (code >>> 8)
  return (code ^ 0xffffffff) >>> 0
}

/** A zip of files, as spreadsheets write them. */
const zip = (files: Readonly<Record<string, string>>): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [named, raw] = [Buffer.from(name), Buffer.from(text)]
    const packed = deflateRawSync(raw)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(raw.length, 18)
    head.writeUInt16LE(named.length, 22)
    const entry = Buffer.alloc(42)
    entry.writeUInt16LE(20, 0)
    head.copy(entry, 2)
    entry.writeUInt32LE(at, 38)
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), entry, named)
    const part = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, named, packed])
    parts.push(part)
    at += part.length
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(all.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, all, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const cell = (value: Cell, at: string): string => {
  if (value === null) return ''
  if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
  if ('failed' in value) return `<c r="${at}" t="e"><f>A1</f><v>${value.failed}</v></c>`
  if ('formula' in value) return `<c r="${at}" s="1"><f>${value.formula}</f></c>`
  return 'day' in value ? `<c r="${at}" s="1"><v>${value.day}</v></c>` : `<c r="${at}"><v>${value.stored}</v></c>`
}

const sheet = (rows: ReadonlyArray<ReadonlyArray<Cell>>): string => {
  const told = rows.map((cells, row) => {
    const of = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
    return `<row r="${row + 1}">${of.join('')}</row>`
  })
  return `${head}<worksheet xmlns="${main}"><sheetData>${told.join('')}</sheetData></worksheet>`
}

/** A workbook of these sheets, in their order. */
export const workbook = (
  sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<Cell>>>>,
  { hidden = [], about = '' }: { readonly hidden?: ReadonlyArray<string>; readonly about?: string } = {},
): Buffer => {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, n) =>
      `<sheet name="${name}" sheetId="${n + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`,
  )
  const related = names.map(
    (_, n) => `<Relationship Id="rId${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${about}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    // Number format 14 is a day.
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheet(sheets[name] ?? [])])),
  })
}
