import { type MemberActor, fromBase64Url, timedId } from '@fanal/kernel'
import { type Answer, type TestKey, screen, testKeys } from '@fanal/screen'
import { type ReceiptKeys, isoHour, mailboxHash, toBase64url } from '@fanal/seal'
import type { Coding } from '../triage/triage.ts'
import { openReport } from '../inbox/open-report.ts'
import { sealAnswer } from '../inbox/seal-answer.ts'
import { sendReply } from '../inbox/send-reply.ts'
import { takeReport } from '../inbox/take-report.ts'
import type { ReportId } from '../inbox/inbox.ts'
import { findSelectors } from '../selectors/find-selectors.ts'
import { keepSelectors } from '../selectors/keep-selectors.ts'
import { selectorToken } from '../selectors/selector.ts'
import { codeReport } from '../triage/code-report.ts'
import { confirmRecord } from '../triage/confirm-record.ts'
import { recordStep } from '../triage/child-protection.operations.ts'
import { sealCoding } from '../triage/seal-coding.ts'
import { assignReport, closeReport, setQueueCodes } from '../work/work.operations.ts'
import { writeAgain } from './begin-story.ts'
import { type HandingSoFar, doHanding } from './do-handing.ts'
import { type Hands, act } from './stage.ts'
import type { Deed, Story } from './story.ts'

/** What a report has become while its story is told. */
export interface SoFar extends HandingSoFar {
  readonly report: ReportId
  readonly story: Story
  readonly keys: ReceiptKeys
  replies: number
  coding: Coding | null
  records: number
}

export function soFarOf(story: Story, keys: ReceiptKeys): SoFar {
  return { report: keys.reportId as ReportId, story, keys, replies: 0, coding: null, records: 0, handing: null }
}

/** One act of a story, by the operation that a page would run. */
export async function doDeed(hands: Hands, soFar: SoFar, deed: Deed): Promise<void> {
  const { report, story } = soFar
  const at = hands.world.now()
  switch (deed.do) {
    case 'open':
      await act(hands, openReport, { report }, deed.by)
      await act(hands, takeReport, { report }, deed.by)
      return
    case 'take':
      await act(hands, assignReport, { report, to: hands.member(deed.by).member, at }, deed.by)
      return
    case 'queue':
      await act(hands, setQueueCodes, { report, urgency: deed.urgency, language: deed.language }, deed.by)
      return
    case 'keep-numbers':
      await act(hands, keepSelectors, { report, add: await tokensIn(hands, story), remove: [], at }, deed.by)
      return
    case 'answer':
      await answer(hands, soFar, deed.text, deed.by)
      return
    case 'write-again':
      await writeAgain(hands, story, soFar.keys, deed.text)
      return
    case 'code':
      await code(hands, soFar, deed)
      return
    case 'count': {
      const { coding } = soFar
      if (coding === null) throw new Error('counted before it was coded')
      const { cc_279, palermo, irpa_118 } = coding.answers
      const codes = { ...deed.codes, cc_279, palermo, irpa_118, decision: coding.decision }
      await act(hands, confirmRecord, { report, codes, channelCode: null, after: soFar.records, at }, deed.by)
      soFar.records += 1
      return
    }
    case 'protect-young': {
      const { step, reason, region } = deed
      const id = timedId<'step'>(at, hands.world.chance(10))
      await act(hands, recordStep, { report, step, reason, region, id, at }, deed.by)
      return
    }
    case 'close':
      await act(hands, closeReport, { report, reason: deed.reason }, deed.by)
      return
    case 'tell':
      await answer(hands, soFar, deed.text, deed.by)
      await doHanding(hands, soFar, { ...deed, sequence: soFar.replies })
      return
    case 'hand-over':
    case 'check':
    case 'receive':
    case 'decline':
    case 'say-outcome':
    case 'hand-to-nobody':
      await doHanding(hands, soFar, deed)
  }
}

/** What an officer would tick: every identifier that stands in the words. */
async function tokensIn(hands: Hands, story: Story) {
  const key = await hands.indexKeyOf(hands.stage.places[story.to].organization)
  return findSelectors(Object.values(story.beginning.answers).join('\n')).map((one) => ({ kind: one.kind, token: selectorToken(key, one) }))
}

async function answer(hands: Hands, soFar: SoFar, text: string, by: string): Promise<void> {
  const { story, keys, report } = soFar
  const { unit } = hands.stage.places[story.to]
  const { deployment, directory } = hands.stage
  const language = story.beginning.how === 'spoken' || story.beginning.language === 'en' ? 'en' : 'fr'
  const at = hands.world.now()
  const sequence = soFar.replies + 1
  const sealed = await sealAnswer(
    { id: report, unit, deployment, mailbox: toBase64url(keys.mailboxPublic) },
    { language, text, sequence, member: hands.member(by).member, at, mailbox: mailboxHash(keys.mailboxPublic) },
    await hands.keysOf(unit),
    directory,
  )
  if (!sealed.ok) throw new Error(sealed.problem)
  const [reply, copy] = [bytesOf(sealed.request.reply), bytesOf(sealed.request.copy)]
  await act(hands, sendReply, { report, sequence, reply, copy, at }, by)
  soFar.replies = sequence
}

async function code(hands: Hands, soFar: SoFar, deed: Extract<Deed, { do: 'code' }>): Promise<void> {
  const { report, story } = soFar
  const { unit } = hands.stage.places[story.to]
  const screened = screen(deed.facts)
  if (!screened.ok) throw new Error('a fact that the codebook does not have')
  const at = hands.world.now()
  const { member }: MemberActor = hands.member(deed.by)
  const answers = Object.fromEntries(testKeys.map((key) => [key, screened.results[key].answer])) as Record<TestKey, Answer>
  const { facts, decision, reasons, minor } = deed
  const coding: Coding = { v: 1, facts, answers, rules: { ...screened.rules }, decision, reasons, at: isoHour(at), member }
  const envelope = await sealCoding({ id: report, unit, deployment: hands.stage.deployment }, coding, hands.stage.directory)
  await act(hands, codeReport, { report, envelope: bytesOf(envelope ?? ''), minor, at }, deed.by)
  soFar.coding = coding
}

function bytesOf(text: string): Uint8Array {
  return fromBase64Url(text) ?? new Uint8Array()
}
