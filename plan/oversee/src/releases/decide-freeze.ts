import { type Decision, type OrganizationId, type Refusal, type StreamId, decided, refuse } from '@fanal/kernel'
import { signOffLevels } from '../edition/sign-off.ts'
import type { NewEdition } from './releases.store.ts'
import { releasesText as text } from './releases.text.ts'

/** Whether an edition may be frozen, whoever asks: nobody froze the same one meanwhile, and three different people sign it. */
export function decideFreeze(
  { isTaken }: { readonly isTaken: boolean },
  { organization, id, plan, period, number, manifest, signers }: { readonly organization: OrganizationId } & NewEdition,
): Decision | Refusal {
  if (isTaken) return refuse('conflict', text.numberTaken)
  const levels = new Set(signers.map(({ level }) => level))
  const people = new Set(signers.map(({ member }) => member))
  const isEach = [levels.size, people.size, signers.length].every((count) => count === signOffLevels.length)
  if (!isEach) return refuse('invalid', text.threePeople)
  const data = { edition: id, plan, period, number, manifest }
  return decided([{ type: 'oversee.edition.frozen', version: 1, organization, stream: id as string as StreamId, data }])
}
