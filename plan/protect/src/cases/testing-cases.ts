import type { MemberActor, World } from '@fanal/kernel'
import { must } from '@fanal/kernel'
import type { Person, aShelter } from '../grants/testing-people.ts'
import type { FieldToKeep } from '../subjects/subject.ts'
import { beginCase } from './begin-case.ts'
import { type CaseId, caseNumber } from './case.ts'

type Shelter = Awaited<ReturnType<typeof aShelter>>

/** Somebody with a case of their own at intake, written down by a case worker. */
export async function aCase(shelter: Shelter, by: Person, more: { readonly handed?: string; readonly world?: World } = {}) {
  const { world } = shelter
  const { who, input } = await shelter.whatRegisters(by)
  const caseId: CaseId = shelter.id()
  const fields: readonly FieldToKeep[] = [await shelter.sealed(who, 'C4', 'call-name', 'Marisol')]
  const numbers = Array.from({ length: 4 }, () => caseNumber(world.chance(6)))
  const begun = { ...input, caseId, numbers, fromHanded: more.handed ?? null, fields }
  must(await shelter.runner.run(beginCase, begun, by.actor))
  return { who, caseId, begun, actor: by.actor satisfies MemberActor }
}
