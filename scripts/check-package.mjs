// Packs the package, installs the tarball in an empty folder as a stranger would, and uses it from there: imported,
// required, type-checked, run, and looked over by publint and attw. Needs npm's cache or the registry.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, expectation, failedChecks } from './package/checks.mjs'
import { consumer, writeJson } from './package/consumer.mjs'
import { contents } from './package/contents.mjs'
import { shaking } from './package/shaking.mjs'
import { binOf, ensureBuilt, manifest, root, run, runNode, runNpm } from './project.mjs'

const subpaths = Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json'))
const optionalPeers = Object.keys(manifest.peerDependenciesMeta)
const requiredPeers = Object.keys(manifest.peerDependencies).filter((peer) => !optionalPeers.includes(peer))
/** What a subpath cannot be loaded without. All others load with the required peers alone. */
const needed = {
  './calendars': 'temporal-polyfill',
  './report': 'echarts',
  './telemetry': '@opentelemetry/api',
  './testing': 'fast-check',
}

const specifier = (subpath) => manifest.name + subpath.slice(1)

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

/** Runs the command line as npm has put it on the path. */
const commandLine = (folder, ...args) => {
  const [bin] = Object.keys(manifest.bin)
  const onPath = join(folder, 'node_modules', '.bin', bin)
  return process.platform === 'win32'
    ? run(`"${onPath}.cmd"`, args, { cwd: folder, shell: true })
    : run(onPath, args, { cwd: folder })
}

/** A check that a command line says something. */
const says = (ran, text) => ({ ...ran, ok: ran.ok && ran.stdout.includes(text) })

const helpAndVersion = (folder) => {
  check('receivables --help', says(commandLine(folder, '--help'), manifest.name))
  check('receivables --version', says(commandLine(folder, '--version'), manifest.version))
}

const importAndAging = (folder) => {
  writeFileSync(join(folder, 'ledger.csv'), 'debt,debtor,issueDate,dueDate,amount\nA,C,2026-01-02,2026-02-01,12.50\n')
  const imported = commandLine(folder, 'import', 'ledger.csv', '--book', 'book.db', '--currency', 'EUR')
  check('receivables import', imported)
  const aging = ['aging', '--book', 'book.db', '--as-of', '2026-03-31', '--format', 'json']
  check('receivables aging', says(commandLine(folder, ...aging), '"12.50"'))
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
    helpAndVersion(small)
    contents(join(small, 'node_modules', manifest.name))
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
    importAndAging(full)
    await shaking(full, manifest.name, subpaths.map(specifier))
    compile(full, 'bundler', ['consumer.mts'], { module: 'esnext', moduleResolution: 'bundler', noEmit: true })
  }

  check('publint --strict', runNode([binOf('publint'), 'run', tarball, '--strict']))
  // Resolution without `exports` (TypeScript's `node10`) finds no subpath: Node 20 and later need none.
  check('attw --profile node16', runNode([binOf('@arethetypeswrong/cli'), tarball, '--profile', 'node16']))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

const failures = failedChecks()
if (failures > 0) {
  console.error(`${failures} ${failures === 1 ? 'check' : 'checks'} of the package failed`)
  process.exit(1)
}
