import { newSession } from '@fanal/identity'
import { type World, timedId } from '@fanal/kernel'

/** A token for one person, told once; only its hash is kept. */
export function newToken(world: World) {
  const { token, sessionId: tokenHash } = newSession((bytes) => world.chance(bytes))
  return { token, tokenHash, id: timedId<'invitation'>(world.now(), world.chance(10)) }
}
