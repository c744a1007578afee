// `sideEffects: false` in package.json promises that a file may be left out of a bundle where nothing of it is used. Many
// modules of src are one file of the package, so it has to hold for every constant in it too: a bundler keeps a constant
// that nobody uses as long as it cannot see that making it does nothing else. So each is made in a function that is marked
// as pure. A module that does something when it is imported fails the build.

/** Expressions of which every bundler sees by itself that they do nothing. */
const plain = (node) => {
  switch (node?.type) {
    case undefined:
    case 'Literal':
    case 'Identifier':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true
    case 'TemplateLiteral':
      return node.expressions.length === 0
    case 'UnaryExpression':
      return node.operator !== 'delete' && plain(node.argument)
    case 'ArrayExpression':
      return node.elements.every((element) => element?.type !== 'SpreadElement' && plain(element))
    case 'ObjectExpression':
      return node.properties.every(
        (property) => property.type === 'Property' && !property.computed && plain(property.value),
      )
    default:
      return false
  }
}

const plainClass = ({ superClass, body }) =>
  plain(superClass) &&
  body.body.every(
    ({ type, static: isStatic, value }) =>
      type === 'MethodDefinition' || (type === 'PropertyDefinition' && (!isStatic || plain(value))),
  )

const exported = (statement) =>
  statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement

/** The complaint about a statement of the top of a module that does something. */
const complaint = (code, file, { start }) =>
  new Error(`${file} does something when it is imported: ${code.slice(start, code.indexOf('\n', start))}`)

/** The code with each of some expressions in a function that is marked as pure. */
const wrapped = (code, expressions) => {
  let text = ''
  let upTo = 0
  for (const { start, end } of expressions) {
    text += `${code.slice(upTo, start)}/*@__PURE__*/(()=>(${code.slice(start, end)}))()`
    upTo = end
  }
  // All other marks of the bundler are inside of these or of functions, where they say nothing more.
  return (text + code.slice(upTo)).replaceAll('/* @__PURE__ */ ', '')
}

export const withoutSideEffects = ({ except }) => ({
  name: 'without-side-effects',
  renderChunk(code, { name, fileName }) {
    if (except.includes(name)) return null
    const constants = []
    for (const statement of this.parse(code).body.map(exported)) {
      switch (statement.type) {
        case 'ImportDeclaration':
        case 'ExportNamedDeclaration':
        case 'ExportAllDeclaration':
        case 'FunctionDeclaration':
          break
        case 'ClassDeclaration':
          if (!plainClass(statement)) throw complaint(code, fileName, statement)
          break
        case 'VariableDeclaration':
          for (const { id, init } of statement.declarations) {
            if (plain(init)) continue
            if (id.type !== 'Identifier') throw complaint(code, fileName, statement)
            constants.push(init)
          }
          break
        default:
          throw complaint(code, fileName, statement)
      }
    }
    return { code: wrapped(code, constants), map: null }
  },
})
