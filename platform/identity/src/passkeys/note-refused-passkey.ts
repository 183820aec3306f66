import { byDuty, decided, operation } from '@fanal/kernel'
import { memberEvent } from '../session.ts'
import type { PasskeyFault } from './passkey.ts'
import type { Owner } from './passkey.store.ts'

/** Notes on a member's stream that a passkey was not taken, and why; not which, not what it sent. */
export const noteRefusedPasskey = operation({
  name: 'identity.note-refused-passkey',
  access: byDuty(),
  load: (input: { readonly owner: Owner; readonly why: PasskeyFault }) => Promise.resolve(input),
  place: () => null,
  decide: ({ owner, why }: { readonly owner: Owner; readonly why: PasskeyFault }) =>
    decided([memberEvent(owner, 'passkey.refused', { why })]),
  apply: () => Promise.resolve(null),
})
