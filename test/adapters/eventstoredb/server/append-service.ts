import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import { type handleBidiStreamingCall, type handleClientStreamingCall, status } from '@grpc/grpc-js'
import type { AppendFault, Faults } from './faults.js'
import type { Log, Proposed, Written } from './log.js'
import {
  accessDenied,
  expectedOf,
  failure,
  idOf,
  nameOf,
  notLeader,
  proposedOf,
  streamDeleted,
  tooLarge,
} from './messages.js'
import type { Protocol } from './protocol.js'

export interface AppendServer {
  readonly protocol: Protocol
  readonly log: () => Log
  readonly faults: Faults
  readonly port: () => number
  readonly silent: () => void
  /** Every append that came in, on either path. */
  readonly seen: Array<'unary' | 'batch'>
}

const beforeWrite: ReadonlySet<AppendFault> = new Set<AppendFault>([
  'silent before',
  'drop before',
  'busy',
  'not leader',
  'internal',
  'access denied',
  'too large',
])

/** The unary path, which clients take when credentials come with the call. */
export const appendHandler =
  ({
    protocol: { streams, shared },
    log,
    faults,
    port,
    silent,
    seen,
  }: AppendServer): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    let options: AppendReq.Options | undefined
    const proposed: Array<Proposed> = []
    call.on('data', (request: AppendReq) => {
      options = request.getOptions() ?? options
      const message = request.getProposedMessage()
      // The two messages of the protocol have the same fields.
      if (message !== undefined) proposed.push(proposedOf(message as unknown as BatchAppendReq.ProposedMessage))
    })
    call.on('error', () => {})
    call.on('end', () => {
      if (options === undefined) return answer(failure(status.INVALID_ARGUMENT, 'no options'))
      seen.push('unary')
      const denied = faults.denied.append.has(nameOf(options.getStreamIdentifier()))
      const fault = denied ? 'access denied' : (faults.append.shift() ?? 'answer')
      if (fault === 'busy') return answer(failure(status.UNAVAILABLE, 'Server Is Busy'))
      if (fault === 'not leader') return answer(notLeader(port()))
      if (fault === 'internal') return answer(failure(status.INTERNAL, 'internal'))
      if (fault === 'access denied') return answer(accessDenied())
      if (fault === 'too large') return answer(tooLarge(1024))
      if (fault === 'drop before') return answer(failure(status.UNAVAILABLE, 'Connection dropped'))
      if (fault === 'silent before') return void silent()
      const name = nameOf(options.getStreamIdentifier())
      const written = log().append(name, expectedOf(options), proposed)
      if (fault === 'silent after') return void silent()
      if (fault === 'drop after') return answer(failure(status.UNAVAILABLE, 'Connection dropped'))
      if (fault === 'timeout after') return answer(failure(status.ABORTED, 'Operation timed out'))
      if (written.kind === 'deleted') return answer(streamDeleted(name))
      if (written.kind === 'too-large') return answer(tooLarge(written.most))
      const response = new streams.AppendResp()
      if (written.kind === 'wrong') {
        const wrong = new streams.AppendResp.WrongExpectedVersion()
        if (written.current === undefined) wrong.setCurrentNoStream(new shared.Empty())
        else wrong.setCurrentRevision(`${written.current}`)
        if (options.hasNoStream()) wrong.setExpectedNoStream(new shared.Empty())
        else wrong.setExpectedRevision(options.getRevision())
        response.setWrongExpectedVersion(wrong)
      } else {
        const success = new streams.AppendResp.Success()
        success.setCurrentRevision(`${written.revision}`)
        const position = new streams.AppendResp.Position()
        position.setCommitPosition(`${written.last.commit}`)
        position.setPreparePosition(`${written.last.prepare}`)
        success.setPosition(position)
        response.setSuccess(success)
      }
      answer(null, response)
    })
  }

interface Batch {
  options: BatchAppendReq.Options | undefined
  readonly proposed: Array<Proposed>
}

/** The batch path: one stream for all appends, each told apart by its correlation id. */
export const batchAppendHandler =
  (server: AppendServer): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const { protocol, log, faults, port, silent, seen } = server
    const { streams, shared } = protocol
    const open = new Map<string, Batch>()
    const fail = (message: string, typeName = '', details: Uint8Array = new Uint8Array()) => {
      const error = new protocol.status.Status()
      error.setMessage(message)
      const any = new protocol.Any()
      any.pack(details, typeName)
      error.setDetails(any)
      return error
    }
    const errorOf = (written: Written, options: BatchAppendReq.Options) => {
      if (written.kind === 'deleted') {
        return fail('deleted', 'event_store.client.StreamDeleted', new shared.StreamDeleted().serializeBinary())
      }
      if (written.kind === 'too-large') {
        const details = new shared.MaximumAppendSizeExceeded()
        details.setMaxappendsize(written.most)
        return fail('too large', 'event_store.client.MaximumAppendSizeExceeded', details.serializeBinary())
      }
      const wrong = new shared.WrongExpectedVersion()
      if (written.kind === 'wrong' && written.current !== undefined)
        wrong.setCurrentStreamRevision(`${written.current}`)
      if (!options.hasNoStream()) wrong.setExpectedStreamPosition(options.getStreamPosition())
      return fail('wrong', 'event_store.client.WrongExpectedVersion', wrong.serializeBinary())
    }
    call.on('error', () => {})
    call.on('end', () => call.end())
    call.on('data', (request: BatchAppendReq) => {
      const key = idOf(request.getCorrelationId())
      const batch = open.get(key) ?? { options: undefined, proposed: [] }
      open.set(key, batch)
      batch.options = request.getOptions() ?? batch.options
      batch.proposed.push(...request.getProposedMessagesList().map(proposedOf))
      if (!request.getIsFinal() || batch.options === undefined) return
      open.delete(key)
      seen.push('batch')
      const { options, proposed } = batch
      const denied = faults.denied.append.has(nameOf(options.getStreamIdentifier()))
      const fault = denied ? 'access denied' : (faults.append.shift() ?? 'answer')
      const written = beforeWrite.has(fault)
        ? undefined
        : log().append(nameOf(options.getStreamIdentifier()), expectedOf(options), proposed)
      if (fault === 'silent before' || fault === 'silent after') return void silent()
      if (fault === 'drop before' || fault === 'drop after') {
        call.emit('error', failure(status.UNAVAILABLE, 'Connection dropped'))
        return
      }
      if (fault === 'not leader') {
        call.emit('error', notLeader(port()))
        return
      }
      const response = new streams.BatchAppendResp()
      response.setCorrelationId(request.getCorrelationId())
      response.setStreamIdentifier(options.getStreamIdentifier())
      if (fault === 'busy') response.setError(fail('Server Is Busy', 'google.protobuf.Empty'))
      else if (fault === 'internal') {
        response.setError(fail('Unknown', 'event_store.client.Unknown', new shared.Unknown().serializeBinary()))
      } else if (fault === 'timeout after') {
        response.setError(fail('Timeout', 'event_store.client.Timeout', new shared.Timeout().serializeBinary()))
      } else if (fault === 'access denied') {
        response.setError(
          fail('denied', 'event_store.client.AccessDenied', new shared.AccessDenied().serializeBinary()),
        )
      } else if (fault === 'too large') response.setError(errorOf({ kind: 'too-large', most: 1024 }, options))
      else if (written?.kind === 'written') {
        const success = new streams.BatchAppendResp.Success()
        success.setCurrentRevision(`${written.revision}`)
        const position = new shared.AllStreamPosition()
        position.setCommitPosition(`${written.last.commit}`)
        position.setPreparePosition(`${written.last.prepare}`)
        success.setPosition(position)
        response.setSuccess(success)
      } else if (written !== undefined) response.setError(errorOf(written, options))
      call.write(response)
    })
  }
