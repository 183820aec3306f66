import type { Bilingual, MemberActor, MemberId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { grantedSubjects } from '../grants/grants.store.ts'
import type { CaseId } from '../cases/case.ts'
import type { ConsentId, Recipient } from './consent.ts'

/** A yes that the person took back with their own code: they know it, and whoever leads their case has to. */
export interface TakenBack {
  readonly consent: ConsentId
  readonly subject: SubjectId
  readonly caseId: CaseId
  readonly number: string
  readonly recipient: { readonly kind: Recipient['kind']; readonly id: string | null }
  readonly at: Date
}

interface Tables {
  'fanal.consent': {
    consent_id: ConsentId
    organization_id: string
    subject_id: SubjectId
    state: string
    recipient_kind: Recipient['kind']
    recipient_id: string | null
    ended_at: Date
    ended_by: MemberId | null
  }
  'fanal.protection_case': {
    organization_id: string
    case_id: CaseId
    subject_id: SubjectId
    number: string
    state: string
    lead_id: MemberId | null
  }
}

/** Of the cases that a member leads, or that nobody does: yeses that were taken back by an own code since a day, the latest first. */
export async function takenBackSince(actor: MemberActor, since: Date, tx: Queries): Promise<readonly TakenBack[]> {
  const rows = await tx
    .tables<Tables>()
    .with('granted', () => grantedSubjects(actor, tx))
    .selectFrom('granted')
    .innerJoin('fanal.protection_case as p', 'p.subject_id', 'granted.target_id')
    .innerJoin('fanal.consent as c', 'c.subject_id', 'granted.target_id')
    .select(['c.consent_id', 'c.subject_id', 'c.recipient_kind', 'c.recipient_id', 'c.ended_at', 'p.case_id', 'p.number'])
    .where('p.organization_id', '=', actor.organization)
    .where('c.organization_id', '=', actor.organization)
    .where('p.state', '<>', 'closed')
    .where((eb) => eb.or([eb('p.lead_id', '=', actor.member), eb('p.lead_id', 'is', null)]))
    .where('c.state', '=', 'withdrawn')
    // whoever works here is named where they ended it
    .where('c.ended_by', 'is', null)
    .where('c.ended_at', '>=', since)
    .orderBy('c.ended_at', 'desc')
    .orderBy('c.consent_id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    consent: row.consent_id,
    subject: row.subject_id,
    caseId: row.case_id,
    number: row.number,
    recipient: { kind: row.recipient_kind, id: row.recipient_id },
    at: row.ended_at,
  }))
}

/** What is said of one, after the name of whom the yes was for. */
export function takenBackText(receiver: Bilingual | null): { readonly title: Bilingual; readonly detail: Bilingual } {
  const to = receiver ?? { en: 'somebody here', fr: 'quelqu’un d’ici' }
  return {
    title: { en: 'The person took back a yes', fr: 'La personne a retiré un oui' },
    detail: {
      en: `The yes to ${to.en}. Nothing to tell them: they did it themselves`,
      fr: `Le oui pour ${to.fr}. Rien à lui annoncer : c’est son geste`,
    },
  }
}
