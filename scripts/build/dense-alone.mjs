// Makes dense what one entry alone needs.
import { minifySync } from 'rolldown/utils'

/** A plugin of the bundler: the files that no other entry leads to are written as `dense` says. */
export const denseAlone = (entry, dense) => ({
  name: 'dense-alone',
  generateBundle: (_, files) => {
    const chunks = Object.values(files).filter(({ type }) => type === 'chunk')
    const needed = new Set()
    const need = (fileName) => {
      const chunk = files[fileName]
      if (chunk?.type !== 'chunk' || needed.has(fileName)) return
      needed.add(fileName)
      for (const imported of [...chunk.imports, ...chunk.dynamicImports]) need(imported)
    }
    for (const { isEntry, name, fileName } of chunks) if (isEntry && name !== entry) need(fileName)
    for (const chunk of chunks) {
      if (needed.has(chunk.fileName)) continue
      const { code, errors } = minifySync(chunk.fileName, chunk.code, { ...dense, module: true })
      if (errors.length > 0) throw new Error(`${chunk.fileName}: ${errors[0].message}`)
      chunk.code = code
    }
  },
})
