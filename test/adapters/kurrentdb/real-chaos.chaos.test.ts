import { survivesChaos } from '../eventstoredb/real-chaos.js'
import { onRealServer } from '../eventstoredb/real-server.js'

onRealServer('chaos, with the client of KurrentDB', 'KURRENTDB_URL', (url) => {
  survivesChaos('kurrentdb', url, process.env.EVENTSTOREDB_RESTART)
})
