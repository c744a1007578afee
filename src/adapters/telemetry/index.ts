/**
 * Traces and metrics by the OpenTelemetry API: values that are wrapped tell what they do, and what is not wrapped costs
 * nothing. Without an SDK registered, or a tracer and meter given, the API drops all of it.
 */
export { observeParked, parkedEvents } from './parked.js'
export type { Telemetry } from './telemetry.js'
export { tracedBook } from './traced-book.js'
export { tracedCatchUp, tracedProjector } from './traced-projector.js'
export { tracedStore } from './traced-store.js'
export { tracedViewStore } from './traced-view-store.js'
