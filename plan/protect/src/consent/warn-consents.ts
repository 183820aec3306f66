import { type LedgerEvent, type OrganizationId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { addDays, dayAt } from '../calendar.ts'
import { houseDays } from '../house-rules.ts'
import { attempt } from '../machine.ts'
import { clockAct } from '../record-act.ts'
import { consentEvent, factsOf } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { type Consent, progressOf } from './consent.ts'
import { consentsEndingBy, writeWarned } from './consent.store.ts'
import { renewFrom } from './ends-soon.ts'

export interface WarnConsents {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

interface Ending {
  readonly organization: OrganizationId
  readonly consent: Consent
}

function warned({ consent }: Ending, at: Date) {
  const from = renewFrom(consent, at)
  const facts = factsOf(consent, { guardianSafe: null }, { renewFrom: from?.at ?? null })
  return attempt(consentMachine, progressOf(consent), 'warn', facts, clockAct(at, from?.rule ?? null))
}

/** Writes down that a yes ends soon, so that the person is asked again before it does. The worker runs it: no member has a way in. */
export const warnConsents = operation({
  name: 'protect.warn-consents',
  access: byDuty(),
  async load({ at, limit }: WarnConsents, tx: Transaction): Promise<readonly Ending[]> {
    const habit = houseDays('consent-renewal', dayAt(at, 'America/Toronto'))
    if (!habit.ok) return []
    // a day more than the habit counts: each consent's own moment decides
    const by = new Date(`${addDays(dayAt(at, 'UTC'), habit.value.days + 1)}T00:00:00Z`)
    return (await consentsEndingBy(at, by, limit, tx)).filter((one) => warned(one, at).ok)
  },
  place: () => null,
  decide: (ending: readonly Ending[], { at }: WarnConsents) =>
    decided(
      ending.flatMap((one): LedgerEvent[] => {
        const tried = warned(one, at)
        return tried.ok ? [consentEvent(one.organization, one.consent, tried.value, { rule: tried.value.event.rule })] : []
      }),
    ),
  async apply(_events, tx: Transaction, _input: WarnConsents, ending: readonly Ending[]): Promise<{ warned: number }> {
    for (const { organization, consent } of ending)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await writeWarned(organization, consent, tx)
    return { warned: ending.length }
  },
})
