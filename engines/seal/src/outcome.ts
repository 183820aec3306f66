/** What a function of this package answers: a value, or a problem code that the caller can act on. */
export type Outcome<T, P extends string> = ({ readonly ok: true } & T) | Problem<P>

/** An expected failure. The code is stable; it never carries any of the input. */
export type Problem<P extends string> = { readonly ok: false; readonly problem: P }

/** Answers a problem code. */
export function problem<const P extends string>(code: P): Problem<P> {
  return { ok: false, problem: code }
}
