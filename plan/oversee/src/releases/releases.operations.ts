import {
  type Actor,
  type Duty,
  type Language,
  type MemberActor,
  type MemberId,
  type OrganizationId,
  type Place,
  type StreamId,
  anyMember,
  byDuty,
  decided,
  operation,
  query,
  refuse,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { namesOf } from '@fanal/identity'
import { currentDirectory, directoryChain } from '@fanal/vault'
import type { Edition, EditionFile } from '../edition/edition.ts'
import { pdfPath } from '../edition/pdf/pdf-files.ts'
import { publishedEvent } from '../edition/proof.ts'
import { type SignOff, signOffProblems } from '../edition/sign-off.ts'
import { type EditionId, type KeptEdition, type Signer, stateOf, turnOf } from './release.ts'
import { contentOf, editionsOf, fileOf, filesIn, holdEdition, insertPublication, insertSignOff, signersOf } from './releases.store.ts'
import { releasesText as text } from './releases.text.ts'
import { secretariatOf } from './secretariat.ts'

const reading: readonly Duty[] = ['secretariat', 'department-contributor', 'reviewer', 'statistician', 'program-officer', 'auditor']
const streamOf = (edition: EditionId): StreamId => edition as string as StreamId

export interface Release {
  readonly edition: KeptEdition
  readonly signers: readonly Signer[]
}

async function releasesIn(organization: OrganizationId, tx: Transaction, only?: EditionId): Promise<Release[]> {
  const editions = await editionsOf(organization, tx, only)
  const signers = await signersOf(
    organization,
    editions.map(({ id }) => id),
    tx,
  )
  return editions.map((edition) => ({ edition, signers: signers.get(edition.id) ?? [] }))
}

/** Every edition of the house, for whoever answers for the plan. */
export const releaseList = query({
  name: 'oversee.release-list',
  access: byDuty(...reading),
  sensitivity: 'C1',
  purpose: 'oversight',
  load: async (_input: object, tx: Transaction, actor: Actor) =>
    actor.kind === 'member' ? await releasesIn(actor.organization, tx) : null,
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

/** Whoever answers for the plan, and whoever is to sign. */
const mayOpen = ({ signers }: Release, { held, member }: MemberActor): boolean =>
  held.some(({ duty }) => reading.includes(duty)) || signers.some((one) => one.member === member)

export interface OpenRelease extends Release {
  readonly content: Edition
  /** Who signs, by name. */
  readonly names: ReadonlyMap<MemberId, string>
  /** Version of the key directory that a signature made now names. */
  readonly directory: number
  readonly deployment: string
}

/** One edition, for whoever answers for the plan and whoever is to sign it. */
export const openRelease = query({
  name: 'oversee.open-release',
  access: anyMember,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ id }: { readonly id: EditionId }, tx: Transaction, actor: Actor): Promise<OpenRelease | null> {
    if (actor.kind !== 'member') return null
    const [release] = await releasesIn(actor.organization, tx, id)
    if (release === undefined || !mayOpen(release, actor)) return null
    const [bytes, directory] = [await contentOf(actor.organization, id, tx), (await currentDirectory(tx))?.body]
    if (bytes === null || directory === undefined) return null
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this house's own canonical bytes
    const content = JSON.parse(new TextDecoder().decode(bytes)) as Edition
    const names = await namesOf(
      actor.organization,
      release.signers.map(({ member }) => member),
      tx,
    )
    return { ...release, content, names, directory: directory.version, deployment: directory.deployment }
  },
  place: () => null,
  shown: ({ edition }) => [streamOf(edition.id)],
  leaves: 'entry-per-record',
})

/** Every page and file of an edition, for whoever may open it. */
export const openFolder = query({
  name: 'oversee.open-folder',
  access: anyMember,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ id }: { readonly id: EditionId }, tx: Transaction, actor: Actor) {
    if (actor.kind !== 'member') return null
    const [release] = await releasesIn(actor.organization, tx, id)
    if (release === undefined || !mayOpen(release, actor)) return null
    return { edition: release.edition, files: await filesIn(actor.organization, id, tx) }
  },
  place: () => null,
  shown: ({ edition }: { readonly edition: KeptEdition; readonly files: readonly EditionFile[] }) => [streamOf(edition.id)],
  leaves: 'entry-per-record',
})

/** The printed report of an edition, for whoever may open it: what is signed is read first. */
export const openPrint = query({
  name: 'oversee.open-print',
  access: anyMember,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ id, language }: { readonly id: EditionId; readonly language: Language }, tx: Transaction, actor: Actor) {
    if (actor.kind !== 'member') return null
    const [release] = await releasesIn(actor.organization, tx, id)
    if (release === undefined || !mayOpen(release, actor)) return null
    const bytes = await fileOf(actor.organization, id, pdfPath[language], tx)
    return bytes === null ? null : { id, bytes }
  },
  place: () => null,
  shown: ({ id }: { readonly id: EditionId; readonly bytes: Uint8Array }) => [streamOf(id)],
  leaves: 'entry-per-record',
})

interface SignFacts {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly release: Release
  readonly problem: string | null
}

export interface SignEdition {
  readonly id: EditionId
  readonly signOff: SignOff
  readonly at: Date
}

/** Somebody says yes to every word and figure of an edition, with their own key. */
export const signEdition = operation({
  name: 'oversee.sign-edition',
  access: anyMember,
  async load({ id, signOff }: SignEdition, tx: Transaction, actor: Actor): Promise<SignFacts | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    await holdEdition(id, tx)
    const [release] = await releasesIn(organization, tx, id)
    if (release === undefined || !release.signers.some((one) => one.member === member)) return null
    const before = release.signers.flatMap(({ signed }) => signed ?? [])
    const { problems } = await signOffProblems([...before, signOff], release.edition.manifest, await directoryChain(tx))
    return { organization, member, release, problem: problems[0]?.problem ?? null }
  },
  place: () => null,
  decide({ organization, member, release, problem }: SignFacts, { id, signOff }) {
    if (release.edition.published !== null) return refuse('conflict', text.published)
    if (release.edition.withdrawnAt !== null) return refuse('conflict', text.withdrawn)
    const { signer, level, manifest } = signOff.statement
    const mine = release.signers.find((one) => one.member === member)
    if (mine?.signed) return decided([])
    if (turnOf(release.signers) !== mine?.level) return refuse('conflict', text.notYourTurn)
    if (problem !== null || signer !== (member as string) || level !== mine.level) return refuse('invalid', text.badSignature)
    return decided([
      { type: 'oversee.edition.signed', version: 1, organization, stream: streamOf(id), data: { edition: id, level, manifest } },
    ])
  },
  async apply(events, tx: Transaction, { id, signOff, at }, { organization }) {
    if (events.length > 0) await insertSignOff(organization, id, signOff, at, tx)
  },
})

interface PublishFacts extends Place {
  readonly member: MemberId
  readonly release: Release
}

export interface PublishEdition {
  readonly id: EditionId
  readonly at: Date
}

/** The secretariat gives a signed edition to the public, at its announced minute or at once where that has passed. */
export const publishEdition = operation({
  name: 'oversee.publish-edition',
  access: byDuty('secretariat'),
  async load({ id }: PublishEdition, tx: Transaction, actor: Actor): Promise<PublishFacts | null> {
    const here = secretariatOf(actor)
    if (here === null) return null
    await holdEdition(id, tx)
    const [release] = await releasesIn(here.organization, tx, id)
    return release === undefined ? null : { ...here, release }
  },
  place: (facts: PublishFacts) => facts,
  decide({ organization, release: { edition, signers } }: PublishFacts, { id, at }) {
    const state = stateOf(edition, signers, at)
    if (state === 'waiting' || state === 'public') return decided([])
    if (state === 'withdrawn') return refuse('conflict', text.withdrawn)
    if (state !== 'signed') return refuse('conflict', text.notSigned)
    const { plan, period, number, manifest } = edition
    const data = { edition: id, plan, period, number, manifest }
    return decided([{ type: publishedEvent, version: 1, organization, stream: streamOf(id), data }])
  },
  async apply(events, tx: Transaction, { id, at }, { organization, member, release: { edition } }) {
    if (events.length === 0) return
    const visibleAt = edition.publishAt !== null && edition.publishAt > at ? edition.publishAt : at
    await insertPublication(id, { organization, member, at, visibleAt }, tx)
  },
})
