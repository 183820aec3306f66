import { createHash } from 'node:crypto'
import { type ServerSecret, matchingStep, memberEvent, sessionIdOf, totpBinding } from '@fanal/identity'
import { type MemberActor, type Outcome, type World, entryBytes, ok, refuse, timedId } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { type WrappedSeeds, keysId } from '@fanal/seal'
import { readDeployment } from '../deployment.store.ts'
import { type Invited, invitationOf, takeInvitation } from './people.store.ts'
import { peopleRefusals } from './people.text.ts'

/** What a person's own device made: public keys, and seeds under a key that never left it. */
export interface OwnKeys {
  readonly token: string
  readonly salt: Uint8Array
  /** The login value of the passphrase, 32 bytes: it opens no key. */
  readonly login: Uint8Array
  readonly totpSecret: Uint8Array
  /** Six digits, to show that the authenticator has the secret. */
  readonly code: string
  readonly kemPublic: Uint8Array
  readonly signPublic: Uint8Array
  readonly wrappedSeeds: WrappedSeeds
}

interface Parts {
  /** Connected as the workbench. */
  readonly database: Database
  readonly secret: ServerSecret
  readonly world: World
}

const noInvitation = refuse('not-found', peopleRefusals.noInvitation)

// @NOTE a token is made and hashed as a session's is: 32 random bytes
const hashOf = sessionIdOf

/** What an invitation says to whoever holds its token, and of which node. */
export interface Invitation extends Invited {
  readonly deployment: string
}

/** What an invitation says to whoever holds its token. */
export async function lookAtInvitation(token: string, { database, world }: Parts): Promise<Outcome<Invitation>> {
  const hash = hashOf(token)
  const [found, deployment] = [hash && (await invitationOf(hash, world.now(), database)), await readDeployment(database)]
  return found === null || deployment === null ? noInvitation : ok({ ...found, deployment: deployment.id })
}

/** Takes an invitation with keys that the person's own device made. The invitation is good once. */
export async function joinByInvitation(made: OwnKeys, parts: Parts): Promise<Outcome<Invitation>> {
  const { database, secret, world } = parts
  const now = world.now()
  const invited = await lookAtInvitation(made.token, parts)
  const hash = hashOf(made.token)
  if (!invited.ok || hash === null) return noInvitation
  const { deployment, organization: house } = made.wrappedSeeds
  // @NOTE keys that were made for another place would never open here again
  if (deployment !== invited.value.deployment || house !== invited.value.organization) return refuse('invalid')
  if ((await matchingStep(made.totpSecret, made.code, now)) === null) return refuse('code-wrong', peopleRefusals.wrongCode)
  const { organization, member, kind } = invited.value
  const actor: MemberActor = { kind: 'member', member, organization, held: [] }
  const event = memberEvent(actor, kind === 'join' ? 'member.joined' : 'member.began-again', {
    key: keysId(made.kemPublic, made.signPublic),
  })
  const id = timedId<'entry'>(now, world.chance(10))
  const keys = {
    salt: made.salt,
    loginHash: new Uint8Array(createHash('sha256').update(made.login).digest()),
    totpSealed: secret.seal(made.totpSecret, totpBinding(member), world.chance(12)),
    kemPublic: made.kemPublic,
    signPublic: made.signPublic,
    wrappedSeeds: made.wrappedSeeds,
  }
  const outcome = await takeInvitation(hash, now, keys, { id, body: entryBytes(event, { id, at: now, actor }) }, database)
  if (outcome === 'taken') return invited
  return outcome === 'name-taken' ? refuse('name-taken', peopleRefusals.nameTaken) : noInvitation
}
