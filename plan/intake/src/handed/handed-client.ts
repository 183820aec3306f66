import { openPackage, openUnitKeys } from '@fanal/handover/open'
import type { Package, ReceiverState } from '@fanal/handover'
import { type Desk, InboxRefused, call, ofOwnNode } from '../inbox/inbox-client.ts'
import type { HandedAnswer } from './answer-handed.ts'
import { type HandedListAnswer, handedListAnswer, handedStateAnswer, sealedHandedAnswer } from './handed.schema.ts'

/** What was handed to the member's units, newest first, all pages. */
export async function handedPackages(desk: Desk): Promise<HandedListAnswer['packages']> {
  const packages: HandedListAnswer['packages'] = []
  let after: string | null = null
  do {
    const query: string = after === null ? '' : `?after=${encodeURIComponent(after)}`
    // oxlint-disable-next-line no-await-in-loop -- each page names the next
    const answer = handedListAnswer.parse(await (await call(desk, `/api/v1/handed${query}`)).json())
    packages.push(...answer.packages)
    after = answer.next
  } while (after !== null)
  return packages
}

/** Downloads a package and opens it with the member's own seeds. @throws InboxRefused `unopened` where it does not open */
export async function openHandedPackage(desk: Desk, id: string): Promise<Package & { readonly id: string; readonly state: ReceiverState }> {
  const answer = sealedHandedAnswer.parse(await (await call(desk, `/api/v1/handed/${encodeURIComponent(id)}`)).json())
  const sealed = ofOwnNode(desk, answer)
  const keys = await openUnitKeys(sealed, sealed.wraps, desk.seeds.kem)
  const opened = await openPackage(sealed.bytes, sealed, { to: sealed.receiver, basis: sealed.basis }, keys)
  if (opened === null) throw new InboxRefused('unopened', unopened[desk.language ?? 'en'])
  return { id: sealed.id, state: sealed.state, ...opened }
}

const unopened = {
  en: 'This package does not open: it was changed, or it is sealed to a key that you do not hold.',
  fr: 'Cet envoi ne s’ouvre pas : il a été modifié, ou il est scellé avec une clé que vous ne détenez pas.',
} as const

/** Answers the sender in codes. */
export async function answerHandedPackage(desk: Desk, id: string, answer: HandedAnswer): Promise<{ state: ReceiverState }> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
  return handedStateAnswer.parse(await (await call(desk, `/api/v1/handed/${encodeURIComponent(id)}/answer`, init)).json())
}
