import { randomUUID } from 'node:crypto'
import { openStore } from '../../examples/backend/store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { openBook } from '../../src/index.js'
import { onRealServer } from '../adapters/eventstoredb/real-server.js'
import { backendStory } from './backend-story.js'

onRealServer('the backend of examples', 'EVENTSTOREDB_URL', (url) => {
  // A namespace for each book, since a server cannot be made empty.
  backendStory(async () => openBook(right(await openStore(url, `backend${randomUUID().replaceAll('-', '')}`)())))
})
