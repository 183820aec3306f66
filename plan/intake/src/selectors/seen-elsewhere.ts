import type { SessionLine } from '@fanal/identity/browser'
import { fromBase64url, toBase64url } from '@fanal/seal'
import { made, pageLanguage } from '../inbox/sealed-view.ts'
import { contactText, selectorText, standsIn } from '../contact/contact.text.ts'
import { findSelectors } from './find-selectors.ts'
import { type Selector, selectorToken } from './selector.ts'
import type { LookUpAnswer, LookUpRequest } from './selectors.schema.ts'

/** An identifier with its token and where else it stands. */
export interface SeenSelector extends Selector {
  readonly token: string
  readonly reports: LookUpAnswer['seen'][number]['reports']
  readonly more: boolean
}

/** Finds identifiers in words and asks where else they stand. The words stay here: the server is asked by keyed hash. */
export async function seenElsewhere(
  words: string,
  indexKey: Uint8Array,
  asking: { readonly line: SessionLine; readonly except: string | null },
): Promise<readonly SeenSelector[]> {
  const found = findSelectors(words)
    .slice(0, 100)
    .map((one) => ({ ...one, token: toBase64url(selectorToken(indexKey, one)) }))
  if (found.length === 0) return []
  const request: LookUpRequest = { selectors: found.map(({ kind, token }) => ({ kind, token })), except: asking.except }
  const answer = await asking.line.send('/api/v1/selectors/look-up', request)
  if (typeof answer === 'string' || !answer.ok) return []
  const { seen } = (await answer.json()) as LookUpAnswer
  return found.map((one) => {
    const there = seen.find(({ kind, token }) => kind === one.kind && token === one.token)
    return { ...one, reports: there?.reports ?? [], more: there?.more ?? false }
  })
}

/** What is kept for comparison is what the person left ticked. */
export function tickedIn(place: HTMLElement): { readonly kind: string; readonly token: string }[] {
  return [...place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
    .filter((box) => box.checked && fromBase64url(box.value) !== undefined)
    .map((box) => ({ kind: box.dataset['kind'] ?? '', token: box.value }))
}

/**
 * The list of identifiers with where else each stands, each with a box to tick: a machine suggests, a person confirms.
 * @param ticked  tokens that are confirmed already; a box that was there keeps what the person chose
 */
export function seenList(seen: readonly SeenSelector[], before: HTMLElement, ticked: ReadonlySet<string> = new Set()): Node[] {
  const page = pageLanguage()
  if (seen.length === 0) return []
  const chosen = new Map([...before.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((box) => [box.value, box.checked]))
  const items = seen.map((one, index) => {
    const id = `seen-${index}`
    const box = made('input', { type: 'checkbox', id, value: one.token, 'data-kind': one.kind })
    box.checked = chosen.get(one.token) ?? ticked.has(one.token)
    const label = made('label', { for: id }, `${selectorText[one.kind][page]} `, made('bdi', { class: 'words' }, one.written))
    const count = made('strong', {}, standsIn(one.reports.length, one.more)[page])
    const links = one.reports
      .slice(0, 5)
      .flatMap(({ id: report }) => [
        ' ',
        made('a', { href: page === 'fr' ? `/fr/signalements/${report}` : `/en/reports/${report}` }, made('code', {}, report.slice(0, 8))),
      ])
    return made('li', {}, made('div', { class: 'choice' }, box, label), made('p', { class: 'small' }, count, ...links))
  })
  return [
    made('h3', {}, contactText.seenTitle[page]),
    made('p', { class: 'small' }, `${contactText.seenKeep[page]} · ${contactText.seenLimits[page]}`),
    made('ul', { class: 'seen' }, ...items),
  ]
}
