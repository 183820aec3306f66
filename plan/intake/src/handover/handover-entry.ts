import {
  type DeclineId,
  type OutcomeId,
  type Package,
  declineIds,
  declineText,
  declinedReply,
  keepText,
  needsCheck,
  outcomeIds,
  outcomes,
  senderStateText,
} from '@fanal/handover'
import { type Bilingual, isLanguage } from '@fanal/kernel'
import { localHour } from '../inbox/local-hour.ts'
import { willNotReturn } from '../inbox/no-return.ts'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { digestIfAsShown, isCopyOf, isWrittenFor } from './checked-copy.ts'
import { type Desk, type Told, labelOf } from './handover-desk.ts'
import { type WritingForm } from './handover-form.ts'
import { actionButton, originalView, packageView, pointersView, saidIn } from './handover-view.ts'
import type { HandoverAnswer } from './handover.schema.ts'
import { handoverText as text } from './handover.text.ts'
import { type OpenedCopy, openCopy, openRemarks } from './open-handover.ts'
import { sealRemarks } from './seal-handover.ts'
import { tellPerson } from './tell-person.ts'
import { warnBeforeLeaving } from '../session/leave-warning.ts'
import { toldNotice } from './told-notice.ts'

export interface EntryParts {
  readonly desk: Desk
  readonly form: WritingForm | null
  done(told: Told): Promise<void>
}

const isOutcome = (code: string): code is OutcomeId => outcomeIds.some((id) => id === code)
const isDecline = (code: string): code is DeclineId => declineIds.some((id) => id === code)

/** What a receiver's code says, and what may be passed on of it. */
function answerIn(code: string | null): { readonly name: Bilingual; readonly reply: Bilingual } | null {
  if (code === null) return null
  if (isOutcome(code)) return outcomes[code]
  return isDecline(code) ? { name: declineText[code], reply: declinedReply } : null
}

/** One hand-over of the report: where it stands, what was written, and what can be done about it now. */
export async function entryView(handover: HandoverAnswer, parts: EntryParts): Promise<HTMLElement> {
  const { desk } = parts
  const page = pageLanguage()
  const { report, keys } = desk.opened
  const answer = answerIn(handover.answer)
  const facts = [
    made('span', { class: 'badge info' }, senderStateText[handover.state][page]),
    ` ${handover.keepReason ? keepText[handover.keepReason][page] : ''}${answer ? answer.name[page] : ''} `,
    made(
      'span',
      { class: 'small' },
      `${text.writtenAt[page]} `,
      made('time', { datetime: handover.writtenHour }, localHour(new Date(handover.writtenHour), page)),
    ),
  ]
  const title = handover.receiver === 'nobody' ? text.keepTitle[page] : labelOf(desk, handover.toUnit)
  const article = made(
    'article',
    { class: 'handover', 'data-id': handover.id, 'data-state': handover.state },
    made('h3', {}, title),
    made('p', {}, ...facts),
  )
  if (handover.copy === null) return article
  const copy = await openCopy(handover.copy, { deployment: report.deployment, unit: report.unit, id: report.id }, keys)
  if (copy === null || !isCopyOf(copy, handover)) {
    article.append(notice('danger', null, text[copy === null ? 'doesNotOpen' : 'otherCopy'][page]))
    return article
  }
  const isMine = handover.writtenBy === desk.opened.member
  if (handover.state === 'awaiting-check' && !isMine) article.append(...(await checkView(handover, copy, parts)))
  else {
    const details = made('details', {}, made('summary', {}, text.copyOf[page]), made('div', { class: 'panel' }, packageView(copy.package)))
    article.append(details)
  }
  if (handover.state === 'awaiting-check' && isMine) article.append(made('p', {}, text.ownWork[page]))
  if (handover.state === 'returned' && handover.remarks !== null) {
    const remarks = await openRemarks(handover.remarks, { deployment: report.deployment, unit: report.unit, id: report.id }, keys)
    article.append(notice('warning', text.returnedBecause[page], remarks ?? text.doesNotOpen[page]))
  }
  if (handover.state === 'returned' || (handover.state === 'awaiting-check' && isMine))
    article.append(writerActions(handover, copy.package, parts))
  const nobodyReads = willNotReturn(desk.opened.messages)
  const isOpen = handover.state === 'outcome' || handover.state === 'declined'
  if (isOpen && nobodyReads) article.append(untoldView(handover, parts))
  if ((isOpen || handover.state === 'untold') && !nobodyReads && answer) article.append(tellView(handover, answer.reply, parts))
  return article
}

/** The original and the writing side by side, and the two things that a second person can say. */
async function checkView(handover: HandoverAnswer, copy: OpenedCopy, { desk, done }: EntryParts): Promise<Node[]> {
  const page = pageLanguage()
  const written = copy.package
  const said = saidIn(desk.opened.messages)
  if (said.length === 0) return [notice('warning', null, text.needsOriginal[page])]
  const { report, member } = desk.opened
  const place = made('div', { 'aria-live': 'polite' })
  const remarks = made('textarea', { rows: '3', autocomplete: 'off', id: `remarks-${handover.id}` })
  warnBeforeLeaving(() => remarks.isConnected && remarks.value.trim() !== '')
  // What is shown is what is sent: the package that waits was opened and compared before the button is there.
  const digest = isWrittenFor(copy, desk.choices) ? await digestIfAsShown(handover.waiting, copy, report.deployment) : null
  const approve = actionButton(text.approve[page], 'primary', async () => {
    const refused = await desk.post(`/api/v1/handovers/${handover.id}/approve`, { version: handover.version, digest })
    if (refused) return place.replaceChildren(toldNotice(refused))
    await done({ tone: 'success', text: text.sent[page] })
  })
  const giveBack = actionButton(text.giveBack[page], 'secondary', async () => {
    const reasons = remarks.value.trim()
    if (reasons === '') return place.replaceChildren(notice('danger', null, text.remarksMissing[page]))
    const sealing = await sealRemarks(reasons, { unit: report.unit, report: report.id, member }, desk.directory)
    if (!sealing.ok) return place.replaceChildren(notice('danger', null, text.untrusted[page]))
    const refused = await desk.post(`/api/v1/handovers/${handover.id}/return`, { version: handover.version, remarks: sealing.text })
    if (refused) return place.replaceChildren(toldNotice(refused))
    await done({ tone: 'success', text: senderStateText.returned[page] })
  })
  const writing = made('div', { class: 'original' }, made('h4', {}, text.written[page]), packageView(written))
  const original = made('div', { class: 'original' }, ...originalView(said, null))
  const label = made('label', { for: remarks.id }, text.remarks[page])
  return [
    made('p', {}, text.checkLead[page]),
    made('div', { class: 'beside' }, original, writing),
    ...(needsCheck(written.to) ? pointersView(written, said) : []),
    digest === null ? notice('danger', null, text.otherPackage[page]) : made('div', { class: 'actions' }, approve),
    made('div', { class: 'field' }, label, remarks),
    made('div', { class: 'actions' }, giveBack),
    place,
  ]
}

function writerActions(handover: HandoverAnswer, written: Package, { desk, form, done }: EntryParts): HTMLElement {
  const page = pageLanguage()
  const again = actionButton(text.rewrite[page], 'secondary', async () => {
    form?.edit(written, handover.toUnit ?? '', { handover: handover.id, version: handover.version + 1 })
    await Promise.resolve()
  })
  const withdraw = actionButton(text.withdraw[page], 'secondary', async () => {
    const refused = await desk.post(`/api/v1/handovers/${handover.id}/withdraw`, { version: handover.version })
    await done(refused ?? { tone: 'success', text: senderStateText.withdrawn[page] })
  })
  return made('div', { class: 'actions' }, again, withdraw)
}

/** Nobody opens the mailbox: what came of it is closed as that, and not as told. */
function untoldView(handover: HandoverAnswer, { desk, done }: EntryParts): HTMLElement {
  const page = pageLanguage()
  const close = actionButton(text.leaveUntold[page], 'primary', async () => {
    const refused = await desk.post(`/api/v1/handovers/${handover.id}/told`, { because: 'no-receipt' })
    await done(refused ?? { tone: 'success', text: text.untold[page] })
  })
  return made('div', {}, notice('warning', null, text.untoldLead[page]), made('div', { class: 'actions' }, close))
}

/** Passing on what came of it: words that do no harm, which the officer may change, to the mailbox by the usual way. */
function tellView(handover: HandoverAnswer, reply: Bilingual, { desk, done }: EntryParts): HTMLElement {
  const page = pageLanguage()
  const first = desk.opened.messages.find((message) => message.ok)
  // @NOTE what is proposed is written in English and French: elsewhere the officer's own language, which they may change
  const language = first?.ok && isLanguage(first.content.language) ? first.content.language : page
  const area = made('textarea', {
    rows: '4',
    autocomplete: 'off',
    lang: language,
    id: `tell-${handover.id}`,
    'aria-describedby': `tell-hint-${handover.id}`,
  })
  area.value = reply[language]
  const place = made('div', { 'aria-live': 'polite' })
  const tell = actionButton(text.tell[page], 'primary', async () => {
    const told = await tellPerson(desk, handover.id, { text: area.value.trim(), language })
    if (told.tone !== 'success') return place.replaceChildren(toldNotice(told))
    await done(told)
  })
  const label = made('label', { for: area.id }, text.tellTitle[page])
  const hint = made('p', { class: 'hint', id: `tell-hint-${handover.id}` }, text.tellHint[page])
  return made('div', { class: 'field' }, label, hint, area, made('div', { class: 'actions' }, tell), place)
}
