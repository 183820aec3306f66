import { isUuid } from './encoding.ts'
import { suiteName } from './hpke.ts'
import { buckets, type Bucket } from './padding.ts'
import { hasExactly, isCount, isDeployment, isId, isKey, isOneOf } from './shape.ts'

const kinds = ['report', 'follow-up', 'contact', 'answer', 'triage', 'handover'] as const
const sealers = ['browser', 'server', 'command', 'officer'] as const

/**
 * What an envelope carries: a first report, more from the same reporter, a contact written down by an officer, the unit's own
 * copy of an answer, an officer's coding of a report, or a package handed over.
 */
export type EnvelopeKind = (typeof kinds)[number]
/** Where the words were sealed: it says who could have read them before. */
export type SealedBy = (typeof sealers)[number]

/** The open part of an envelope, authenticated by everything that is sealed. */
export type EnvelopeHead = {
  readonly v: 1
  readonly suite: typeof suiteName
  readonly deployment: string
  readonly kind: EnvelopeKind
  readonly unit: string
  readonly epoch: number
  readonly report: string
  readonly envelope: string
  readonly sealedBy: SealedBy
  readonly bucket: Bucket
  /** number of file parts that follow */
  readonly files: number
  /** base64url of HKDF(report key, 'fanal/v1/commit') */
  readonly commit: string
}

const keys = ['v', 'suite', 'deployment', 'kind', 'unit', 'epoch', 'report', 'envelope', 'sealedBy', 'bucket', 'files', 'commit'] as const

/** True for a head of version 1 with every field, each of its form, and nothing else. */
export function isHead(value: unknown): value is EnvelopeHead {
  return (
    hasExactly(value, keys) &&
    value.v === 1 &&
    value.suite === suiteName &&
    isDeployment(value.deployment) &&
    isOneOf(value.kind, kinds) &&
    isId(value.unit) &&
    isCount(value.epoch) &&
    isUuid(value.report) &&
    isUuid(value.envelope) &&
    isOneOf(value.sealedBy, sealers) &&
    isOneOf(value.bucket, buckets) &&
    isCount(value.files) &&
    isKey(value.commit, 32)
  )
}
