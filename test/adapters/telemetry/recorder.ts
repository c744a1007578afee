import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Attributes,
  type BatchObservableCallback,
  type Context,
  type ContextManager,
  context,
  type Meter,
  type ObservableCallback,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  type SpanOptions,
  type SpanStatus,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'

/** A span as it was told, with the one that it is inside of. */
export interface ToldSpan {
  readonly name: string
  readonly kind: SpanKind
  readonly parent: ToldSpan | undefined
  readonly attributes: Attributes
  status: SpanStatus
  ends: number
}

export interface Measured {
  readonly instrument: string
  readonly value: number
  readonly attributes: Attributes
}

const told = Symbol('told')

/** A tracer and a meter that keep in memory what they are told. */
export const recorder = () => {
  const spans: ToldSpan[] = []
  const measured: Measured[] = []
  const callbacks = new Map<string, Set<ObservableCallback>>()

  const startSpan = (name: string, options: SpanOptions = {}, within: Context = context.active()): Span => {
    const around = options.root ? undefined : (trace.getSpan(within) as { [told]?: ToldSpan } | undefined)
    const one: ToldSpan = {
      name,
      kind: options.kind ?? SpanKind.INTERNAL,
      parent: around?.[told],
      attributes: { ...options.attributes },
      status: { code: SpanStatusCode.UNSET },
      ends: 0,
    }
    spans.push(one)
    const span: Span & { [told]: ToldSpan } = {
      [told]: one,
      spanContext: () => ({ traceId: '0'.repeat(31).concat('1'), spanId: '0'.repeat(15).concat('1'), traceFlags: 1 }),
      setAttribute: (key: string, value) => {
        one.attributes[key] = value
        return span
      },
      setAttributes: (more) => {
        Object.assign(one.attributes, more)
        return span
      },
      setStatus: (status) => {
        one.status = status
        return span
      },
      addEvent: () => span,
      addLink: () => span,
      addLinks: () => span,
      updateName: () => span,
      end: () => {
        one.ends += 1
      },
      isRecording: () => one.ends === 0,
      recordException: () => {},
    }
    return span
  }

  const tracer: Tracer = {
    startSpan,
    startActiveSpan: (name: string, ...rest: ReadonlyArray<unknown>) => {
      const run = rest.at(-1) as (span: Span) => unknown
      const options = rest.length > 1 ? (rest[0] as SpanOptions) : {}
      const span = startSpan(name, options)
      return context.with(trace.setSpan(context.active(), span), () => run(span)) as never
    },
  }

  const keep =
    (instrument: string) =>
    (value: number, attributes: Attributes = {}) => {
      measured.push({ instrument, value, attributes })
    }
  const observable = (name: string) => {
    const set = new Set<ObservableCallback>()
    callbacks.set(name, set)
    return {
      addCallback: (callback: ObservableCallback) => void set.add(callback),
      removeCallback: (callback: ObservableCallback) => void set.delete(callback),
    }
  }
  const meter: Meter = {
    createGauge: (name) => ({ record: keep(name) }),
    createHistogram: (name) => ({ record: keep(name) }),
    createCounter: (name) => ({ add: keep(name) }),
    createUpDownCounter: (name) => ({ add: keep(name) }),
    createObservableGauge: observable,
    createObservableCounter: observable,
    createObservableUpDownCounter: observable,
    addBatchObservableCallback: (_: BatchObservableCallback) => {},
    removeBatchObservableCallback: (_: BatchObservableCallback) => {},
  }

  return {
    tracer,
    meter,
    spans,
    measured,
    of: (instrument: string) => measured.filter((one) => one.instrument === instrument),
    /** Collects what is observed. */
    collect: async () => {
      for (const [name, set] of callbacks) for (const callback of set) await callback({ observe: keep(name) })
    },
    /** Each span as the path of names that leads to it. */
    paths: () => spans.map(pathOf),
  }
}

const pathOf = (span: ToldSpan): string =>
  span.parent === undefined ? span.name : `${pathOf(span.parent)} > ${span.name}`

/** Contexts that follow the calls, as an SDK registers them. */
export const followCalls = (): void => {
  const storage = new AsyncLocalStorage<Context>()
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (one, run, self, ...args) => storage.run(one, () => run.call(self as never, ...args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  }
  context.setGlobalContextManager(manager)
}
