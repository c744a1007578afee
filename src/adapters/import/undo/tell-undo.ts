import { visible } from '../../../domain/value/visible.js'
import { some } from '../../../projections/story/phrase.js'
import { describe } from '../../words/describe.js'
import type { ImportUndone, UndoError } from './undo-import.js'

/**
 * Why an import is not taken back, in lines for a reader.
 *
 * @since 0.2.0
 */
export const tellUndoError = (error: UndoError): string => {
  switch (error._tag) {
    case 'UnknownImport':
      return `the book has no import ${visible(error.id)}: receivables imports lists those that it has`
    case 'CannotUndo': {
      const { id, file, obstacles, more } = error
      return [
        `import ${id} of ${visible(file)} cannot be taken back as a whole, so nothing of it was`,
        ...obstacles.map(({ of, because }) => `  ${visible(of)}: ${visible(because)}`),
        ...(more > 0 ? [`  and ${more} more`] : []),
      ].join('\n')
    }
    default:
      return describe(error)
  }
}

/**
 * What taking an import back did, in lines for a reader.
 *
 * @since 0.2.0
 */
export const tellUndone = ({ id, file, dryRun, debts, payments, cheques, freed }: ImportUndone): string => {
  if (debts + payments + cheques + freed === 0)
    return `import ${id} of ${visible(file)}: all of it was taken back before`
  const parts = (
    [
      [debts, 'debt'],
      [payments, 'payment'],
      [cheques, 'cheque'],
    ] as const
  ).flatMap(([count, what]) => (count === 0 ? [] : [some(count, what)]))
  return [
    `import ${id} of ${visible(file)}: ${dryRun ? 'would take back' : 'took back'} ${parts.join(', ')}`,
    ...(freed > 0 ? [`  ${some(freed, 'payment')} of others ${dryRun ? 'would be' : 'are'} on account again`] : []),
  ].join('\n')
}
