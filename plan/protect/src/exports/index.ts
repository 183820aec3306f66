export type { CodedIndustry, CodedRecord } from './coded-record.ts'
export { toCtdc, type CtdcColumn, type CtdcRow } from './ctdc.ts'
export { toHtcds, type HtcdsExport, type HtcdsRecord } from './htcds.ts'
export { noteText, type ExportNote, type NoteCode } from './note.ts'
