/**
 * Which parts of src may import which. Types count as much as values.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain knows itself, fp-ts and io-ts: no adapter, no projection, nothing of Node.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/(fp-ts|io-ts)/'] },
    },
    {
      name: 'projections-are-pure',
      comment: 'Projections know the domain, themselves, fp-ts and io-ts.',
      severity: 'error',
      from: { path: '^src/projections/' },
      to: { pathNot: ['^src/(domain|projections)/', '^node_modules/(fp-ts|io-ts)/'] },
    },
    {
      name: 'src-stands-alone',
      comment: 'What is published does not import what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|examples|bench|scripts|docs|dist)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'root-is-light',
      comment:
        'Importing `receivables` loads no database, no calendar library, no command line, no CSV and no test kit.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: {
        path: '^src/adapters/(sqlite|cli|import|testing|calendars|eventstoredb|kurrentdb|telemetry|report)/',
        reachable: true,
      },
    },
    {
      name: 'version-is-light',
      comment: 'What the command line needs for `--version` it loads at once, and nothing else before it is asked.',
      severity: 'error',
      from: { path: '^src/adapters/cli/(main|program|version|quiet-sqlite)[.]ts$' },
      to: { path: '^src/', pathNot: '^src/adapters/cli/(program|version|quiet-sqlite)[.]ts$', dynamic: false },
    },
    {
      name: 'command-line-on-top',
      comment:
        'The command line is left out of the CommonJS build, and the import is heavy: nothing else may import them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/(cli|import)/' },
      to: { path: '^src/adapters/(cli|import)/' },
    },
    {
      name: 'testing-is-a-leaf',
      comment:
        'The test kit may use all the rest, and nothing uses it: fast-check need not be installed. `receivables check` loads it when it is asked.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/(testing/|cli/collection/check-command[.]ts$)' },
      to: { path: '^src/adapters/testing/' },
    },
    {
      name: 'fast-check-in-testing',
      comment: 'fast-check is an optional peer, needed by `receivables/testing` alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/testing/' },
      to: { path: '(^|/)fast-check(/|$)' },
    },
    {
      name: 'sqlite-driver-in-sqlite',
      comment: 'The SQLite driver is an optional peer, needed by `receivables/sqlite` alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/sqlite/' },
      to: { path: '(^|/)@photostructure/sqlite(/|$)' },
    },
    {
      name: 'temporal-in-calendars',
      comment: 'The calendar library is an optional peer, needed by `receivables/calendars` alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/calendars/' },
      to: { path: '(^|/)temporal-polyfill(/|$)' },
    },
    {
      name: 'charts-in-pictures',
      comment: 'The chart library is an optional peer, needed by the pictures of `receivables/report` alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/report/picture/' },
      to: { path: '(^|/)echarts(/|$)' },
    },
    {
      name: 'workbook-reader-in-workbook',
      comment: 'The reader of workbooks is an optional peer, loaded by its name where a workbook is imported.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/import/workbook/' },
      to: { path: '(^|/)read-excel-file(/|$)' },
    },
    {
      name: 'workbook-writer-in-workbook',
      comment: 'The writer of workbooks is an optional peer, loaded by its name where a report is printed as one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/cli/form/workbook\\.ts$' },
      to: { path: '(^|/)write-excel-file(/|$)' },
    },
    {
      name: 'eventstoredb-client-in-eventstoredb',
      comment: 'The client of EventStoreDB is an optional peer: only the command line opens one by itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/(eventstoredb|cli)/' },
      to: { path: '(^|/)@eventstore/' },
    },
    {
      name: 'kurrentdb-client-in-kurrentdb',
      comment: 'The client of KurrentDB is an optional peer: only the command line opens one by itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/(kurrentdb|cli)/' },
      to: { path: '(^|/)@kurrent/' },
    },
    {
      name: 'opentelemetry-in-telemetry',
      comment: 'The OpenTelemetry API is an optional peer, needed by `receivables/telemetry` alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/telemetry/' },
      to: { path: '(^|/)@opentelemetry/' },
    },
    {
      name: 'terminal-and-csv-packages',
      comment: 'Packages of the terminal and of CSV stay with the command line and the CSV files.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/(cli|import)/' },
      to: { path: '(^|/)(commander|cli-progress|cli-table3|csv-[^/]+)(/|$)', pathNot: '^src/' },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that src imports is a dependency or a peer dependency, not one for development.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-peer'],
      },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.build.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['main', 'types'],
    },
  },
}
