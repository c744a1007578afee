// Which tests the mutants of a folder are shown to.

/** The stock laws of `receivables/testing`, held against the deciders, projections and policies of this package. */
export const stockLaws = 'test/adapters/testing/stock.laws.test.ts'

/** Tests of a topic that stand elsewhere. */
const elsewhere = {
  allocation: ['test/adapters/command/taken-id.test.ts', 'test/adapters/command/asking-commands.test.ts'],
  law: ['law.test.ts', 'fact-laws.laws.test.ts', 'stock-laws.laws.test.ts'].map(
    (file) => `test/adapters/testing/${file}`,
  ),
}

/**
 * The tests that mirror a folder or file of src/domain or src/projections, as patterns: those of its topic (`src/domain/debt/rule` is of
 * `debt`), with the laws of the topic or without.
 */
export const mirrorOf = (path, withLaws) => {
  const [, layer, topic] = path.split('/')
  const name = topic.replace(/\.ts\b.*$/, '')
  const some = withLaws ? '*' : '!(*.laws)'
  return [`test/${layer}/${name}/**/${some}.test.ts`, `test/${layer}/${name}.test.ts`, ...(elsewhere[name] ?? [])]
}
