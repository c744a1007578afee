// A stranger's project with the tarball and some peers installed, at the versions of our own lock.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { manifest, root, runNpm } from '../project.mjs'
import { check } from './checks.mjs'

export const writeJson = (path, value) => writeFileSync(path, JSON.stringify(value, undefined, 2))

/** Makes it in a folder beside the tarball, and answers whether it is there. */
export const consumer = (folder, tarball, peers) => {
  mkdirSync(folder)
  const file = `file:../${basename(tarball)}`
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { '': _, ...locked } = packages
  const { name, version, dependencies, peerDependencies, peerDependenciesMeta, bin } = manifest
  const own = {
    name: 'consumer',
    version: '0.0.0',
    dependencies: {
      [name]: file,
      ...Object.fromEntries(peers.map((peer) => [peer, locked[`node_modules/${peer}`].version])),
    },
  }
  writeJson(join(folder, 'package.json'), { ...own, private: true })
  writeJson(join(folder, 'package-lock.json'), {
    ...own,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': own,
      ...locked,
      [`node_modules/${name}`]: {
        version,
        resolved: file,
        dependencies,
        peerDependencies,
        peerDependenciesMeta,
        bin,
      },
    },
  })
  const installed = runNpm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
  })
  check(`npm install with ${peers.join(', ')}`, installed)
  return installed.ok
}
