import { createRequire } from 'node:module'
import type { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb.js'
import type * as persistent from '@eventstore/db-client/generated/persistent_pb.js'
import type { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import type * as features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type * as shared from '@eventstore/db-client/generated/shared_pb.js'
import type * as status from '@eventstore/db-client/generated/status_pb.js'
import type { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type * as streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Any } from 'google-protobuf/google/protobuf/any_pb.js'

/** The messages and services of version 1 of the protocol, as a client publishes them. */
export interface Protocol {
  readonly features: typeof features
  readonly persistent: typeof persistent
  readonly shared: typeof shared
  readonly status: typeof status
  readonly streams: typeof streams
  readonly Any: typeof Any
  readonly services: {
    readonly features: typeof ServerFeaturesService
    readonly persistent: typeof PersistentSubscriptionsService
    readonly streams: typeof StreamsService
  }
}

const require = createRequire(import.meta.url)

/**
 * The generated code of the one client or of the other. Never both in one process: they write into one global namespace of
 * google-protobuf, and whichever came first breaks.
 */
export const loadProtocol = (client: 'eventstoredb' | 'kurrentdb'): Protocol => {
  const [folder, persistentName] =
    client === 'eventstoredb'
      ? ['@eventstore/db-client/generated', 'persistent']
      : ['@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1', 'persistentsubscriptions']
  return {
    features: require(`${folder}/serverfeatures_pb.js`),
    persistent: require(`${folder}/${persistentName}_pb.js`),
    shared: require(`${folder}/shared_pb.js`),
    status: require(`${folder}/status_pb.js`),
    streams: require(`${folder}/streams_pb.js`),
    Any: require('google-protobuf/google/protobuf/any_pb.js').Any,
    services: {
      features: require(`${folder}/serverfeatures_grpc_pb.js`).ServerFeaturesService,
      persistent: require(`${folder}/${persistentName}_grpc_pb.js`).PersistentSubscriptionsService,
      streams: require(`${folder}/streams_grpc_pb.js`).StreamsService,
    },
  }
}
