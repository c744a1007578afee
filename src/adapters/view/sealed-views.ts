import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { EventStore, Position, StoreFailure } from '../store/event-store.js'
import type { Retired, SavedView, UndecodableState, View, ViewStore } from '../store/view-store.js'
import { idAfter } from './id-after.js'
import { sealer } from './seal.js'

type AnyView = Pick<View<never>, 'name' | 'version'>
type LoadError = StoreFailure | Retired | UndecodableState

/** Why a saved view is not trusted. */
type Doubt = 'it is not what was saved' | 'it is of another book' | 'the log no longer has its last event'

/** Identifies the log of a view: the ids of its first event and of the last one read, and the position before that one. */
interface Head {
  readonly first: string | undefined
  readonly before: Position
  readonly last: string | undefined
}

const headKey = 'head'

/** Length of the id of a making (one build of the view), with which each saved state begins. */
const named = 36

const textsOf = ({ name, version }: AnyView): View<string> => ({ name, version, codec: t.string })

const sealed = (making: string, key: string, text: string): string => `${making}${sealer(making).seal(key, text)}`

/** The text sealed under a key, and its making; `undefined` if the checksum does not match. */
const unsealed = (key: string, told: string): { readonly making: string; readonly text: string } | undefined => {
  const making = told.slice(0, named)
  const text = sealer(making).unseal(key, told.slice(named))
  return text === undefined ? undefined : { making, text }
}

/**
 * A view store that trusts a saved view only if it is unchanged and of this log. A view with flipped bytes, of another book, or
 * with events that the log no longer has counts as never saved, and the process is warned once. The view is then rebuilt
 * beside the remains of the old one: each making has an id, and its states begin with it. For one kept view, which must read the
 * log through the returned store.
 */
export const sealedViews = <Ev>(
  opened: EventStore<Ev>,
  views: ViewStore,
): { readonly store: EventStore<Ev>; readonly views: ViewStore } => {
  let making: string | undefined
  /** The checkpoint in the view store, and the one for which the head was compared with the log. */
  let actual: Position | undefined
  let judged: Position | undefined
  let [before, last]: [Position, string | undefined] = [opened.start, undefined]
  let first: string | undefined
  let isTold = false

  const store: EventStore<Ev> = {
    ...opened,
    readAll:
      (after, ...how) =>
      async () => {
        const page = await opened.readAll(after, ...how)()
        const end = E.isRight(page) ? page.right.events.at(-1) : undefined
        if (E.isRight(page) && end !== undefined) {
          before = page.right.events.at(-2)?.position ?? after
          last = end.id
        }
        return page
      },
  }

  /** Returns an empty view. The second time it returns an error, because saved states do not last in this view store. */
  const doubted = (view: AnyView, why: Doubt): E.Either<LoadError, SavedView<never>> => {
    making = undefined
    if (isTold) {
      const { name, version } = view
      return E.left({ _tag: 'UndecodableState', view: name, version, key: headKey, problems: [why] })
    }
    isTold = true
    process.emitWarning(`the kept view ${view.name} is made again from the log: ${why}`, {
      code: 'RECEIVABLES_VIEW_REBUILT',
    })
    return nothing
  }

  /** The id of the event after a position; `undefined` if there is none or it is undecodable, which a read of it reports. */
  const idAt = async (position: Position): Promise<E.Either<StoreFailure, string | undefined>> => {
    const found = await idAfter(opened, position)
    if (E.isRight(found)) return found
    return found.left._tag === 'Undecodable' ? E.right(undefined) : E.left(found.left)
  }

  /** The id of the first event of the log; cached once there is one, because it never changes. */
  const beginning = async (): Promise<E.Either<StoreFailure, string | undefined>> => {
    if (first !== undefined) return E.right(first)
    const found = await idAt(opened.start)
    if (E.isRight(found)) first = found.right
    return found
  }

  /** Why the head is not trusted; else `undefined`. */
  const doubtOf = async (told: string | undefined): Promise<E.Either<StoreFailure, Doubt | undefined>> => {
    const head = told === undefined ? undefined : unsealed(headKey, told)
    if (head === undefined) return E.right('it is not what was saved')
    const kept: Head = JSON.parse(head.text)
    const begin = await beginning()
    if (E.isLeft(begin)) return begin
    if (kept.first !== begin.right) return E.right('it is of another book')
    const again = await idAt(kept.before)
    if (E.isLeft(again)) return again
    if (kept.last !== again.right) return E.right('the log no longer has its last event')
    making = head.making
    return E.right(undefined)
  }

  /** Why the saved view at a checkpoint is not trusted; else `undefined`. */
  const judge = async (
    checkpoint: Position,
    head: string | undefined,
  ): Promise<E.Either<StoreFailure, Doubt | undefined>> => {
    actual = checkpoint
    if (judged === checkpoint) return E.right(undefined)
    making = undefined
    const doubt = await doubtOf(head)
    if (E.isRight(doubt)) judged = checkpoint
    return doubt
  }

  /** For a saved state that is not even a text. */
  const forsaken = async (view: AnyView): Promise<E.Either<LoadError, SavedView<never>>> => {
    const none = (await views.loadKeys?.(textsOf(view), [])()) ?? nothing
    if (E.isLeft(none)) return none
    judged = none.right.checkpoint
    actual = judged
    return doubted(view, 'it is not what was saved')
  }

  const nothing = E.right({ checkpoint: undefined, states: new Map<string, never>() })

  const believed = async <S>(
    view: View<S>,
    found: E.Either<LoadError, SavedView<string>>,
  ): Promise<E.Either<LoadError, SavedView<S>>> => {
    if (E.isLeft(found)) return found.left._tag === 'UndecodableState' ? forsaken(view) : found
    const { checkpoint, states } = found.right
    if (checkpoint === undefined) return nothing
    const doubt = await judge(checkpoint, states.get(headKey))
    if (E.isLeft(doubt)) return doubt
    if (doubt.right !== undefined) return doubted(view, doubt.right)
    if (making === undefined) return nothing
    const own = new Map<string, S>()
    for (const [key, told] of states) {
      if (key === headKey) continue
      const state = unsealed(key, told)
      // Ignore the remains of another making.
      if (state !== undefined && state.making !== making) continue
      const decoded = state === undefined ? undefined : view.codec.decode(JSON.parse(state.text))
      if (decoded === undefined || E.isLeft(decoded)) return doubted(view, 'it is not what was saved')
      own.set(key, decoded.right)
    }
    return E.right({ checkpoint, states: own })
  }

  const { loadKeys, loadPage, ...others } = views

  /** A page with the head needed to check it, if that is not checked for its checkpoint yet; `'moved'` if another process saved. */
  const headed = async (
    view: View<string>,
    page: E.Either<LoadError, SavedView<string>>,
  ): Promise<E.Either<LoadError, SavedView<string>> | 'moved'> => {
    if (E.isLeft(page) || page.right.checkpoint === undefined || page.right.checkpoint === judged) return page
    const head = (await loadKeys?.(view, [headKey])()) ?? page
    if (E.isLeft(head)) return head
    if (head.right.checkpoint !== page.right.checkpoint) return 'moved'
    return E.right({ ...page.right, states: new Map([...page.right.states, ...head.right.states]) })
  }

  /** The next states of this making: skips pages that have only remains of others. */
  const pageOf = async <S>(
    view: View<S>,
    after: string | undefined,
    limit: number,
    load: NonNullable<ViewStore['loadPage']>,
  ): Promise<E.Either<LoadError, SavedView<S>>> => {
    for (let from = after; ; ) {
      const page = await load(textsOf(view), from, limit)()
      const told = await headed(textsOf(view), page)
      if (told === 'moved') continue
      const own = await believed(view, told)
      const last = E.isRight(page) ? [...page.right.states.keys()].at(-1) : undefined
      const isOver = E.isLeft(own) || own.right.states.size > 0 || own.right.checkpoint === undefined
      if (isOver || last === undefined) return own
      from = last
    }
  }

  return {
    store,
    views: {
      ...others,
      load: (view) => async () => believed(view, await views.load(textsOf(view))()),
      ...(loadKeys && {
        loadKeys:
          <S>(view: View<S>, keys: ReadonlyArray<string>) =>
          async () =>
            believed(view, await loadKeys(textsOf(view), [headKey, ...keys])()),
      }),
      ...(loadKeys && loadPage && { loadPage: (view, after, limit) => () => pageOf(view, after, limit, loadPage) }),
      save:
        (view, { previous, changed, checkpoint }) =>
        async () => {
          const begin = await beginning()
          if (E.isLeft(begin)) return begin
          const name = making ?? crypto.randomUUID()
          const head: Head = { first: begin.right, before, last }
          const texts = new Map([[headKey, sealed(name, headKey, JSON.stringify(head))]])
          for (const [key, state] of changed)
            texts.set(key, sealed(name, key, JSON.stringify(view.codec.encode(state))))
          const from = making === undefined ? actual : previous
          const saved = await views.save(textsOf(view), { previous: from, changed: texts, checkpoint })()
          if (E.isRight(saved)) {
            making = name
            judged = checkpoint
            actual = checkpoint
          } else if (saved.left._tag === 'Superseded') judged = undefined
          return saved
        },
    },
  }
}
