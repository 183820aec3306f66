// Letters and calls of an invented national line, act by act, as the product writes them.
import type { LedgerEvent, Actor, MemberId } from '@fanal/kernel'
import { type Book, type Drawing, type House, actorOf, day, hour, hourOf, iso } from './book.ts'

const monthOf = (at: number) => iso(at).slice(0, 7)

export const codes = {
  channel: ['web', 'call', 'text', 'chat', 'walk-in'],
  language: ['en', 'fr', 'other', 'unknown'],
  path: ['witness', 'own', 'work', 'unknown'],
  region: ['ON', 'QC', 'BC', 'AB', 'MB', 'SK', 'unknown', 'NS', 'NB', 'NL', 'outside', 'PE', 'NT', 'YT', 'NU'],
  form: ['labour', 'sexual', 'unknown', 'several', 'domestic', 'none', 'criminal', 'marriage', 'begging', 'organ'],
  age_group: ['25-39', '18-24', 'unknown', 'under-18', '40-plus', 'several'],
  gender: ['woman', 'man', 'unknown', 'several', 'another'],
  status_group: ['temporary', 'citizen-or-permanent', 'unknown', 'none', 'several'],
  cc_279: ['not_enough_information', 'indicated', 'not_indicated', 'not-screened'],
  palermo: ['not_enough_information', 'indicated', 'not_indicated', 'not-screened'],
  irpa_118: ['not-screened', 'not_indicated', 'not_enough_information', 'indicated'],
  decision: [
    'not-enough-information',
    'trafficking-likely',
    'labour-standards',
    'no-harm',
    'other-harm',
    'smuggling-only',
    'partner-violence',
    'sex-work-own-choice',
  ],
  outcome: ['answered', 'victim-services', 'no-contact', 'nothing', 'police', 'another-unit', 'open', 'child-protection'],
} as const

/** A letter or a call from its first hour to its record, its answer and, now and then, its hand-over. */
export function aReport(book: Book, draw: Drawing, line: House, receiver: House, received: number): void {
  const { organization, unit } = line
  const report = draw.id()
  const [officer, colleague] = [draw.even(line.members), draw.even(line.members)]
  const by = actorOf(line, officer)
  const note = (at: number, type: string, data: LedgerEvent['data'], actor: Actor = by) => book.entry(at, actor, type, line, report, data)
  const read = (at: number) => note(at, 'runner.read', { query: 'intake.open-report', class: 'C3', purpose: 'triage' })
  const channel = draw.one(codes.channel)
  const isLetter = channel === 'web'
  const head = { envelope: draw.id(), epoch: 1, bucket: 4096 }
  if (isLetter)
    note(received, 'intake.envelope.received', { ...head, kind: 'report', unit, sealedBy: 'browser', files: 0 }, { kind: 'public' })
  else note(received, 'intake.contact.taken', { ...head, channel, language: 'en', urgency: 'soon', minor: 'unknown' })
  const begun = received + draw.wait(isLetter ? 9 * hour : hour)
  read(begun)
  note(begun + 60_000, 'intake.report.taken', {})
  note(begun + 90_000, 'intake.report.assigned', { to: officer })
  note(begun + 120_000, 'intake.report.queued', { urgency: 'soon', language: 'en' })
  note(begun + hour, 'intake.report.coded', { envelope: draw.id(), epoch: 1, minor: 'unknown' })
  let replies = 0
  const most = isLetter ? 3 : 0
  for (let at = begun + draw.wait(12 * hour); replies < most && draw.often(replies === 0 ? 0.88 : 0.4); at += draw.wait(4 * day)) {
    replies += 1
    read(at - 600_000)
    note(at, 'intake.reply.sent', { sequence: replies })
    if (draw.often(0.6)) note(at + draw.wait(day), 'intake.replies.acknowledged', { upTo: replies }, { kind: 'public' })
  }
  if (draw.often(0.86)) aRecord(book, draw, { ...line, officer, report, received, channel }, begun + draw.wait(6 * day))
  if (draw.often(0.1)) aHandover(book, draw, { ...line, officer, colleague, report }, receiver, begun + draw.wait(2 * day))
  note(begun + draw.wait(20 * day), 'intake.report.closed', { reason: 'answered' })
  const stands = {
    organization_id: organization,
    report_id: report,
    unit_id: unit,
    state: 'answered',
    received_hour: hourOf(received),
    last_hour: hourOf(begun),
  }
  book.row('report', {
    ...stands,
    sealed_by: isLetter ? 'browser' : 'officer',
    bucket: 4096,
    files: 0,
    messages: 1,
    replies,
    channel,
    language: 'en',
    urgency: 'soon',
    minor: 'unknown',
  })
}

function aRecord(
  book: Book,
  draw: Drawing,
  of: House & { officer: MemberId; report: string; received: number; channel: string },
  confirmed: number,
): void {
  const { organization, officer, report } = of
  const drawn = () => Object.fromEntries(Object.entries(codes).map(([name, members]) => [name, draw.one<string>(members)]))
  for (let version = 1, at = confirmed; version === 1 || (version < 4 && draw.often(0.07)); version += 1, at += draw.wait(60 * day)) {
    const said = { ...drawn(), channel: of.channel }
    book.entry(at, actorOf(of, officer), 'intake.record.confirmed', of, report, { version, channelCode: null, ...said })
    const stands = { organization_id: organization, report_id: report, version, confirmed_by: officer, confirmed_hour: hourOf(at) }
    book.row('statistical_record', { ...stands, month: monthOf(of.received), ...said })
  }
}

function aHandover(
  book: Book,
  draw: Drawing,
  of: House & { officer: MemberId; colleague: MemberId; report: string },
  to: House,
  at: number,
): void {
  const handover = draw.id()
  const receiver = draw.one(['victim-services', 'police', 'unit', 'child-protection'])
  const data = { handover, receiver, unit: to.unit, basis: 'reporter-yes', version: 1 }
  const note = (when: number, who: MemberId, type: string) => book.entry(when, actorOf(of, who), type, of, of.report, data)
  note(at, of.officer, 'intake.handover.written')
  const sent = at + draw.wait(5 * hour)
  note(sent, of.colleague, 'intake.handover.checked')
  note(sent + 1, of.colleague, 'intake.handover.sent')
  const answered = draw.often(0.8) ? sent + draw.wait(2 * day) : null
  if (answered !== null) note(answered + draw.wait(day), of.officer, 'intake.handover.told')
  const isChecked = of.officer !== of.colleague
  book.row('handover', {
    organization_id: of.organization,
    handover_id: handover,
    unit_id: of.unit,
    report_id: of.report,
    state: answered === null ? 'received' : 'told',
    receiver,
    to_organization: to.organization,
    to_unit: to.unit,
    basis: 'reporter-yes',
    urgency: 'soon',
    version: 1,
    package_id: draw.id(),
    written_by: of.officer,
    written_hour: hourOf(at),
    checked_by: isChecked ? of.colleague : to.members[0],
    checked_hour: hourOf(sent),
    sent_hour: hourOf(sent),
    answer_code: answered === null ? null : 'helped',
    answered_hour: answered === null ? null : hourOf(answered),
  })
}
