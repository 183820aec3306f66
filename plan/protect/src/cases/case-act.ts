import type { Actor, LedgerEvent, OrganizationId, Refusal } from '@fanal/kernel'
import { refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { actOf } from '../consent/consent-facts.ts'
import { consentsOf } from '../consent/consent.store.ts'
import { type Standing, type SubjectCommand, allows, standing, streamOf } from '../grants/act.ts'
import type { Act } from '../machine.ts'
import { fieldsNow } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField, Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { CaseFacts } from './case-machine.ts'
import { type CaseId, type ProtectionCase, caseFacts } from './case.ts'
import { caseById } from './cases.store.ts'

/** What every act on a case carries. */
export interface CaseAct extends SubjectCommand {
  readonly caseId: CaseId
  /** Words that come with the act, sealed on the device. */
  readonly fields: readonly FieldToKeep[]
}

/** What an act on a case stands on. */
export interface KnownCase extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly row: ProtectionCase
  readonly servicesConsent: boolean
  readonly now: readonly SealedField[]
}

/** Reads a case for an act, and holds it until the act is done; `null` where whoever acts may not know of it. */
export async function knownCase(operation: string, input: CaseAct, tx: Transaction, actor: Actor): Promise<KnownCase | null> {
  const stands = await standing(operation, input, tx, actor)
  if (stands === null) return null
  const { organization } = stands.actor
  const row = await caseById(organization, input.caseId, tx, { lock: true })
  const person = await subjectById(organization, input.subject, tx)
  if (row === null || person === null || row.subject !== input.subject) return null
  const consents = await consentsOf(organization, input.subject, tx)
  const servicesConsent = consents.some(({ purpose, state }) => purpose === 'services' && (state === 'active' || state === 'expiring'))
  return { ...stands, organization, person, row, servicesConsent, now: await fieldsNow(organization, input.subject, input.fields, tx) }
}

/** Whether a member may write on this case; `null` where the command was carried out before. */
export function mayWriteCase(known: KnownCase, { at }: SubjectCommand): Refusal | 'go-on' | null {
  const allowed = allows(known, { classes: ['C2'], operation: 'change', at })
  if (!allowed.ok) return allowed
  return allowed.value === 'done-before' ? null : 'go-on'
}

export const caseActOf = (known: KnownCase, now: Date, rule: string | null = null): Act => ({ ...actOf(known, now), rule })

export const factsOfCase = (known: KnownCase, more: Partial<CaseFacts> = {}): CaseFacts =>
  caseFacts(known.row, { servicesConsent: known.servicesConsent, erased: known.person.status === 'erased', ...more })

/** One entry of the person's stream about a case: codes and ids only. */
export function caseEvent(known: Pick<KnownCase, 'organization' | 'row'>, type: string, data: LedgerEvent['data']): LedgerEvent {
  const { organization, row } = known
  return { type: `protect.case.${type}`, version: 1, organization, stream: streamOf(row.subject), data: { case: row.id, ...data } }
}

export const caseRefusals = {
  goneElsewhere: refuse('conflict', {
    en: 'A colleague has just changed this. Look at the page again, and then decide.',
    fr: 'Une ou un collègue vient de modifier ceci. Regardez la page de nouveau, puis décidez.',
  }),
  notColleague: refuse('invalid', {
    en: 'Choose somebody who works with this person and may see their record.',
    fr: 'Choisissez quelqu’un qui travaille avec cette personne et peut voir son dossier.',
  }),
  ownClosing: refuse('invalid', {
    en: 'Whoever asked for the closing cannot also agree to it. Somebody else has to.',
    fr: 'La personne qui a demandé la fermeture ne peut pas aussi l’approuver. Une autre doit le faire.',
  }),
  notClosing: refuse('invalid', {
    en: 'Nobody has asked for this case to be closed.',
    fr: 'Personne n’a demandé la fermeture de ce dossier.',
  }),
  closed: refuse('invalid', {
    en: 'This case is closed. Reopen it first: its number stays.',
    fr: 'Ce dossier est fermé. Rouvrez-le d’abord : son numéro reste le même.',
  }),
  handedTaken: refuse('conflict', {
    en: 'A colleague has already opened a case from this. Nothing was opened twice.',
    fr: 'Une ou un collègue a déjà ouvert un dossier à partir de ceci. Rien n’a été ouvert deux fois.',
  }),
  noNeed: refuse('not-found'),
  reasonNeeded: refuse('invalid', {
    en: 'Say why it could not be met.',
    fr: 'Indiquez pourquoi ce besoin n’a pas pu être comblé.',
  }),
} as const
