// Which tests the mutants of a folder are shown to.

/** The stock laws of `receivables/testing`, held against the deciders, projections and policies of this package. */
export const stockLaws = 'test/adapters/testing/stock.laws.test.ts'

/**
 * The tests that mirror a folder or file of src/domain or src/projections: all of its topic (`src/domain/debt/rule` is of `debt`), and of the
 * projections the laws that stand beside the topics.
 */
export const mirrorOf = (path) => {
  const [, layer, topic] = path.split('/')
  const name = topic.replace(/\.ts\b.*$/, '')
  return [`test/${layer}/${name}/**/*.test.ts`, `test/${layer}/${name}.test.ts`, `test/${layer}/*.laws.test.ts`]
}
