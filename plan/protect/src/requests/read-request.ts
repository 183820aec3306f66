import { namesAtUnit } from '@fanal/identity'
import { type Actor, type MemberActor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { Erasure, RequestId, SubjectRequest } from './request.ts'
import { answering } from './request-act.ts'
import { erasureOfRequest, requestById } from './requests.store.ts'

export interface RequestView {
  readonly row: SubjectRequest
  readonly person: Subject
  readonly erasure: Erasure | null
  /** What the person wrote, sealed; `null` where no grant opens it to whoever asks. */
  readonly words: OpenedSubject | null
  readonly reader: MemberActor
  readonly names: ReadonlyMap<MemberId, string>
}

/** One request with what it led to. */
export const readRequest = query({
  name: 'protect.read-request',
  access: answering,
  sensitivity: 'C3',
  purpose: 'requests',
  async load(
    { request, at }: { readonly request: RequestId; readonly at: Date },
    tx: Transaction,
    actor: Actor,
  ): Promise<RequestView | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await requestById(organization, request, tx)
    const person = row && (await subjectById(organization, row.subject, tx))
    if (row === null || person === null) return null
    const asked = { subject: row.subject, classes: ['C3'], purpose: 'services', field: `request-${row.id}`, at } as const
    const erasure = await erasureOfRequest(organization, row.id, tx)
    const people = [row.askedBy, erasure?.requestedBy, erasure?.approvedBy].filter((one) => one !== null && one !== undefined)
    return {
      row,
      person,
      erasure,
      words: await reach(asked, 'see', tx, actor),
      reader: actor,
      names: await namesAtUnit({ organization, unit: person.unit }, people, tx),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ row, words }) => ({ request: row.id, ...leftOf(words) }),
  leaves: 'entry-per-record',
})
