/**
 * The methods that this adapter calls, with the names of `@eventstore/db-client`. Its clients fit directly; wrap any other
 * client in an object with these methods (see `receivables/kurrentdb`). The adapter imports nothing of a client and distinguishes
 * errors by `type`, so the client may come from any copy of its package.
 *
 * @since 0.1.0
 */
export interface EventStoreDbClient {
  appendToStream(
    stream: string,
    events: Array<ClientEvent>,
    options: CallOptions & { readonly expectedRevision: 'any' | 'no_stream' | bigint },
  ): Promise<{ readonly success: boolean; readonly nextExpectedRevision: bigint }>
  readStream(
    stream: string,
    options: CallOptions & {
      readonly fromRevision?: 'end' | bigint
      readonly direction?: 'forwards' | 'backwards'
      readonly maxCount: number
    },
  ): ClientRead
  subscribeToAll(
    options: CallOptions & { readonly fromPosition: 'start' | 'end' | LogPosition; readonly filter: PrefixFilter },
    readable?: Buffered,
  ): ClientSubscription
  createPersistentSubscriptionToAll(
    group: string,
    settings: PersistentSettings,
    options: CallOptions & { readonly filter: PrefixFilter },
  ): Promise<void>
  subscribeToPersistentSubscriptionToAll(
    group: string,
    options: CallOptions & { readonly bufferSize: number },
  ): ClientPersistentSubscription
  replayParkedMessagesToAll(group: string, options: CallOptions): Promise<void>
  getPersistentSubscriptionToAllInfo(
    group: string,
    options: CallOptions,
  ): Promise<{ readonly stats: { readonly parkedMessageCount: bigint | number } }>
  dispose(): Promise<void>
  /** Returns a more specific error for one of the client's own, or the same error. */
  explain?(thrown: unknown): Promise<unknown>
}

/** How many events a client buffers. The default of the clients is 16, and pages would be as small. */
export interface Buffered {
  readonly highWaterMark: number
}

/**
 * User and password, sent with each call.
 *
 * @since 0.1.0
 */
export interface Credentials {
  readonly username: string
  readonly password: string
}

export interface CallOptions {
  readonly credentials?: Credentials
  readonly deadline?: number
  readonly requiresLeader?: boolean
}

/** A place in the log. Both numbers are needed: with the commit position alone, an event could be skipped. */
export interface LogPosition {
  readonly commit: bigint
  readonly prepare: bigint
}

export interface ClientEvent {
  readonly id: string
  readonly contentType: 'application/json'
  readonly type: string
  // The output of the codec, checked to be JSON.
  // biome-ignore lint/suspicious/noExplicitAny: the clients ask for an object, and a codec may make any JSON.
  readonly data: any
  readonly metadata: Record<string, string>
}

export interface ClientRecord {
  readonly streamId: string
  readonly id: string
  readonly revision: bigint
  readonly type: string
  readonly isJson: boolean
  readonly data: unknown
  readonly metadata?: unknown
  readonly position?: LogPosition
  /** When the server wrote it, by its own clock. */
  readonly created?: Date
}

export interface ClientResolved {
  readonly event?: ClientRecord
  /** How often a persistent subscription has delivered it before. */
  readonly retryCount?: number
}

export interface ClientRead extends AsyncIterable<ClientResolved> {
  on?(event: string, listener: (...values: Array<unknown>) => void): unknown
  read?(): unknown
  cancel?(): Promise<void>
}

export interface PrefixFilter {
  readonly filterOn: 'streamName'
  readonly prefixes: Array<string>
  /** In units of 32 examined events. */
  readonly checkpointInterval: number
  readonly checkpointReached?: (subscription: unknown, position: LogPosition) => void
}

export interface ClientSubscription {
  on(event: string, listener: (...values: Array<never>) => void): unknown
  read(): unknown
  readonly readableLength: number
  unsubscribe(): Promise<void>
}

export interface ClientPersistentSubscription extends ClientSubscription {
  ack(...events: Array<never>): Promise<void>
  nack(action: 'park' | 'retry' | 'skip', reason: string, ...events: Array<never>): Promise<void>
}

export interface PersistentSettings {
  readonly startFrom: 'start' | 'end'
  readonly resolveLinkTos: boolean
  readonly extraStatistics: boolean
  readonly messageTimeout: number
  readonly maxRetryCount: number
  readonly checkPointAfter: number
  readonly checkPointLowerBound: number
  readonly checkPointUpperBound: number
  readonly maxSubscriberCount: 'unbounded'
  readonly liveBufferSize: number
  readonly readBatchSize: number
  readonly historyBufferSize: number
  readonly consumerStrategyName: 'RoundRobin'
}
