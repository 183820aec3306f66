import {
  type Directory,
  type SignedDirectory,
  canonicalBytes,
  concat,
  fromBase64url,
  sign,
  toBase64url,
  verifySignature,
} from '@fanal/seal'

/** Who says yes, in this order; each is another person. */
export const signOffLevels = ['working', 'director', 'minister'] as const
export type SignOffLevel = (typeof signOffLevels)[number]

/** What a member signs of an edition: its manifest stands for every word and figure of it, in both languages. */
export type SignOffStatement = {
  readonly deployment: string
  /** SHA-256 of the canonical manifest, hex. */
  readonly manifest: string
  readonly level: SignOffLevel
  readonly organization: string
  readonly signer: string
  /** Version of the key directory that listed the signer: whoever has left since is found there. */
  readonly directory: number
  /** UTC, ISO 8601. */
  readonly at: string
}

/** A statement and the signer's Ed25519 signature over 'fanal/v1/edition-sign-off' ‖ canonical statement, base64url. */
export interface SignOff {
  readonly statement: SignOffStatement
  readonly signature: string
}

const label = new TextEncoder().encode('fanal/v1/edition-sign-off')
const signedText = (statement: SignOffStatement): Uint8Array => concat(label, canonicalBytes(statement))

/** @param seed  the member's Ed25519 seed, 32 bytes */
export async function signOff(statement: SignOffStatement, seed: Uint8Array): Promise<SignOff> {
  return { statement, signature: toBase64url(await sign(signedText(statement), seed)) }
}

export type SignOffProblem =
  | 'bad-shape'
  | 'other-manifest'
  | 'other-deployment'
  | 'unknown-signer'
  | 'bad-signature'
  | 'same-person'
  | 'out-of-order'

/** Finds what is wrong with the yeses of an edition; nothing where all of them hold and none is missing. */
export async function signOffProblems(
  given: readonly unknown[],
  manifest: string,
  chain: readonly SignedDirectory[],
): Promise<{
  readonly missing: readonly SignOffLevel[]
  readonly problems: readonly { readonly level: string; readonly problem: SignOffProblem }[]
}> {
  const read = given.map((one) => ({ one, signOff: isSignOff(one) ? one : null }))
  const found = await Promise.all(
    read.map(async ({ signOff: one }) => {
      if (one === null) return [{ level: '?', problem: 'bad-shape' as const }]
      const problem = await problemOf(one, manifest, chain)
      return problem === null ? [] : [{ level: one.statement.level, problem }]
    }),
  )
  const held = read.flatMap(({ signOff: one }) => one ?? [])
  return {
    missing: signOffLevels.filter((level) => !held.some(({ statement }) => statement.level === level)),
    problems: [...found.flat(), ...together(held)],
  }
}

async function problemOf(
  { statement, signature }: SignOff,
  manifest: string,
  chain: readonly SignedDirectory[],
): Promise<SignOffProblem | null> {
  if (statement.manifest !== manifest) return 'other-manifest'
  const listed: Directory | undefined = chain.find(({ body }) => body.version === statement.directory)?.body
  if (listed !== undefined && listed.deployment !== statement.deployment) return 'other-deployment'
  const member = listed?.members.find(({ id }) => id === statement.signer)
  if (member === undefined || member.organization !== statement.organization) return 'unknown-signer'
  const [bytes, key] = [fromBase64url(signature), fromBase64url(member.sign)]
  const holds = bytes !== undefined && key !== undefined && (await verifySignature(bytes, signedText(statement), key))
  return holds ? null : 'bad-signature'
}

/** What is wrong with them as a row: one person for two levels, or a later level before an earlier one. */
function together(held: readonly SignOff[]): { level: string; problem: SignOffProblem }[] {
  const inOrder = held.toSorted((a, b) => signOffLevels.indexOf(a.statement.level) - signOffLevels.indexOf(b.statement.level))
  return inOrder.flatMap(({ statement }, at): { level: string; problem: SignOffProblem }[] => {
    const before = inOrder.slice(0, at).map((one) => one.statement)
    const isTwice = before.some(({ signer, level }) => signer === statement.signer || level === statement.level)
    const isEarly = before.some((one) => Date.parse(one.at) > Date.parse(statement.at))
    if (isTwice) return [{ level: statement.level, problem: 'same-person' }]
    return isEarly ? [{ level: statement.level, problem: 'out-of-order' }] : []
  })
}

function isSignOff(value: unknown): value is SignOff {
  if (typeof value !== 'object' || value === null) return false
  const { statement, signature } = value as { statement?: unknown; signature?: unknown }
  if (typeof signature !== 'string' || typeof statement !== 'object' || statement === null) return false
  const { level, directory, ...texts } = statement as Record<string, unknown>
  const names = ['deployment', 'manifest', 'organization', 'signer', 'at']
  const isWhole = Object.keys(texts).length === names.length && names.every((name) => typeof texts[name] === 'string')
  return isWhole && signOffLevels.some((one) => one === level) && Number.isSafeInteger(directory)
}
