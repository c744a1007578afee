import * as E from 'fp-ts/lib/Either.js'
import { aggregateOfEvent, type BookEvent } from '../../../domain/book/book.js'
import { bookCodec } from '../../codec/book-codec.js'
import { eventStoreDb } from '../../eventstoredb/index.js'
import { kurrentDb } from '../../kurrentdb/index.js'
import type { EventStore, StoreFailure } from '../../store/event-store.js'
import { type BookAt, tellBook } from './book-at.js'

/** What a store on a server is told, whichever client it takes. */
interface Settings {
  readonly categories: ReadonlyArray<string>
  readonly namespace: string | undefined
  readonly where: string
}

interface Client {
  /** The package, with the version to ask for. */
  readonly install: string
  /** Loads the package and answers how to open a store; that throws where the connection string makes no sense. */
  readonly load: () => Promise<(url: string, settings: Settings) => EventStore<BookEvent>>
}

export type Clients = Readonly<Record<'esdb' | 'kurrentdb', Client>>

// Each is an optional peer, so it is loaded when a book is on its server and not before.
const optionalPeers: Clients = {
  esdb: {
    install: '@eventstore/db-client@6',
    load: async () => {
      const { EventStoreDBClient } = await import('@eventstore/db-client')
      return (url, settings) => {
        const makeClient = () => EventStoreDBClient.connectionString(url)
        // The store makes its clients later, and again: whether one can be made is to be known now.
        makeClient()
        return eventStoreDb(bookCodec, { ...settings, makeClient })
      }
    },
  },
  kurrentdb: {
    install: '@kurrent/kurrentdb-client@1',
    load: async () => {
      const { KurrentDBClient } = await import('@kurrent/kurrentdb-client')
      return (url, settings) => {
        const makeClient = () => KurrentDBClient.connectionString(url)
        makeClient()
        return kurrentDb(bookCodec, { ...settings, makeClient })
      }
    },
  },
}

/** What a client says of a file that is not there leaves out which; the connection string tells. */
const withFiles = (cause: unknown, url: string): string => {
  const text = cause instanceof Error ? cause.message : String(cause)
  const files = [...url.matchAll(/[?&]((?:tlsCAFile|userCertFile|userKeyFile)=[^&]+)/gi)].map(([, file]) => file)
  return /file/i.test(text) && files.length > 0 ? `${text} (${files.join(', ')})` : text
}

const categories: ReadonlyArray<string> = [...new Set(Object.values(aggregateOfEvent))]

/** The two clients write into one global namespace, and whichever was loaded first breaks: a process loads one of them. */
let loaded: keyof Clients | undefined

/** Opens the store of a book on a server. Nobody is asked yet, so a server that does not answer shows at the first read. */
export const openServer = async (
  at: BookAt,
  protocol: keyof Clients,
  clients: Clients = optionalPeers,
): Promise<E.Either<StoreFailure, EventStore<BookEvent>>> => {
  const where = tellBook(at)
  if (loaded !== undefined && loaded !== protocol) {
    const detail = `one command takes one client: write both books as ${loaded}:// or both as ${protocol}://`
    return E.left({ _tag: 'Unavailable', where, detail })
  }
  const { install, load } = clients[protocol]
  try {
    const open = await load()
    loaded = protocol
    try {
      return E.right(open(at.book, { categories, namespace: at.namespace, where }))
    } catch (cause) {
      // A client that is made asks nobody: what fails is how it was told.
      return E.left({ _tag: 'Misconfigured', where, detail: withFiles(cause, at.book) })
    }
  } catch (cause) {
    const detail = `a book on ${protocol}:// needs a package that is not there. Run: npm install ${install} (${String(cause)})`
    return E.left({ _tag: 'NoDriver', where, detail })
  }
}
