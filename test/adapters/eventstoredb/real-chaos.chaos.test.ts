import { survivesChaos } from './real-chaos.js'
import { onRealServer } from './real-server.js'

onRealServer('chaos, with the client of EventStoreDB', 'EVENTSTOREDB_URL', (url) => {
  survivesChaos('eventstoredb', url, process.env.EVENTSTOREDB_RESTART)
})
