import { type Lost, thisPage } from '@fanal/identity/browser'
import { receiverKindOf, receiverText, type SealedReceiver } from '@fanal/handover'
import type { Directory } from '@fanal/seal'
import { type Distrust, fetchDirectory } from '@fanal/vault/browser'
import type { OpenedReport } from '../inbox/opened-event.ts'
import { lostText } from '@fanal/identity/browser'
import { pageLanguage } from '../inbox/sealed-view.ts'
import type { HandoversAnswer } from './handover.schema.ts'
import { handoverText } from './handover.text.ts'

/** What an act came to: a sentence for the page, and whether it was done. */
export interface Told {
  readonly tone: 'success' | 'danger' | 'info'
  readonly text: string
  /** Where it was not done because nobody, or somebody else, is signed in. */
  readonly lost?: Lost
}

/** A unit that can be chosen, as the root signed it. */
export interface Choice {
  readonly unit: string
  readonly kind: SealedReceiver
  readonly label: string
}

/** What every part of handing over needs: the opened report, and a line to the server. */
export interface Desk {
  readonly opened: OpenedReport
  readonly directory: Directory
  readonly choices: readonly Choice[]
  /** Sends JSON; a sentence where it was refused. */
  post(path: string, body: object): Promise<Told | null>
  list(): Promise<HandoversAnswer>
}

/** Everybody who can receive, with the kind that the root signed; the own unit is none. */
function choicesIn(directory: Directory, ownUnit: string): Choice[] {
  const page = pageLanguage()
  const own = directory.units.find(({ id }) => id === ownUnit)?.organization
  return directory.units.flatMap((unit) => {
    const organization = directory.organizations.find(({ id }) => id === unit.organization)
    const kind = receiverKindOf(organization?.kind, unit.organization === own)
    if (unit.id === ownUnit || !unit.receives || organization === undefined || kind === null) return []
    return [{ unit: unit.id, kind, label: `${receiverText[kind][page]} – ${organization.name[page]}, ${unit.name[page]}` }]
  })
}

/** @returns why, where the directory cannot be trusted */
export async function aDesk(opened: OpenedReport): Promise<Desk | Distrust> {
  const { report } = opened
  const page = pageLanguage()
  const line = thisPage()
  const found = await fetchDirectory(report.deployment)
  if (!found.ok) return found.problem
  const { directory } = found
  return {
    opened,
    directory,
    choices: choicesIn(directory, report.unit),
    async post(path, body) {
      const answer = await line.send(path, body).catch(() => null)
      if (typeof answer === 'string') return { tone: 'danger', text: lostText[answer][page], lost: answer }
      if (answer === null || answer.status >= 500) return { tone: 'danger', text: handoverText.unreachable[page] }
      if (answer.ok) return null
      const refusal = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null
      return { tone: 'danger', text: refusal?.error?.message ?? handoverText.unreachable[page] }
    },
    async list() {
      const answer = await fetch(`/api/v1/reports/${report.id}/handovers`, { credentials: 'same-origin', cache: 'no-store' })
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      return (await answer.json()) as HandoversAnswer
    },
  }
}

export function labelOf(desk: Desk, unit: string | null): string {
  return desk.choices.find((choice) => choice.unit === unit)?.label ?? ''
}
