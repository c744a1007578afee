import type { SpawnOptions } from 'node:child_process'

/** Somebody whom permissions of files mean something to: nobody, where the tests run as root. */
export const unprivileged: Pick<SpawnOptions, 'uid' | 'gid'> =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
