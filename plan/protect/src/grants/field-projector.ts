import type { DataClass, MemberActor } from '@fanal/kernel'
import { type AccessGrant, type Asked, mayDo } from './access-grant.ts'

/**
 * The one way by which rows about a person leave the slice: what no grant covers is left out, and nothing says that it was.
 * Row security below answers the same; this holds where a row came from somewhere else, and while a clock has moved on.
 * @param asked  all but the class, which every row says of itself
 */
export function project<Row extends { readonly class: DataClass }>(
  rows: readonly Row[],
  grants: readonly AccessGrant[],
  actor: MemberActor,
  asked: Omit<Asked, 'class'>,
): readonly Row[] {
  return rows.filter((row) => mayDo(grants, actor, { ...asked, class: row.class }))
}
