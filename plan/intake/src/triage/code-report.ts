import { type Actor, type Place, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { readEnvelope } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { type EnvelopeId, type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { hasEnvelope, reportOf } from '../inbox/inbox.store.ts'
import { type Minor, codesOf, setMinor, storeCoding } from './triage.store.ts'
import { triageRefusals as say } from './triage.refusals.ts'

export interface CodeReport {
  readonly report: ReportId
  /** The coding, sealed to the unit: the server reads nothing of it. */
  readonly envelope: Uint8Array
  /** Whether somebody here may be under 18: the one thing that the server must act on. */
  readonly minor: Minor
  readonly at: Date
}

interface Facts extends Place {
  readonly codedBefore: boolean
  readonly minor: Minor
  readonly head: { readonly envelope: EnvelopeId; readonly epoch: number } | null
}

/** A coding makes the mark that somebody may be under 18, and never takes it back: that is an act of its own, with a reason. */
const minorAfter = (before: Minor, coded: Minor): Minor => (before === 'possible' ? before : coded)

/** Keeps what an officer coded and decided, sealed, beside the report. A later coding stands beside it. */
export const codeReport = operation({
  name: 'intake.code-report',
  access: intakeAccess,
  async load(input: CodeReport, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const report = await reportOf(organization, input.report, tx, { lock: true })
    const directory = (await currentDirectory(tx))?.body
    const codes = await codesOf(organization, input.report, tx)
    if (report === null || directory === undefined || codes === null) return null
    const epochs = directory.units.find(({ id }) => id === report.unit)?.epochs.map(({ epoch }) => epoch) ?? []
    const head = codingHead(input.envelope, { deployment: directory.deployment, unit: report.unit, report: report.id, epochs })
    const codedBefore = head !== null && (await hasEnvelope(organization, report.id, head.envelope, tx))
    return { organization, unit: report.unit, minor: codes.minor, head, codedBefore }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    if (facts.codedBefore) return decided([])
    if (facts.head === null) return refuse('invalid', say.codingBroken)
    const { envelope, epoch } = facts.head
    const minor = minorAfter(facts.minor, input.minor)
    return decided([reportEvent(facts, input.report, 'intake.report.coded', { envelope, epoch, minor })])
  },
  async apply(events, tx: Transaction, input, facts: Facts): Promise<{ again: boolean; minor: Minor }> {
    if (events.length === 0 || facts.head === null) return { again: true, minor: facts.minor }
    const minor = minorAfter(facts.minor, input.minor)
    await storeCoding(facts.organization, input.report, { ...facts.head, bytes: input.envelope, hour: hourOf(input.at) }, tx)
    if (facts.minor !== minor) await setMinor(facts.organization, input.report, minor, tx)
    return { again: false, minor }
  },
})

interface CodingPlace {
  readonly deployment: string
  readonly unit: string
  readonly report: string
  readonly epochs: readonly number[]
}

function codingHead(bytes: Uint8Array, at: CodingPlace): Facts['head'] {
  const read = readEnvelope(bytes)
  if (!read.ok) return null
  const { head } = read
  const isHere = head.deployment === at.deployment && head.unit === at.unit && head.report === at.report && at.epochs.includes(head.epoch)
  if (!isHere || head.kind !== 'triage' || head.sealedBy !== 'officer' || head.files !== 0) return null
  return { envelope: head.envelope as EnvelopeId, epoch: head.epoch }
}
