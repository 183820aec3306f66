import type { UnitKeys } from '@fanal/handover/open'
import { isPublicLanguage, type PublicLanguage } from '@fanal/kernel'
import type { Lost, SessionLine } from '@fanal/identity/browser'
import { distrustText, fetchDirectory } from '@fanal/vault/browser'
import type { ReplyRequest, ReportAnswer } from './inbox.schema.ts'
import { sealAnswer } from './seal-answer.ts'
import { notice, pageLanguage } from './sealed-view.ts'
import { warnBeforeLeaving } from '../session/leave-warning.ts'
import { lostNotice } from '../session/session-said.ts'
import { answerProblemText, sealedText } from './sealed.text.ts'

export interface AnswerParts {
  readonly form: HTMLFormElement
  readonly line: SessionLine
  readonly member: string
  readonly keys: UnitKeys
  /** As the words named it that were opened first: a report that was fetched anew may not name another. */
  readonly mailbox: string | null
  /** The report as it stands now: another officer's answer changes it. */
  report(): ReportAnswer
  /** Fetches the report anew and shows what came meanwhile; `null` where it is not given any more. */
  refresh(): Promise<ReportAnswer | null>
}

interface Typed {
  readonly text: string
  readonly language: PublicLanguage
}

type Said = { readonly tone: 'success' | 'danger' | 'info'; readonly text: string; readonly done?: boolean } | { readonly lost: Lost }

/**
 * Takes the answer form: signs and seals in the browser, sends, and keeps what was typed whatever happens.
 * An answer whose fate is unknown is sent again with the very same bytes, so that it cannot arrive twice.
 */
export function takeAnswers(parts: AnswerParts): void {
  const { form } = parts
  const page = pageLanguage()
  const area = form.querySelector('textarea')
  const said = form.querySelector<HTMLElement>('[data-said]')
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (!area || !said || !button) return
  let unsure: { readonly typed: Typed; readonly request: ReplyRequest } | null = null
  let busy = false

  const tell = (one: Said) => said.replaceChildren('lost' in one ? lostNotice(one.lost) : notice(one.tone, null, one.text))
  const typedNow = (): Typed => {
    const chosen = new FormData(form).get('language')
    return { text: area.value, language: isPublicLanguage(chosen) ? chosen : 'en' }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!busy) void answer()
  })
  warnBeforeLeaving(() => area.value.trim() !== '')

  async function answer(): Promise<void> {
    const typed = typedNow()
    if (typed.text.trim() === '') {
      tell({ tone: 'danger', text: sealedText.answerEmpty[page] })
      area?.focus()
      return
    }
    busy = true
    button?.setAttribute('aria-disabled', 'true')
    tell({ tone: 'info', text: sealedText.sending[page] })
    const outcome = await attempt(typed).catch((): Said => ({ tone: 'danger', text: sealedText.notSure[page] }))
    if ('done' in outcome && area) area.value = ''
    busy = false
    button?.removeAttribute('aria-disabled')
    tell(outcome)
    said?.focus()
  }

  async function attempt(typed: Typed): Promise<Said> {
    const kept = unsure !== null && unsure.typed.text === typed.text && unsure.typed.language === typed.language ? unsure.request : null
    const first = kept ?? (await sealed(typed))
    if (!('reply' in first)) return first
    const answered = await post(first, typed)
    if (answered !== 'conflict') return answered
    if ((await parts.refresh()) === null) return { lost: 'signed-out' }
    const second = await sealed(typed)
    if (!('reply' in second)) return second
    const again = await post(second, typed)
    if (again === 'conflict') return { tone: 'danger', text: sealedText.notSure[page] }
    return 'done' in again ? { ...again, text: sealedText.answeredMeanwhile[page] } : again
  }

  async function sealed(typed: Typed): Promise<ReplyRequest | Said> {
    const report = parts.report()
    const found = await fetchDirectory(report.deployment)
    if (!found.ok) return { tone: 'danger', text: distrustText[found.problem][page] }
    const answerNow = { ...typed, sequence: report.nextSequence, member: parts.member, at: new Date(), mailbox: parts.mailbox }
    const made = await sealAnswer(report, answerNow, parts.keys, found.directory)
    return made.ok ? made.request : { tone: 'danger', text: answerProblemText[made.problem][page] }
  }

  async function post(request: ReplyRequest, typed: Typed): Promise<Said | 'conflict'> {
    unsure = { typed, request }
    const response = await parts.line.send(`/api/v1/reports/${parts.report().id}/replies`, request)
    if (typeof response === 'string') {
      unsure = null
      return { lost: response }
    }
    if (response.status >= 500) return { tone: 'danger', text: sealedText.notSure[page] }
    unsure = null
    if (response.ok) {
      await parts.refresh().catch(() => null)
      return { tone: 'success', text: sealedText.sent[page], done: true }
    }
    const body = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null
    if (response.status === 409) return 'conflict'
    return { tone: 'danger', text: body?.error?.message ?? sealedText.notSure[page] }
  }
}
