import type { TodayItem } from '@fanal/handover'
import { type Actor, type MemberId, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { namesOf } from '../names-of.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import { type BreakId, type BrokenGlass, isOpenAt } from './break-glass.ts'
import { breakById, breaksOf, breaksOfSubject } from './break-glass.store.ts'
import { breakGlassRoutes } from './break-glass.routes.ts'

const readers = byDuty('case-worker', 'case-supervisor', 'privacy-officer')

export interface BreaksView {
  readonly breaks: readonly BrokenGlass[]
  readonly names: ReadonlyMap<MemberId, string>
}

/** What was opened in an emergency: one's own, of the people whom one works with, and for privacy of everybody. */
export const listBreaks = query({
  name: 'protect.list-break-glass',
  access: readers,
  sensitivity: 'C2',
  purpose: 'break-glass',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<BreaksView | null> {
    if (actor.kind !== 'member') return null
    const breaks = await breaksOf(actor.organization, 200, tx)
    return {
      breaks,
      names: await namesOf(
        actor,
        breaks.map(({ openedBy }) => openedBy),
        tx,
      ),
    }
  },
  place: () => null,
  shown: ({ breaks }) => [...new Set(breaks.map(({ subject }) => streamOf(subject)))],
  leaves: 'one-entry',
})

export interface BreakView {
  readonly broken: BrokenGlass
  readonly me: MemberId
  readonly names: ReadonlyMap<MemberId, string>
}

/** One opening, in codes. */
export const oneBreak = query({
  name: 'protect.one-break-glass',
  access: readers,
  sensitivity: 'C2',
  purpose: 'break-glass',
  async load({ id }: { readonly id: BreakId }, tx: Transaction, actor: Actor): Promise<BreakView | null> {
    const broken = actor.kind === 'member' ? await breakById(actor.organization, id, tx) : null
    if (actor.kind !== 'member' || broken === null) return null
    return { broken, me: actor.member, names: await namesOf(actor, [broken.openedBy, broken.reviewedBy], tx) }
  },
  place: () => null,
  shown: ({ broken }) => [streamOf(broken.subject)],
  leaves: 'entry-per-record',
})

/** Of one person: for the case, and for the person's own view, which leaves out what was hidden for their safety. */
export const breaksOfPerson = query({
  name: 'protect.break-glass-of-person',
  access: readers,
  sensitivity: 'C2',
  purpose: 'break-glass',
  async load(
    { subject }: { readonly subject: SubjectId },
    tx: Transaction,
    actor: Actor,
  ): Promise<{ readonly subject: SubjectId; readonly breaks: readonly BrokenGlass[] } | null> {
    if (actor.kind !== 'member' || (await subjectById(actor.organization, subject, tx)) === null) return null
    return { subject, breaks: await breaksOfSubject(actor.organization, subject, tx) }
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject)],
  leaves: 'entry-per-record',
})

/** For *Today*: what somebody opened and nobody else has looked at, as soon as it happens. */
export const breakGlassToday = query({
  name: 'protect.break-glass-today',
  access: readers,
  sensitivity: 'C2',
  purpose: 'break-glass',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const waiting = (await breaksOf(actor.organization, 200, tx)).filter(
      ({ state, openedBy }) => state === 'open' && openedBy !== actor.member,
    )
    return waiting.map((broken) => ({
      kind: 'break-glass.to-review',
      title: { en: 'A record was opened in an emergency', fr: 'Un dossier a été ouvert en urgence' },
      detail: isOpenAt(broken, now)
        ? {
            en: 'It is open now. Somebody other than who opened it reviews it',
            fr: 'Il est ouvert en ce moment. Une autre personne examine cet accès',
          }
        : { en: 'Somebody other than who opened it reviews it', fr: 'Une autre personne examine cet accès' },
      href: (language) => breakGlassRoutes.oneBreak.href({ language, break: broken.id }),
      since: broken.openedAt,
      due: broken.reviewDueAt,
      urgency: 'now',
    }))
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
