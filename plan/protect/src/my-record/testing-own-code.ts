import { createHash } from 'node:crypto'
import { must, type World } from '@fanal/kernel'
import { deriveOwnCodeKeys, type OwnCodeKeys, type SealedClass, wrapSecret } from '@fanal/seal'
import type { SubjectWrap } from '../grants/subject-wraps.ts'
import { type aShelter, deployment, type Person, type Protected } from '../grants/testing-people.ts'
import { makeOwnCode, type MakeOwnCode } from './make-own-code.ts'
import type { OwnCodeId } from './own-code.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** A code as a browser makes it, and what it derives. */
export async function aCode(world: Pick<World, 'chance'>): Promise<OwnCodeKeys & { readonly entropy: Uint8Array }> {
  const entropy = world.chance(10)
  return { entropy, ...(await deriveOwnCodeKeys(entropy, deployment)) }
}

export async function wrapsToCode(
  who: Protected,
  classes: readonly SealedClass[],
  code: OwnCodeId,
  publicKey: Uint8Array,
): Promise<readonly SubjectWrap[]> {
  return Promise.all(
    classes.map(async (of): Promise<SubjectWrap> => {
      const context = { deployment, purpose: 'subject', subject: who.subject, recipient: code, epoch: 1, class: of } as const
      const made = await wrapSecret(who.keys[of], publicKey, context)
      if (!made.ok) throw new Error(made.problem)
      return { class: of, epoch: 1, readerKind: 'person', reader: code, wrap: made.wrap }
    }),
  )
}

/** What a worker's browser sends when it makes a code for somebody, and the code. */
export async function whatMakesACode(shelter: Awaited<ReturnType<typeof aShelter>>, who: Protected, classes: readonly SealedClass[]) {
  const keys = await aCode(shelter.world)
  const code = shelter.id<'own-code'>()
  const input: MakeOwnCode = {
    ...shelter.command(),
    subject: who.subject,
    code,
    locatorHash: sha256(keys.locator),
    fetchHash: sha256(keys.fetchKey),
    wraps: await wrapsToCode(who, classes, code, keys.publicKey),
  }
  return { keys, input }
}

export async function makeCode(
  shelter: Awaited<ReturnType<typeof aShelter>>,
  by: Person,
  who: Protected,
  classes: readonly SealedClass[] = ['C3', 'C4'],
) {
  const { keys, input } = await whatMakesACode(shelter, who, classes)
  must(await shelter.runner.run(makeOwnCode, input, by.actor))
  return { ...keys, code: input.code }
}
