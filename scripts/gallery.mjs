// Runs the gallery of faulty rules against the build, under the package's own name: what it costs is what it costs a user.
// Its files are bundled for that. A loader that translates each of them as it is read makes the same rules several times slower.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { ofPackage } from './build/bundle.mjs'
import { ensureBuilt, root } from './project.mjs'

ensureBuilt()

// Within the project, from where its own name and its dependencies are found.
const folder = mkdtempSync(join(root, '.gallery-'))
try {
  const building = await rolldown({
    input: join(root, 'examples', 'faulty-rules', 'gallery.ts'),
    external: ofPackage,
    tsconfig: join(root, 'tsconfig.build.json'),
  })
  const file = join(folder, 'gallery.mjs')
  await building.write({ file })
  await building.close()
  const { status } = spawnSync(process.execPath, [file], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
