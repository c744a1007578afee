export {
  type Copied,
  type CopyError,
  type CopyOptions,
  type CopyStage,
  copyBook,
  type LostEvents,
  type TotalsDiffer,
} from './copy-book.js'
