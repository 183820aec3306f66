import type { BasisId, SealedReceiver } from '@fanal/handover'
import type { Onward, OnwardAnswer } from '../inbox/message-content.ts'
import type { OpenedMessage } from '../inbox/open-sealed.ts'
import { consentText as text, channelText } from './consent.text.ts'

const agreements = ['yes', 'not-asked', 'no'] as const

/** What a report says of passing it on. */
export interface SaidOnward {
  readonly onward: Onward | null
  /** Whether the person concerned agreed, as a professional who wrote says; `null` where nobody says. */
  readonly agreed: (typeof agreements)[number] | null
}

/** The last answer of the reporter's own counts. */
export function saidOnward(messages: readonly OpenedMessage[]): SaidOnward {
  const words = messages.flatMap((message) => (message.ok && message.content.kind === 'reporter' ? [message.content] : []))
  const onward = words.findLast((one) => one.onward !== null)?.onward ?? null
  const said = words.findLast((one) => one.answers['agreed'] !== undefined)?.answers['agreed']
  return { onward, agreed: agreements.find((one) => one === said) ?? null }
}

/**
 * What was said to this receiver. Nobody is asked on the line about child protection, and a yes to others who help is no yes to it:
 * `unsaid`, as where a report says nothing.
 */
export function saidTo(kind: SealedReceiver, { onward }: Pick<SaidOnward, 'onward'>): OnwardAnswer | 'unsaid' {
  if (onward === null || kind === 'child-protection') return 'unsaid'
  return kind === 'police' ? onward.police : onward.services
}

/** Whether the basis “the person said yes” needs a yes that was given since: the report holds none for this receiver. */
export function asksYesSince(basis: BasisId, kind: SealedReceiver, said: SaidOnward): boolean {
  return basis === 'reporter-yes' && (saidTo(kind, said) !== 'yes' || said.agreed === 'no')
}

export const channels = ['call', 'mailbox', 'message', 'in-person', 'through-another'] as const
export type Channel = (typeof channels)[number]

/** A yes that was given after the report: confirmed by hand, when (the officer's local time) and how. */
export interface YesSince {
  readonly confirmed: boolean
  /** `2026-05-06T14:00` */
  readonly when: string
  readonly how: string
}

export type YesSinceProblem = 'not-confirmed' | 'when' | 'how'

export function yesSinceProblem({ confirmed, when, how }: YesSince, now: Date): YesSinceProblem | null {
  if (!confirmed) return 'not-confirmed'
  const at = new Date(when).getTime()
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(when) || Number.isNaN(at) || at > now.getTime()) return 'when'
  return channels.some((channel) => channel === how) ? null : 'how'
}

const lineIn = (since: Pick<YesSince, 'when'>, how: Channel, language: 'en' | 'fr') =>
  `${text.line[language]} ${since.when.slice(0, 16).replace('T', ' ')}, ${channelText[how][language]}.`

/** What is sealed as the reason: the yes at its head, in the package's language. */
export function reasonWith(reason: string, since: YesSince, language: 'en' | 'fr'): string {
  const how = channels.find((channel) => channel === since.how)
  return how === undefined ? reason : `${lineIn(since, how, language)}\n${reason}`
}

/** A reason that is written again, without the yes at its head. */
export function readReason(reason: string): { readonly since: YesSince | null; readonly rest: string } {
  const [head = '', ...rest] = reason.split('\n')
  const [, day, hour] = /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}), /.exec(head) ?? []
  const when = `${day}T${hour}`
  const how = channels.find((channel) => (['en', 'fr'] as const).some((language) => lineIn({ when }, channel, language) === head))
  return how === undefined ? { since: null, rest: reason } : { since: { confirmed: true, when, how }, rest: rest.join('\n') }
}
