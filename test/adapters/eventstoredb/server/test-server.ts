import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Metadata, Server, ServerCredentials, status, type UntypedServiceImplementation } from '@grpc/grpc-js'
import { appendHandler, batchAppendHandler } from './append-service.js'
import { type Faults, noFaults } from './faults.js'
import { Log, type LogOptions } from './log.js'
import { failure } from './messages.js'
import { Groups, persistentHandlers } from './persistent-service.js'
import { loadProtocol, type Protocol } from './protocol.js'
import { readHandler, type Sent } from './read-service.js'

export interface TestServerOptions extends LogOptions {
  readonly client?: 'eventstoredb' | 'kurrentdb'
  readonly checkpointEvery?: number
  readonly bareCheckpoints?: boolean
  /** Called back when the server is about to say nothing, to a call that waits for it. */
  readonly onSilence?: () => void
  /** Speaks TLS, with a certificate of `ca.pem`: for this address, of a year ago, or for another name. */
  readonly tls?: 'node' | 'expired' | 'elsewhere'
  /** Asks everybody for the user `admin` and this password, with TLS: without it the clients send none. */
  readonly password?: string
}

/**
 * A server that speaks the protocol of the clients over real gRPC on the loopback, with the semantics of the real one and
 * its data in memory; it fails when it is told to.
 */
export interface TestServer {
  readonly port: number
  readonly log: Log
  readonly faults: Faults
  readonly appends: ReadonlyArray<'unary' | 'batch'>
  readonly subscriptions: ReadonlyArray<string>
  readonly groups: Groups
  /** What was sent over all reads and subscriptions. */
  readonly sent: Readonly<Sent>
  /** How many answers are kept back. */
  readonly held: () => number
  /** Gives the answers that were kept back. */
  readonly release: () => void
  /** How often the server was asked for its features. */
  readonly featureCalls: () => number
  /** Breaks every connection, as a server that is killed does. The log stays. */
  readonly kill: () => void
  /** Begins again on the same port. */
  readonly start: () => Promise<void>
  readonly stop: () => void
}

const fileOf = (name: string): Buffer => readFileSync(certificate(name))

/** Where a file of `certificates` is: `ca.pem`, which signed all of the nodes, and `other-ca.pem`, which signed none. */
export const certificate = (name: string): string => fileURLToPath(new URL(`certificates/${name}`, import.meta.url))

const credentialsOf = (tls: TestServerOptions['tls']): ServerCredentials =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(null, [{ private_key: fileOf('node.key'), cert_chain: fileOf(`${tls}.pem`) }], false)

interface Called {
  readonly metadata: Metadata
  emit?(event: 'error', error: unknown): boolean
}

type Handler = (call: Called, answer?: (error: unknown) => void) => void

/** The handlers of a service, for who has the password. */
const guarded = (
  password: string | undefined,
  service: Readonly<Record<string, unknown>>,
): UntypedServiceImplementation => {
  if (password === undefined) return service as UntypedServiceImplementation
  const wanted = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
  const guard =
    (handle: Handler): Handler =>
    (call, answer) => {
      if (call.metadata.get('authorization')[0] === wanted) return handle(call, answer)
      const denied = failure(status.UNAUTHENTICATED, 'Bad credentials')
      if (answer !== undefined) answer(denied)
      else call.emit?.('error', denied)
    }
  return Object.fromEntries(
    Object.entries(service).map(([name, handle]) => [name, guard(handle as Handler)]),
  ) as unknown as UntypedServiceImplementation
}

const featuresOf = ({ features, services }: Protocol) => {
  const supported = new features.SupportedMethods()
  supported.setEventStoreServerVersion('24.10.0')
  for (const service of [services.streams, services.persistent]) {
    for (const { path } of Object.values(service as unknown as Record<string, { readonly path: string }>)) {
      const method = new features.SupportedMethod()
      const [, serviceName = '', methodName = ''] = path.split('/')
      method.setServiceName(serviceName)
      method.setMethodName(methodName.toLowerCase())
      method.setFeaturesList(['stream', 'all'])
      supported.addMethods(method)
    }
  }
  return supported
}

export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const protocol = loadProtocol(options.client ?? 'eventstoredb')
  const log = new Log(options)
  const faults = noFaults()
  const appends: Array<'unary' | 'batch'> = []
  const subscriptions: Array<string> = []
  const groups = new Groups(log)
  const held: Array<() => void> = []
  const sent: Sent = { events: 0, checkpoints: 0 }
  let featureCalls = 0
  let port = 0
  let server: Server

  const start = async (): Promise<void> => {
    server = new Server()
    const shared = { protocol, log: () => log, faults, silent: () => options.onSilence?.() }
    const appendServer = { ...shared, port: () => port, seen: appends }
    const readServer = {
      ...shared,
      checkpointEvery: () => options.checkpointEvery,
      sent,
      bareCheckpoints: () => options.bareCheckpoints ?? true,
      subscriptions,
      held,
    }
    server.addService(
      protocol.services.streams,
      guarded(options.password, {
        append: appendHandler(appendServer),
        batchAppend: batchAppendHandler(appendServer),
        read: readHandler(readServer),
      }),
    )
    server.addService(protocol.services.persistent, persistentHandlers(protocol, log, groups))
    server.addService(protocol.services.features, {
      getSupportedMethods: (_: unknown, answer: (error: unknown, response?: unknown) => void) => {
        featureCalls += 1
        const fault = faults.features.shift() ?? 'answer'
        if (fault === 'internal') answer(failure(status.INTERNAL, 'internal'))
        else if (fault === 'unauthenticated') answer(failure(status.UNAUTHENTICATED, 'unauthenticated'))
        else answer(null, featuresOf(protocol))
      },
    } as unknown as UntypedServiceImplementation)
    port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${port}`, credentialsOf(options.tls), (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      ),
    )
  }

  await start()
  const kill = (): void => server.forceShutdown()
  return {
    get port() {
      return port
    },
    log,
    faults,
    appends,
    subscriptions,
    groups,
    sent,
    held: () => held.length,
    release: () => {
      for (const answer of held.splice(0)) answer()
    },
    featureCalls: () => featureCalls,
    kill,
    start,
    stop: kill,
  }
}
