import { existsSync, readFileSync } from 'node:fs'

/** The version in the package.json of this package, some folders above this file in `src` as in `dist`. */
export const version = (): string => {
  for (let folder = new URL('.', import.meta.url); folder.pathname !== '/'; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder)
    if (!existsSync(file)) continue
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string }
    if (name === 'receivables' && version !== undefined) return version
  }
  return 'unknown'
}
