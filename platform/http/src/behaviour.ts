import type { Actor, Language, LedgerEvent, Operation, Outcome, PublicLanguage, Query, Refusal } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import type { FormEntries } from './form-body.ts'
import type { SessionView } from './session.ts'

/** An operation or a query, as the runner takes it. */
export type Declared = Operation<unknown, unknown, unknown, LedgerEvent, unknown> | Query<unknown, unknown, unknown>

export type InputOf<D> =
  D extends Operation<infer _Tx, infer Input, infer _Facts, infer _Event, infer _Result>
    ? Input
    : D extends Query<infer _QueryTx, infer QueryInput, infer _QueryResult>
      ? QueryInput
      : never

export type ResultOf<D> =
  D extends Operation<infer _Tx, infer _Input, infer _Facts, infer _Event, infer Result>
    ? Result
    : D extends Query<infer _QueryTx, infer _QueryInput, infer QueryResult>
      ? QueryResult
      : never

/** The runner, as the app gives it. */
export type Run = (declared: Declared, input: unknown, actor: Actor) => Promise<Outcome<unknown>>

export interface PageSays {
  /** What the page is about, in its language. A public page's document title stays "Fanal" all the same. */
  readonly title: string
  readonly status?: number
  /** Browser modules on top of the route's own. */
  readonly islands?: readonly string[]
}

/** What a handler gets: one request, who asks, and the only way to run something. */
export interface Context<Services, Params, L extends PublicLanguage = Language> {
  readonly request: Request
  readonly url: URL
  readonly language: L
  readonly params: Params
  readonly services: Services
  readonly actor: Actor
  readonly session: SessionView | null
  /** The hidden field's value for forms of this session; `null` where nobody is signed in. */
  readonly csrf: string | null
  /** What a raw hook left for this request (`next(state)`); `undefined` without one. */
  readonly raw: unknown
  /** Runs what the route declared. @throws Error (a bug) for anything else */
  run<D extends Declared>(declared: D, input: InputOf<D>): Promise<Outcome<ResultOf<D>>>
  /** The form's body, strict UTF-8, within the route's limit; with files only where the route takes some. */
  form(): Promise<Outcome<FormEntries>>
  json(): Promise<Outcome<unknown>>
  bytes(): Promise<Outcome<Uint8Array>>
  page(body: ComponentChildren, says: PageSays): Response
  answer(value: unknown, status?: number): Response
  /** 303 to an address of ours. */
  redirect(href: string): Response
}

export type Handler<Services, Params, L extends PublicLanguage = Language> = (
  c: Context<Services, Params, L>,
) => Promise<Response | Refusal> | Response | Refusal

export type RouteAccess =
  | { readonly kind: 'open'; readonly why: string }
  | { readonly kind: 'runs'; readonly declared: readonly Declared[] }

export interface Behaviour<Services, Params, L extends PublicLanguage = Language> {
  readonly access: RouteAccess
  readonly handler: Handler<Services, Params, L>
}

/** A route for everybody. The reason is part of the declaration, and is read by the access tests. */
export function open<Services, Params, L extends PublicLanguage = Language>(
  why: string,
  handler: Handler<Services, Params, L>,
): Behaviour<Services, Params, L> {
  return { access: { kind: 'open', why }, handler }
}

/** A route that runs these operations or queries, and can run no other. */
export function runs<Services, Params>(
  declared: Declared | readonly Declared[],
  handler: Handler<Services, Params>,
): Behaviour<Services, Params> {
  return { access: { kind: 'runs', declared: 'kind' in declared ? [declared] : declared }, handler }
}
