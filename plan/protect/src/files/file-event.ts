import type { LedgerEvent, OrganizationId } from '@fanal/kernel'
import { streamOf } from '../grants/act.ts'
import type { CaseFile } from './case-file.ts'

/** One entry of the person's stream about a file: codes and ids only. */
export function fileEvent(
  what: 'begun' | 'kept' | 'removed' | 'dropped',
  {
    organization,
    subject,
    id,
    caseId,
    class: of,
  }: Pick<CaseFile, 'subject' | 'id' | 'caseId' | 'class'> & { readonly organization: OrganizationId },
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  const data = { file: id, case: caseId, class: of, ...more }
  return { type: `protect.file.${what}`, version: 1, organization, stream: streamOf(subject), data }
}
