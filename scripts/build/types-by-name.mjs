// A codec without a type of its own has its whole structure written out by the compiler, and so has every union and every
// intersection that it is part of. Here what a constant of the same file is already is said by its name.

const constant = /^(?:export )?declare const (\w+): ([\s\S]*?);$(?=\n(?:[^\s}]|$))/gm

/** A type that is shorter is as clear written out. */
const worthAName = 150

/** Declarations in which a type that stands more than once is `typeof` the constant that it is the type of. */
export const typesByName = (declarations) =>
  [...declarations.matchAll(constant)]
    .map(([, name, type]) => ({ declaration: `declare const ${name}: ${type};`, name, type }))
    .filter(({ type }) => type.length >= worthAName && type.includes('\n'))
    // A whole goes before its parts, as they are written in it.
    .sort((one, other) => other.type.length - one.type.length)
    .reduce((text, { declaration, name, type }) => {
      const [before, ...after] = text.split(declaration)
      // It is told by the name of another already.
      if (after.length !== 1) return text
      const again = asWritten(type)
      return [before, ...after].map((part) => part.replace(again, `typeof ${name}`)).join(declaration)
    }, declarations)

/** Finds a type wherever it stands, however far it is indented. */
const asWritten = (type) => {
  const lines = type.split('\n').map((line) => line.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\w.$])${lines.join('\\n\\s*')}(?![\\w[])`, 'g')
}
