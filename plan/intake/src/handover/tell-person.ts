import { type PublicLanguage } from '@fanal/kernel'
import type { ReplyRequest, ReportAnswer } from '../inbox/inbox.schema.ts'
import { sealAnswer } from '../inbox/seal-answer.ts'
import { vouchedMailbox } from '../inbox/open-sealed.ts'
import { answerProblemText } from '../inbox/sealed.text.ts'
import { pageLanguage } from '../inbox/sealed-view.ts'
import type { Desk, Told } from './handover-desk.ts'
import { handoverText as text } from './handover.text.ts'

/** The report as it stands now: somebody may have answered since the page was opened. */
async function reportNow(id: string): Promise<ReportAnswer | null> {
  const answer = await fetch(`/api/v1/reports/${id}`, { credentials: 'same-origin', cache: 'no-store' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as ReportAnswer) : null
}

const unsure = new Map<string, ReplyRequest>()

/**
 * Signs and seals words to the person's mailbox, sends them the usual way, then notes the hand-over as passed on.
 * Words whose fate is unknown are sent again with the very same bytes, so that they cannot arrive twice.
 */
export async function tellPerson(
  desk: Desk,
  handover: string,
  said: { readonly text: string; readonly language: PublicLanguage },
): Promise<Told> {
  const page = pageLanguage()
  const failed: Told = { tone: 'danger', text: text.notTold[page] }
  if (said.text === '') return failed
  const { keys, member } = desk.opened
  const key = JSON.stringify([handover, said])
  let request = unsure.get(key)
  if (request === undefined) {
    const report = await reportNow(desk.opened.report.id)
    if (report === null) return failed
    const answer = { ...said, sequence: report.nextSequence, member, at: new Date(), mailbox: vouchedMailbox(desk.opened.messages) }
    const sealed = await sealAnswer(report, answer, keys, desk.directory)
    if (!sealed.ok) return sealed.problem === 'other-mailbox' ? { tone: 'danger', text: answerProblemText['other-mailbox'][page] } : failed
    request = sealed.request
    unsure.set(key, request)
  }
  const refused = await desk.post(`/api/v1/reports/${desk.opened.report.id}/replies`, request)
  if (refused !== null) {
    // Refused for good: somebody answered meanwhile, and the next try takes the next number.
    if (refused.text !== text.unreachable[page]) unsure.delete(key)
    return refused
  }
  const noted = await desk.post(`/api/v1/handovers/${handover}/told`, { sequence: request.sequence })
  return noted ?? { tone: 'success', text: text.told[page] }
}
