import { type Bilingual, type Outcome, type World, must } from '@fanal/kernel'
import { type Database, unitOfWork } from '@fanal/postgres'
import { type Runner, createRunner } from '@fanal/runner'
import type { AsKnown } from '../edition/assemble.ts'
import { buildEdition, verifyDraft } from '../edition/build.ts'
import type { Edition } from '../edition/edition.ts'
import { type EditionFault, editionFaults } from '../edition/faults.ts'
import { knownOf } from '../edition/known.ts'
import { type Manifest, manifestHash, sha256Hex } from '../edition/manifest.ts'
import type { Folder } from '../edition/verify.ts'
import type { Terms } from '../edition/terms.ts'
import { verifyText } from '../edition/verify.text.ts'
import type { DisclosureRule } from '../indicators/index.ts'
import { readPeriod } from '../indicators/period.ts'
import type { AskedEdition } from './asked.ts'
import { jsonIn, keepFolder } from './keep-folder.ts'
import { refuseAsked, takeAsked } from './making.operations.ts'
import { makingText as text } from './making.text.ts'
import { contentsPublished, editionsOf, filesIn } from './releases.store.ts'

export interface Maker {
  /** The worker's: it reads what is published of every pillar, and keeps editions. */
  readonly worker: Database
  readonly world: World
  /** How the house protects its counts. */
  readonly rule: DisclosureRule
  /** What whoever runs the machine states about what is published. */
  readonly terms: Outcome<Terms>
}

const clock = { kind: 'system', process: 'worker' } as const
/** Begun this often and never ended, it is not begun again: something breaks whoever makes it. */
const tries = 3

const fault = (code: keyof typeof text, where: string): EditionFault => ({ code, where, found: '', say: text[code] })

/**
 * Makes the edition that waits longest: from what is known at the moment when it was asked for, checked as an outsider would, and kept whole or not at all. What keeps
 * it from being frozen is kept with what was asked. A crash on the way changes nothing: it is made again, the same.
 */
export async function makeAsked(maker: Maker): Promise<'nothing' | 'frozen' | 'refused'> {
  const runner = createRunner({ database: maker.worker, world: maker.world })
  const asked = must(await runner.run(takeAsked, {}, clock))
  if (asked === null) return 'nothing'
  if (asked.attempts > tries) return await refused(asked, [fault('not-made', asked.plan)], runner, maker)
  const made = await folderFor(asked, maker)
  if (!made.ok) return await refused(asked, made.faults, runner, maker)
  const { organization, signers, plan } = asked
  const kept = await keepFolder(maker.worker, { folder: made.folder, organization, signers, asked }, maker.world)
  if (kept.ok) return 'frozen'
  const said: Bilingual = kept.say ?? text['not-made']
  return await refused(asked, [{ code: kept.code, where: `${plan} ${asked.period}`, found: '', say: said }], runner, maker)
}

async function refused(asked: AskedEdition, faults: readonly EditionFault[], runner: Runner, { world }: Maker): Promise<'refused'> {
  must(await runner.run(refuseAsked, { asked, faults, at: world.now() }, clock))
  return 'refused'
}

type Made = { readonly ok: true; readonly folder: Folder } | { readonly ok: false; readonly faults: readonly EditionFault[] }
const not = (...faults: readonly EditionFault[]): Made => ({ ok: false, faults })

async function folderFor(asked: AskedEdition, { worker, rule, terms }: Maker): Promise<Made> {
  if (!terms.ok) return not({ code: terms.code, where: asked.plan, found: '', say: terms.say ?? text['not-made'] })
  const period = readPeriod(asked.period)
  if (period === null) return not(fault('not-made', asked.period))
  const as = { period: { id: period.id, from: period.from, until: period.until }, cutoff: asked.askedAt.toISOString() }
  const known = await knownOf(
    { plan: asked.plan, ...as, rule, terms: terms.value, organization: asked.organization },
    { auditor: worker, workbench: worker },
  )
  if (known === null) return not(fault('no-plan', asked.plan))
  const corrected = await correctedBy(asked, worker)
  if (corrected === 'not-whole') return not(fault('not-whole', asked.plan))
  const publishAt = asked.publishAt?.toISOString() ?? null
  const { edition, files } = await buildEdition(known, { ...as, publishAt, corrected })
  const faults = editionFaults(edition, await outBefore(asked, worker))
  if (faults.length > 0) return not(...faults)
  const folder = new Map(files.map(({ path, bytes }) => [path, bytes] as const))
  const findings = await verifyDraft(folder)
  if (findings.length > 0)
    return not(
      ...findings.map(({ code, file, figure, detail }) => {
        const where = [file, figure].filter((part) => part !== null).join(', ')
        return { code, where, found: detail, say: verifyText[code] }
      }),
    )
  return { ok: true, folder }
}

/** What is out of this plan already: what tables tell together is looked at together. */
const outBefore = (asked: AskedEdition, worker: Database): Promise<readonly Edition[]> =>
  unitOfWork(worker, {}, async (tx) => {
    const contents = await contentsPublished(asked.organization, asked.plan, tx)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this house's own canonical bytes
    return contents.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Edition)
  })

/** The edition that is corrected, from its files as they were signed; null where none is. */
async function correctedBy({ organization, corrects }: AskedEdition, worker: Database): Promise<AsKnown['corrected'] | 'not-whole'> {
  if (corrects === null) return null
  return await unitOfWork(worker, {}, async (tx) => {
    const [kept] = await editionsOf(organization, tx, corrects.edition)
    const folder = new Map((await filesIn(organization, corrects.edition, tx)).map(({ path, bytes }) => [path, bytes] as const))
    const [manifest, edition] = [jsonIn<Manifest>(folder, 'manifest.json'), jsonIn<Edition>(folder, 'data/edition.json')]
    if (kept === undefined || manifest === null || edition === null || manifestHash(manifest) !== kept.manifest) return 'not-whole'
    // @NOTE the bytes that were signed, not what this release of Fanal would write today
    const isAsSigned = manifest.files.every(({ path, sha256 }) => sha256Hex(folder.get(path) ?? '') === sha256)
    return isAsSigned ? { edition, manifest: kept.manifest, why: corrects.why } : 'not-whole'
  })
}
