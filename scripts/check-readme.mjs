// Keeps the code in README.md and docs/*.md equal to the files it was taken from. A block is taken from a file when the
// comment before it says so:
//
//   <!-- from: examples/01-first-invoice.ts -->          the whole file
//   <!-- from: examples/01-first-invoice.ts#issue -->    what is between `// #region issue` and `// #endregion`
//
// The region lines themselves are left out. `--write` refreshes the blocks instead of comparing them.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText, root } from './project.mjs'

const write = process.argv.includes('--write')
const marker = /^<!--\s*from:\s*([^#\s]+?)(?:#(\S+?))?\s*-->$/
const fence = /^(`{3,})\S*$/
const regionStart = /^\s*\/\/ #region (\S+)$/
const regionEnd = /^\s*\/\/ #endregion\b/

const unindent = (lines) => {
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(depth))
}

/** The lines that a block has to have, or a complaint. */
const source = (path, region) => {
  if (!existsSync(join(root, path))) return { complaint: `${path} is not there` }
  const lines = readText(join(root, path)).trimEnd().split('\n')
  const ofCode = (some) => some.filter((line) => !regionStart.test(line) && !regionEnd.test(line))
  if (region === undefined) return { lines: ofCode(lines) }
  const start = lines.findIndex((line) => regionStart.exec(line)?.[1] === region)
  if (start === -1) return { complaint: `${path} has no region ${region}` }
  let depth = 1
  const length = lines.slice(start + 1).findIndex((line) => {
    if (regionStart.test(line)) depth += 1
    if (regionEnd.test(line)) depth -= 1
    return depth === 0
  })
  if (length === -1) return { complaint: `region ${region} of ${path} has no end` }
  const inside = ofCode(lines.slice(start + 1, start + 1 + length))
  return inside.some((line) => line.trim() !== '')
    ? { lines: unindent(inside) }
    : { complaint: `region ${region} of ${path} is empty` }
}

const documents = [
  'README.md',
  ...(existsSync(join(root, 'docs'))
    ? readdirSync(join(root, 'docs'))
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => `docs/${file}`)
    : []),
]

const complaints = []
let blocks = 0

for (const document of documents) {
  if (!existsSync(join(root, document))) {
    complaints.push(`${document} is not there`)
    continue
  }
  const text = readText(join(root, document))
  const lines = text.split('\n')
  const refreshed = []
  for (let at = 0; at < lines.length; at += 1) {
    refreshed.push(lines[at])
    const ticks = fence.exec(lines[at])?.[1]
    const from = marker.exec(lines[at])
    if (from === null && ticks !== undefined) {
      // A block of its own: its content is nobody's concern, even where it looks like a marker.
      do refreshed.push(lines[++at])
      while (at < lines.length - 1 && lines[at] !== ticks)
    }
    if (from === null) continue
    const [, path, region] = from
    const where = `${document}:${at + 1}`
    if (lines[at + 1] === '') refreshed.push(lines[++at])
    const open = fence.exec(lines[at + 1] ?? '')
    const close = open === null ? -1 : lines.indexOf(open[1], at + 2)
    if (close === -1) {
      complaints.push(`${where}: no fenced block after it`)
      continue
    }
    blocks += 1
    const wanted = source(path, region)
    const found = lines.slice(at + 2, close)
    if (wanted.complaint !== undefined) complaints.push(`${where}: ${wanted.complaint}`)
    else if (!write && found.join('\n') !== wanted.lines.join('\n'))
      complaints.push(`${where}: differs from ${path}${region === undefined ? '' : `#${region}`}`)
    refreshed.push(lines[at + 1], ...(wanted.lines ?? found), lines[close])
    at = close
  }
  if (write && refreshed.join('\n') !== text) {
    writeFileSync(join(root, document), refreshed.join('\n'))
    console.log(`refreshed ${document}`)
  }
}

for (const complaint of complaints) console.error(complaint)
if (complaints.length > 0) {
  console.error('`npm run readme:write` takes the blocks from their files again.')
  process.exit(1)
}
console.log(`${blocks} blocks in ${documents.length} documents are as in their files`)
