import { declineIds, outcomeFits, packetClasses, referralOutcomes } from '@fanal/handover'
import type { FormEntries } from '@fanal/http'
import { type Id, type OrganizationId, type UnitId, fromBase64Url } from '@fanal/kernel'
import { z } from 'zod'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { needs } from '../directory/directory.ts'
import { answerLanguages, genders, type Question, wishes } from '../find-help/help-question.ts'
import { contactChannels } from '../subjects/safe-contact.ts'
import type { Answer } from './answer-referral.ts'
import type { SealedPacket } from './offer-referral.ts'
import { type ReferralTo, type StopAnswer, errorReasons, stopReasons, urgencies } from './referral.ts'

const uuid = z.uuid().toLowerCase()
/** Random ids alone: what crosses between organizations tells no time. */
const random = z.uuid({ version: 'v4' }).toLowerCase()

const act = z.object({
  command: uuid.transform((id) => id as CommandId),
  subject: uuid.transform((id) => id as SubjectId),
})

/** What every form of the sender's side brings. */
export function readAct(form: FormEntries) {
  return act.safeParse({ command: form.get('command'), subject: form.get('subject') }).data ?? null
}

const question = z.object({
  need: uuid.transform((id) => id as Id<'need'>),
  service: z.enum(needs),
  place: z
    .string()
    .max(200)
    .transform((typed) =>
      typed
        .replaceAll(/\p{Cc}|\p{Cs}/gu, ' ')
        .trim()
        .slice(0, 60),
    ),
  language: z.enum(answerLanguages).nullable().catch(null),
  gender: z.enum(genders).nullable().catch(null),
  urgency: z.enum(urgencies),
})

/** What is looked for; `null` where no need or no service was chosen. */
export function readQuestion(form: FormEntries) {
  const read = question.safeParse({
    need: form.get('need'),
    service: form.get('service'),
    place: form.get('place') ?? '',
    language: form.get('language') ?? null,
    gender: form.get('gender') ?? null,
    urgency: form.get('urgency'),
  })
  if (!read.success) return null
  const { need, service, urgency, ...rest } = read.data
  const sent = form.all('wish')
  const asked: Question = { ...rest, need: service, asker: 'other', wishes: wishes.filter((wish) => sent.includes(wish)) }
  return { need, urgency, question: asked }
}

const receiver = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unit'),
    organization: uuid.transform((id) => id as OrganizationId),
    unit: uuid.transform((id) => id as UnitId),
    service: uuid.nullable(),
  }),
  z.object({ kind: z.literal('link'), service: uuid }),
])
const draft = z.object({
  referral: random.transform((id) => id as Id<'referral'>),
  need: uuid.transform((id) => id as Id<'need'>),
  urgency: z.enum(urgencies),
})

export function readDraft(form: FormEntries) {
  const read = draft.safeParse({ referral: form.get('referral'), need: form.get('need'), urgency: form.get('urgency') })
  const to = receiver.safeParse({
    kind: form.get('kind'),
    organization: form.get('organization'),
    unit: form.get('unit'),
    service: form.get('service') || null,
  })
  if (!read.success || !to.success) return null
  const { need, ...rest } = read.data
  return { ...rest, needs: [need], to: to.data satisfies ReferralTo }
}

const offer = z.object({
  hours: z.enum(['6', '24', '48', '72']),
  classes: z.array(z.enum(packetClasses)).min(1).max(packetClasses.length),
  packet: z.string().regex(/^[\w-]+$/),
  token: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable(),
})

/** What leaves. A token says that it is for a link. */
export function readOffer(form: FormEntries) {
  const read = offer.safeParse({
    hours: form.get('hours'),
    classes: [...new Set(form.all('classes'))],
    packet: form.get('packet'),
    token: form.get('token') ?? null,
  })
  const bytes = read.success ? fromBase64Url(read.data.packet) : null
  if (!read.success || bytes === null) return null
  const { hours, classes, token } = read.data
  const tokenHash = token === null ? null : fromBase64Url(token)
  const packet: SealedPacket = tokenHash === null ? { kind: 'unit', bytes } : { kind: 'link', bytes, tokenHash }
  const seen = form.get('seen') !== undefined && form.get('seen') !== ''
  return { hours: Number(hours), classes, packet, seen }
}

export function readChannel(form: FormEntries) {
  return z.enum(contactChannels).safeParse(form.get('channel')).data ?? null
}

/** Why it is taken back; `undefined` where nothing was chosen. */
export function readEnding(form: FormEntries) {
  const why = form.get('why')
  return why === 'taken-back' ? null : z.enum(errorReasons).safeParse(why).data
}

const answer = z.object({ command: uuid.transform((id) => id as CommandId), says: z.string() })
const days = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.number().max(3650))

/** One answer of the receiver; `null` where something was left open. */
export function readAnswer(form: FormEntries): { readonly command: CommandId; readonly answer: Answer } | null {
  const read = answer.safeParse({ command: form.get('command'), says: form.get('says') })
  const said = read.success ? answerOf(read.data.says, form) : null
  return read.success && said !== null ? { command: read.data.command, answer: said } : null
}

function answerOf(says: string, form: FormEntries): Answer | null {
  switch (says) {
    case 'received':
    case 'accepted':
    case 'started':
      return { says }
    case 'waiting': {
      const typed = form.get('days')?.trim() ?? ''
      const waitDays = typed === '' ? null : days.safeParse(typed).data
      return waitDays === undefined ? null : { says, waitDays }
    }
    case 'declined': {
      const reason = z.enum(declineIds).safeParse(form.get('reason'))
      return reason.success ? { says, reason: reason.data } : null
    }
    case 'completed': {
      const outcome = z.enum(referralOutcomes).safeParse(form.get('outcome'))
      if (!outcome.success) return null
      return { says: outcomeFits('completed', outcome.data) ? 'completed' : 'failed', outcome: outcome.data }
    }
    default:
      return null
  }
}

export function readStop(form: FormEntries): { readonly command: CommandId; readonly answer: StopAnswer } | null {
  const command = uuid.safeParse(form.get('command'))
  if (!command.success) return null
  const said = form.get('answer')
  if (said === 'stopped') return { command: command.data as CommandId, answer: { says: 'stopped' } }
  const because = z.enum(stopReasons).safeParse(said)
  return because.success ? { command: command.data as CommandId, answer: { says: 'cannot', because: because.data } } : null
}
