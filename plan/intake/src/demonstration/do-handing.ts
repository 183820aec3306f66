import type { Package } from '@fanal/handover'
import { receiverKindOf } from '@fanal/handover'
import { fromBase64Url, randomId, timedId } from '@fanal/kernel'
import { answerHanded } from '../handed/answer-handed.ts'
import type { HandedId } from '../handed/handed.ts'
import { openHanded } from '../handed/open-handed.ts'
import { approveHandover } from '../handover/check-handover.ts'
import { handOver } from '../handover/hand-over.ts'
import type { HandoverId } from '../handover/handover.ts'
import { keepReport } from '../handover/keep-report.ts'
import { sealCopy, sealPackage } from '../handover/seal-handover.ts'
import { tellOutcome } from '../handover/tell-outcome.ts'
import type { ReportId } from '../inbox/inbox.ts'
import { type Hands, act } from './stage.ts'
import type { Deed, Story } from './story.ts'

type Of<Name extends Deed['do']> = Extract<Deed, { do: Name }>
export type HandingDeed =
  | Of<'hand-over'>
  | Of<'check'>
  | Of<'receive'>
  | Of<'decline'>
  | Of<'say-outcome'>
  | Of<'hand-to-nobody'>
  | (Of<'tell'> & { readonly sequence: number })

/** What was handed over in a story so far. */
export interface HandingSoFar {
  readonly report: ReportId
  readonly story: Story
  handing: { readonly id: HandoverId; readonly digest: string; readonly handed: HandedId } | null
}

/** One step of a hand-over, by the side that takes it. */
export async function doHanding(hands: Hands, soFar: HandingSoFar, deed: HandingDeed): Promise<void> {
  const { report } = soFar
  const at = hands.world.now()
  if (deed.do === 'hand-over') return await write(hands, soFar, deed)
  if (deed.do === 'hand-to-nobody') {
    await act(hands, keepReport, { handover: randomId<'handover'>(hands.world.chance(16)), report, reason: deed.reason, at }, deed.by)
    return
  }
  const { handing } = soFar
  if (handing === null) throw new Error('nothing was handed over yet')
  switch (deed.do) {
    case 'check': {
      await act(hands, approveHandover, { handover: handing.id, version: 1, digest: handing.digest, at }, deed.by)
      return
    }
    case 'receive':
      await act(hands, openHanded, { id: handing.handed }, deed.by)
      await act(hands, answerHanded, { id: handing.handed, answer: { state: 'received' }, at }, deed.by)
      return
    case 'decline':
      await act(hands, answerHanded, { id: handing.handed, answer: { state: 'declined', reason: deed.reason }, at }, deed.by)
      return
    case 'say-outcome':
      await act(hands, answerHanded, { id: handing.handed, answer: { state: 'outcome', outcome: deed.outcome }, at }, deed.by)
      return
    case 'tell':
      await act(hands, tellOutcome, { handover: handing.id, sequence: deed.sequence, at }, deed.by)
  }
}

async function write(hands: Hands, soFar: HandingSoFar, deed: Of<'hand-over'>): Promise<void> {
  const { directory, places } = hands.stage
  const { unit, organization: from } = places[soFar.story.to]
  const { unit: toUnit, organization } = places[deed.to]
  const to = receiverKindOf(directory.organizations.find(({ id }) => id === organization)?.kind, organization === from)
  if (to === null) throw new Error(`${deed.to} receives nothing`)
  const { basis, reason, urgency, fields, region = null } = deed
  const language = soFar.story.beginning.how === 'written' ? soFar.story.beginning.language : 'en'
  const written: Package = { to, basis, reason, language, fields }
  const member = hands.member(deed.by).member
  const sealed = await sealPackage(written, toUnit, directory)
  if (!sealed.ok) throw new Error(sealed.problem)
  const { seal } = sealed
  const copy = await sealCopy(written, { unit, report: soFar.report, member, version: 1, toUnit, seal }, directory)
  if (!copy.ok) throw new Error('a hand-over that does not seal')
  const id = randomId<'handover'>(hands.world.chance(16))
  const at = hands.world.now()
  const step = timedId<'step'>(at, hands.world.chance(10))
  const asked = { handover: id, report: soFar.report, version: 1, toUnit, basis, urgency, region, step, copy: bytesOf(copy.text) }
  await act(hands, handOver, { ...asked, package: bytesOf(sealed.text), at }, deed.by)
  soFar.handing = { id, digest: seal.digest, handed: sealed.id as HandedId }
}

function bytesOf(text: string): Uint8Array {
  return fromBase64Url(text) ?? new Uint8Array()
}
