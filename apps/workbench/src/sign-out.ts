import { type Behaviour, runs } from '@fanal/http'
import { type IdentityServices, endSession, identityBehaviours } from '@fanal/identity'
import { type DutyServices, endShift } from '@fanal/intake'
import type { Context } from '@fanal/http'

/** What the second button of the sign-out form sends. */
export const endsShift = { name: 'shift', value: 'end' } as const

/** Signs out; whoever says so ends their shifts first: while one runs, the public reads that somebody is there. */
export const signOut: Behaviour<IdentityServices & DutyServices, unknown> = runs([endSession, endShift], async (c) => {
  const form = await c.form()
  if (!form.ok) return form
  if (form.value.get(endsShift.name) === endsShift.value) {
    const ended = await endShifts(c)
    if (ended !== null) return ended
  }
  return await identityBehaviours.signOut.handler(c)
})

/** Ends the member's shift at each of their units; a refusal where one cannot be ended. */
async function endShifts(c: Context<IdentityServices & DutyServices, unknown>) {
  if (c.actor.kind !== 'member') return null
  const at = c.services.world.now()
  for (const unit of new Set(c.actor.held.map((held) => held.unit))) {
    // oxlint-disable-next-line no-await-in-loop -- one act after the other, each with its entry
    const ended = await c.run(endShift, { unit, at })
    if (!ended.ok) return ended
  }
  return null
}
