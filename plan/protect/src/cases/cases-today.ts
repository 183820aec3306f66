import type { TodayItem } from '@fanal/handover'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { takenBackSince, takenBackText } from '../consent/taken-back.store.ts'
import { protecting } from '../grants/act.ts'
import { recipientNameIn } from '../referral/referral-names.ts'
import { servicesNamed } from '../referral/match.store.ts'
import { casesRoutes } from './cases.routes.ts'
import { someTask, taskText } from './cases.text.ts'
import { tasksFor } from './tasks.store.ts'

const mostListed = 50
const weekMs = 7 * 24 * 3_600_000

/** For *Today*: what is late of one's own cases, and each yes that a person took back with their own code, for a week. */
export const casesToday = query({
  name: 'protect.cases-today',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const late = (await tasksFor(actor, mostListed, tx)).filter(
      ({ assignee, dueAt }) => dueAt <= now && (assignee === null || assignee === actor.member),
    )
    const takenBack = await takenBackSince(actor, new Date(now.getTime() - weekMs), tx)
    const directory = takenBack.length === 0 ? null : ((await currentDirectory(tx))?.body ?? null)
    const services = await servicesNamed(
      takenBack.flatMap(({ recipient: { kind, id } }) => (kind === 'service' && id !== null ? id : [])),
      tx,
    )
    return [
      ...late.map(({ kind, caseId, dueAt }): TodayItem => ({
        kind: 'case.task-late',
        title: taskText[kind] ?? someTask,
        detail: null,
        href: (language) => (caseId === null ? casesRoutes.cases.href({ language }) : casesRoutes.oneCase.href({ language, case: caseId })),
        since: dueAt,
        due: dueAt,
        urgency: 'soon',
      })),
      ...takenBack.map(({ caseId, recipient, at }): TodayItem => ({
        kind: 'consent.taken-back',
        ...takenBackText(recipientNameIn(recipient, { directory, services })),
        href: (language) => casesRoutes.oneCase.href({ language, case: caseId }),
        since: at,
        due: null,
        urgency: 'soon',
      })),
    ]
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
