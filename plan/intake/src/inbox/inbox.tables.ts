import { type MemberId, type OrganizationId, type UnitId, type PublicLanguage } from '@fanal/kernel'
import type { EnvelopeKind } from '@fanal/seal'
import type { EnvelopeId, ReportId, ReportState } from './inbox.ts'

/** What the inbox reads and writes of db/migrations/0005_line.sql and 0007_whole_line.sql. Times are UTC, cut to the hour. */
export interface InboxTables {
  'fanal.report': {
    organization_id: OrganizationId
    report_id: ReportId
    unit_id: UnitId
    state: ReportState
    received_hour: Date
    last_hour: Date
    sealed_by: string
    bucket: number
    files: number
    messages: number
    replies: number
    mailbox: Uint8Array
    channel: 'web' | 'call' | 'text' | 'chat' | 'walk-in'
    language: PublicLanguage | 'other' | null
    urgency: 'unset' | 'now' | 'soon' | 'routine'
    minor: 'unknown' | 'possible' | 'no'
    assigned_member: MemberId | null
    assigned_hour: Date | null
    close_reason: string | null
  }
  'fanal.report_envelope': {
    organization_id: OrganizationId
    report_id: ReportId
    envelope_id: EnvelopeId
    ordinal: number
    kind: EnvelopeKind
    epoch: number
    sealed_by: string
    files: number
    received_hour: Date
    bytes: Uint8Array
  }
  'fanal.report_file_chunk': {
    organization_id: OrganizationId
    report_id: ReportId
    envelope_id: EnvelopeId
    part: number
    chunk_index: number
    last: boolean
    bytes: Uint8Array
  }
  'fanal.line_reply': { organization_id: OrganizationId; report_id: ReportId; sequence: number; sent_hour: Date; bytes: Uint8Array }
}
