import { createHash } from 'node:crypto'
import {
  type Bilingual,
  entryBytes,
  hourOf,
  type Id,
  type LedgerEvent,
  ok,
  type OrganizationId,
  type Outcome,
  randomId,
  refuse,
  type StreamId,
  type World,
} from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { readEnvelope, type Directory } from '@fanal/seal'
import { mostFiles, readChunk, readSubmission, type Submission } from './submission.ts'
import { acceptEnvelope, acknowledge, pickUp, storeChunk, type WaitingReply } from './line.store.ts'
import { lineRefusals as say } from './line.text.ts'
import type { Published, PublishedSource } from './published.ts'

export interface LineParts {
  /** A pool of the public role. */
  readonly database: Database
  readonly published: PublishedSource
  readonly world: World
}

/** A receipt's right to its mailbox, as the device derives it: 32 bytes each. */
export interface MailboxKeys {
  readonly locator: Uint8Array
  readonly fetchKey: Uint8Array
}

export interface Mailbox {
  readonly unit: string
  readonly messages: readonly WaitingReply[]
}

export type Uploaded = { readonly stored: true } | { readonly held: number }

/** The public's door: everything it takes is sealed, and everything it answers says nothing about who asks. */
export interface Line {
  published(): Promise<Published | null>
  /** Answers only after the commit; the same submission again answers the same hour. */
  accept(bytes: Uint8Array): Promise<Outcome<{ acceptedAt: string; again: boolean }>>
  /** Stores one chunk; an empty one is answered with how many chunks of its part are held, from the first on without a gap. */
  upload(bytes: Uint8Array): Promise<Outcome<Uploaded>>
  /** An unknown receipt and an empty mailbox are answered alike. */
  pickUp(keys: MailboxKeys): Promise<Outcome<Mailbox>>
  acknowledge(keys: MailboxKeys, report: string, upTo: number): Promise<Outcome<{ acknowledged: true }>>
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

export function createLine({ database, published, world }: LineParts): Line {
  async function accept(bytes: Uint8Array): Promise<Outcome<{ acceptedAt: string; again: boolean }>> {
    const submission = readSubmission(bytes)
    if (submission === null) return refuse('submission-broken', say.broken)
    const envelope = readEnvelope(submission.envelope)
    if (!envelope.ok) return refuse(`envelope-${envelope.problem}`, envelopeSentence(envelope.problem))
    const here = await published()
    if (here === null) return refuse('nobody-receives', say.nobodyReceives)
    const { head } = envelope
    const organization = organizationOf(here.directory, head.unit)
    if (head.deployment !== here.deployment || organization === null) return refuse('unknown-unit', say.otherNode)
    if (head.kind !== 'report' && head.kind !== 'follow-up') return refuse('wrong-kind', say.broken)
    if (head.files > mostFiles) return refuse('too-many-files', say.tooManyFiles)
    return await keep(submission, head, organization)
  }

  async function keep(
    submission: Submission,
    head: EnvelopeHead,
    organization: OrganizationId,
  ): Promise<Outcome<{ acceptedAt: string; again: boolean }>> {
    const hour = hourOf(world.now())
    const entry = randomId<'entry'>(world.chance(16))
    const event: LedgerEvent = {
      type: 'intake.envelope.received',
      version: 1,
      organization,
      stream: head.report as StreamId,
      data: {
        envelope: head.envelope,
        kind: head.kind,
        unit: head.unit,
        epoch: head.epoch,
        sealedBy: head.sealedBy,
        bucket: head.bucket,
        files: head.files,
      },
    }
    const kept = await acceptEnvelope(
      {
        locatorHash: sha256(submission.locator),
        fetchHash: submission.fetchHash,
        uploadHash: sha256(submission.uploadKey),
        mailbox: submission.mailbox,
        organization,
        unit: head.unit,
        report: head.report,
        envelope: head.envelope,
        kind: head.kind,
        epoch: head.epoch,
        sealedBy: head.sealedBy,
        bucket: head.bucket,
        files: head.files,
        bytes: submission.envelope,
        hour,
        entry,
        entryBody: entryBytes(event, { id: entry, at: hour, actor: { kind: 'public' } }),
      },
      database,
    )
    if (kept.outcome === 'unknown-unit') return refuse('unknown-unit', say.otherNode)
    if (kept.outcome === 'mismatch' || kept.hour === null) return refuse('mismatch', say.mismatch)
    return ok({ acceptedAt: kept.hour.toISOString(), again: kept.outcome === 'already' })
  }

  async function upload(bytes: Uint8Array): Promise<Outcome<Uploaded>> {
    const chunk = readChunk(bytes)
    const size = chunk?.bytes.length ?? 0
    if (chunk === null || chunk.part < 1 || (size > 0 && size < 17) || size > 65_552) return refuse('chunk-broken', say.broken)
    const { locator, uploadKey, ...rest } = chunk
    const outcome = await storeChunk({ ...rest, locatorHash: sha256(locator), uploadHash: sha256(uploadKey) }, database)
    if (outcome === 'unknown') return refuse('unknown-envelope', say.unknownEnvelope)
    const [, held] = /^held (\d+)$/.exec(outcome) ?? []
    if (held !== undefined) return ok({ held: Number(held) })
    return outcome === 'differs' ? refuse('chunk-differs', say.chunkDiffers) : ok({ stored: true })
  }

  async function pickUpReplies(keys: MailboxKeys): Promise<Outcome<Mailbox>> {
    const here = await published()
    if (here === null) return refuse('nobody-receives', say.nobodyReceives)
    const found = await pickUp({ locatorHash: sha256(keys.locator), fetchHash: sha256(keys.fetchKey) }, database)
    return ok({ unit: found.unit ?? '', messages: found.replies })
  }

  async function acknowledgeReplies(keys: MailboxKeys, report: string, upTo: number): Promise<Outcome<{ acknowledged: true }>> {
    const box = await pickUpReplies(keys)
    if (!box.ok) return box
    const here = await published()
    const organization = here === null ? null : organizationOf(here.directory, box.value.unit)
    if (organization === null) return refuse('nobody-receives', say.nobodyReceives)
    const entry = randomId<'entry'>(world.chance(16))
    const event: LedgerEvent = { type: 'intake.replies.acknowledged', version: 1, organization, stream: report as StreamId, data: { upTo } }
    const entryBody = entryBytes(event, { id: entry, at: world.now(), actor: { kind: 'public' } })
    await acknowledge(
      { locatorHash: sha256(keys.locator), fetchHash: sha256(keys.fetchKey), report, upTo, organization, entry, entryBody },
      database,
    )
    return ok({ acknowledged: true })
  }

  return { published, accept, upload, pickUp: pickUpReplies, acknowledge: acknowledgeReplies }
}

type EnvelopeHead = Extract<ReturnType<typeof readEnvelope>, { ok: true }>['head']

function organizationOf(directory: Directory, unit: string): OrganizationId | null {
  return (directory.units.find((candidate) => candidate.id === unit)?.organization as Id<'organization'> | undefined) ?? null
}

function envelopeSentence(problem: string): Bilingual {
  if (problem === 'unknown-version') return say.otherVersion
  return problem === 'oversize' ? say.tooLarge : say.broken
}
