import type { UnitKeys } from '@fanal/handover/open'
import type { ReportAnswer } from './inbox.schema.ts'
import type { OpenedMessage } from './open-sealed.ts'

/** What stands open on this page, for the other elements of it. It never leaves the page's memory. */
export interface OpenedReport {
  readonly report: ReportAnswer
  readonly messages: readonly OpenedMessage[]
  readonly keys: UnitKeys
  /** The member's own X-Wing seed. */
  readonly memberSeed: Uint8Array
  readonly member: string
  /** The member's organization, as their own key says it; `report.deployment` has been held against the same. */
  readonly organization: string
}

const eventName = 'fanal:opened'

/** Tells the page's elements that the report was opened, and keeps it for those that come later. */
export function tellOpened(element: Element & { opened: OpenedReport | null }, opened: OpenedReport): void {
  element.opened = opened
  document.dispatchEvent(new CustomEvent<OpenedReport>(eventName, { detail: opened }))
}

/** Takes every opening of this page's report, one that happened already included. */
export function onOpened(take: (opened: OpenedReport) => void): void {
  document.addEventListener(eventName, (event) => take((event as CustomEvent<OpenedReport>).detail))
  const already = document.querySelector<Element & { opened?: OpenedReport | null }>('fanal-sealed')?.opened
  if (already) take(already)
}

/** Whatever the words say, joined: for rules that look for signs in them. */
export function wordsIn({ messages }: Pick<OpenedReport, 'messages'>): string {
  return messages
    .flatMap((message) => (message.ok && message.content.kind === 'reporter' ? Object.values(message.content.answers) : []))
    .join('\n')
}
