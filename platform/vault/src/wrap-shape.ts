import type { Place } from '@fanal/kernel'
import type { StoredWrap } from './wraps.store.ts'

/** Whether a row says what its wrap is bound to, and is a secret of that unit or its organization's index key. */
export function isOwnWrap({ secret, subject, epoch, recipient, wrap }: StoredWrap, place: Place): boolean {
  const expected = secret === 'index' ? (place.organization as string) : (place.unit as string)
  if (secret !== 'unit-inbox' && secret !== 'unit-sign' && secret !== 'index') return false
  if (subject !== expected || (secret === 'index' && epoch !== 1)) return false
  const { context } = wrap
  return context.purpose === secret && context.subject === subject && context.epoch === epoch && context.recipient === recipient
}
