// Packs the package, installs the tarball in an empty folder as a stranger would, and uses it from there: imported,
// required, type-checked, run, and looked over by publint and attw. Needs npm's cache or the registry.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { binOf, ensureBuilt, manifest, root, run, runNode, runNpm } from './project.mjs'

const subpaths = Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json'))
const optionalPeers = Object.keys(manifest.peerDependenciesMeta)
const requiredPeers = Object.keys(manifest.peerDependencies).filter((peer) => !optionalPeers.includes(peer))
/** What a subpath cannot be loaded without. All others load with the required peers alone. */
const needed = { './calendars': 'temporal-polyfill', './telemetry': '@opentelemetry/api', './testing': 'fast-check' }

const specifier = (subpath) => manifest.name + subpath.slice(1)

let failures = 0
const check = (what, { ok, output }) => {
  console.log(`${ok ? 'ok      ' : 'FAILED  '}${what}`)
  if (ok) return
  failures += 1
  console.log(output.trimEnd().replaceAll(/^/gm, '        '))
}
const expectation = (problems) => ({ ok: problems.length === 0, output: problems.join('\n') })

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const writeJson = (path, value) => writeFileSync(path, JSON.stringify(value, undefined, 2))

/** A folder with the tarball and some peers installed, at the versions of our own lock. */
const consumer = (folder, tarball, peers) => {
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

/** A program that loads the subpaths one way and prints what each exports, as JSON. */
const loader = (load, names) => `
const load = async () => {
  const names = {}
  for (const name of ${JSON.stringify(names)}) names[name] = Object.keys(${load}(name)).filter((key) => !['default', 'module.exports', '__esModule'].includes(key)).sort()
  process.stdout.write(JSON.stringify(names))
}
load()
`

const load = (folder, some) => {
  const names = some.map(specifier)
  writeFileSync(join(folder, 'load.mjs'), loader('await import', names))
  writeFileSync(join(folder, 'load.cjs'), loader('require', names))
  const imported = runNode(['load.mjs'], { cwd: folder })
  check(`import ${names.join(', ')}`, imported)
  const required = runNode(['load.cjs'], { cwd: folder })
  check(`require ${names.join(', ')}`, required)
  if (!imported.ok || !required.ok) return
  const [fromImport, fromRequire] = [JSON.parse(imported.stdout), JSON.parse(required.stdout)]
  check(
    'import and require give the same names, and some',
    expectation(
      names.flatMap((name) =>
        fromImport[name].length === 0
          ? [`${name} exports nothing`]
          : fromImport[name].join() !== fromRequire[name].join()
            ? [`${name}: import gives ${fromImport[name]}; require gives ${fromRequire[name]}`]
            : [],
      ),
    ),
  )
}

const compile = (folder, what, files, options) => {
  writeJson(join(folder, 'tsconfig.json'), {
    compilerOptions: { target: 'es2022', lib: ['es2022'], types: [], strict: true, skipLibCheck: false, ...options },
    files,
  })
  const compiled = runNode([binOf('typescript'), '--project', 'tsconfig.json'], { cwd: folder })
  check(`tsc, ${what}: ${files.join(', ')}`, compiled)
  return compiled.ok
}

const help = (folder) => {
  const [bin] = Object.keys(manifest.bin)
  const onPath = join(folder, 'node_modules', '.bin', bin)
  const helped =
    process.platform === 'win32'
      ? run(`"${onPath}.cmd"`, ['--help'], { cwd: folder, shell: true })
      : run(onPath, ['--help'], { cwd: folder })
  check(`${bin} --help`, { ...helped, ok: helped.ok && helped.stdout.includes(bin) })
}

/** What is in the package that should not be, and what is missing from it. */
const contents = (folder) => {
  const installed = join(folder, 'node_modules', manifest.name)
  const files = filesIn(installed)
  const maps = files.filter((file) => file.endsWith('.map'))
  check(
    `${files.length} files, with README, LICENSE and CHANGELOG, and the source of every source map`,
    expectation([
      ...['README.md', 'LICENSE', 'CHANGELOG.md'].filter((file) => !existsSync(join(installed, file))),
      ...files.filter((file) => /\.(tsbuildinfo|db|tgz)$|\.test\./.test(file)),
      ...maps.flatMap((map) =>
        JSON.parse(readFileSync(map, 'utf8'))
          .sources.map((source) => resolve(dirname(map), source))
          .filter((source) => !source.startsWith(installed) || !existsSync(source)),
      ),
    ]),
  )
}

ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), `${manifest.name}-package-`))
try {
  const packed = runNpm(['pack', '--ignore-scripts', '--pack-destination', folder])
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? 'missing.tgz')
  check('npm pack', packed)

  const small = join(folder, 'required-peers')
  if (consumer(small, tarball, requiredPeers)) {
    const loadable = subpaths.filter((subpath) => needed[subpath] === undefined)
    load(small, loadable)
    writeFileSync(join(small, 'types.mts'), loadable.map((subpath) => `import '${specifier(subpath)}'\n`).join(''))
    compile(small, 'no optional peers', ['types.mts'], { module: 'nodenext', noEmit: true })
    help(small)
    contents(small)
  }

  const full = join(folder, 'all-peers')
  if (consumer(full, tarball, [...requiredPeers, ...optionalPeers])) {
    load(full, subpaths)
    for (const file of ['consumer.mts', 'consumer.cts'])
      copyFileSync(join(root, 'test/package', file), join(full, file))
    const nodenext = { module: 'nodenext', moduleResolution: 'nodenext' }
    if (compile(full, 'nodenext', ['consumer.mts', 'consumer.cts'], nodenext)) {
      check('node consumer.mjs', runNode(['consumer.mjs'], { cwd: full }))
      check('node consumer.cjs', runNode(['consumer.cjs'], { cwd: full }))
    }
    compile(full, 'bundler', ['consumer.mts'], { module: 'esnext', moduleResolution: 'bundler', noEmit: true })
  }

  check('publint --strict', runNode([binOf('publint'), 'run', tarball, '--strict']))
  // Resolution without `exports` (TypeScript's `node10`) finds no subpath: Node 20 and later need none.
  check('attw --profile node16', runNode([binOf('@arethetypeswrong/cli'), tarball, '--profile', 'node16']))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

if (failures > 0) {
  console.error(`${failures} ${failures === 1 ? 'check' : 'checks'} of the package failed`)
  process.exit(1)
}
