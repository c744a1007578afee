import { fileAt } from './file-place.js'

const held = new Map<string, number>()

/**
 * Notes that this process has the file at a path open in SQLite, until the returned function is called. If the process closed any
 * other handle of that file, the system would drop SQLite's locks on it, and another process could write at the same time.
 * Source: sqlite.org/howtocorrupt.html, section 2.2.
 */
export const holdFile = (path: string): (() => void) => {
  const file = fileAt(path)
  if (file === undefined) return () => {}
  held.set(file, (held.get(file) ?? 0) + 1)
  let released = false
  return () => {
    if (released) return
    released = true
    const left = (held.get(file) ?? 1) - 1
    if (left === 0) held.delete(file)
    else held.set(file, left)
  }
}

/** Whether this process has the file at a path open in SQLite: it is a book then, and must not be opened by other means. */
export const isHeld = (path: string): boolean => {
  const file = fileAt(path)
  return file !== undefined && held.has(file)
}
