import { type Context, open, runs } from '@fanal/http'
import { type ServerSecret, loginNameOf } from '@fanal/identity'
import { type Bilingual, type Outcome, type World, fromBase64Url, ok, refuse, timedId } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import type { ZodType } from 'zod'
import { inviteAgain, inviteMember } from './invite-member.ts'
import { type Invitation, joinByInvitation, lookAtInvitation } from './join-by-invitation.ts'
import { letLeave } from './let-leave.ts'
import { listPeople } from './list-people.ts'
import { newToken } from './new-token.ts'
import { invitationPlace, inviteRequest, joinRequest, memberPlace, tokenRequest } from './people.schema.ts'
import { peopleRefusals } from './people.text.ts'
import { takeBackInvitation } from './take-back-invitation.ts'

export interface PeopleServices {
  readonly world: World
  /** What joining needs, which happens before anybody is signed in. */
  readonly people: { readonly database: Database; readonly secret: ServerSecret; readonly world: World }
}

type Here<Params = unknown> = Context<PeopleServices, Params>

function fit<T>(shape: ZodType<T>, value: unknown, sentence?: Bilingual): Outcome<T> {
  const parsed = shape.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse('invalid', sentence)
}

function asked<T>(shape: ZodType<T>, body: Outcome<unknown>, sentence?: Bilingual): Outcome<T> {
  return body.ok ? fit(shape, body.value, sentence) : body
}

async function invite(c: Here) {
  const read = asked(inviteRequest, await c.json(), peopleRefusals.badName)
  if (!read.ok) return read
  const { world } = c.services
  const { token, tokenHash, id } = newToken(world)
  const member = timedId<'member'>(world.now(), world.chance(10))
  const { displayName, held } = read.value
  const done = await c.run(inviteMember, {
    id,
    tokenHash,
    member,
    loginName: loginNameOf(read.value.loginName),
    displayName,
    held,
    at: world.now(),
  })
  return done.ok ? c.answer({ token, until: done.value.until.toISOString() }, 201) : done
}

async function again(c: Here) {
  const place = fit(memberPlace, c.params)
  if (!place.ok) return refuse('not-found')
  const { world } = c.services
  const { token, tokenHash, id } = newToken(world)
  const done = await c.run(inviteAgain, { id, tokenHash, member: place.value.member, at: world.now() })
  return done.ok ? c.answer({ token, until: done.value.until.toISOString() }, 201) : done
}

async function leave(c: Here) {
  const place = fit(memberPlace, c.params)
  if (!place.ok) return refuse('not-found')
  const done = await c.run(letLeave, { member: place.value.member, at: c.services.world.now() })
  return done.ok ? c.answer(done.value) : done
}

async function takeBack(c: Here) {
  const place = asked(invitationPlace, await c.json())
  if (!place.ok) return place
  const done = await c.run(takeBackInvitation, { invitation: place.value.invitation, at: c.services.world.now() })
  return done.ok ? c.answer({ takenBack: true }) : done
}

async function list(c: Here) {
  const read = await c.run(listPeople, { at: c.services.world.now() })
  if (!read.ok) return read
  const invitations = read.value.invitations.map(({ id, loginName, kind, until }) => ({ id, loginName, kind, until: until.toISOString() }))
  return c.answer({ people: read.value.people, invitations })
}

function answerInvited(c: Here, outcome: Outcome<Invitation>, status: number) {
  if (!outcome.ok) return outcome
  const { deployment, organization: organizationId, kind, member, loginName, displayName, name: organization } = outcome.value
  return c.answer({ deployment, organizationId, kind, member, loginName, displayName, organization }, status)
}

async function look(c: Here) {
  const read = asked(tokenRequest, await c.json())
  return read.ok ? answerInvited(c, await lookAtInvitation(read.value.token, c.services.people), 200) : read
}

async function join(c: Here) {
  const read = asked(joinRequest, await c.json())
  if (!read.ok) return read
  const { token, code, wrappedSeeds, ...texts } = read.value
  const [salt, login, totpSecret, kemPublic, signPublic] = [texts.salt, texts.login, texts.totpSecret, texts.kem, texts.sign].map(
    fromBase64Url,
  )
  if (!salt || !login || !totpSecret || !kemPublic || !signPublic) return refuse('invalid')
  const made = { token, code, wrappedSeeds, salt, login, totpSecret, kemPublic, signPublic }
  return answerInvited(c, await joinByInvitation(made, c.services.people), 201)
}

/** What these addresses do; bind them beside the app's own. */
export const peopleBehaviours = {
  listPeople: runs<PeopleServices, unknown>(listPeople, list),
  inviteMember: runs<PeopleServices, unknown>(inviteMember, invite),
  inviteAgain: runs<PeopleServices, unknown>(inviteAgain, again),
  takeBackInvitation: runs<PeopleServices, unknown>(takeBackInvitation, takeBack),
  letLeave: runs<PeopleServices, unknown>(letLeave, leave),
  lookAtInvitation: open<PeopleServices, unknown>('whoever holds the token is the one who was invited, and is nobody here yet', look),
  takeInvitation: open<PeopleServices, unknown>('whoever holds the token is the one who was invited, and is nobody here yet', join),
} as const
