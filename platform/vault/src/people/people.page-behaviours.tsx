import { type Context, open, runs } from '@fanal/http'
import { loginNameOf } from '@fanal/identity'
import { type Refusal, type UnitId, isDuty, parseId, refuse, say, timedId } from '@fanal/kernel'
import { inviteAgain, inviteMember } from './invite-member.ts'
import { JoinPage } from './join.page.tsx'
import { letLeave } from './let-leave.ts'
import { listPeople } from './list-people.ts'
import { newToken } from './new-token.ts'
import type { PeopleServices } from './people.behaviours.ts'
import { InvitedPage, LeavingPage, PeoplePage } from './people.pages.tsx'
import { joinText, peopleText as text } from './people.pages.text.ts'
import { peopleRoutes } from './people.routes.ts'
import { takeBackInvitation } from './take-back-invitation.ts'

export interface PeoplePageServices extends PeopleServices {
  signInPage(language: 'en' | 'fr'): string
}

type Here = Context<PeoplePageServices, unknown>

function addressesOf({ language }: Here) {
  return {
    people: peopleRoutes.people.href({ language }),
    invite: peopleRoutes.invitePerson.href({ language }),
    again: peopleRoutes.personBeginsAgain.href({ language }),
    leave: peopleRoutes.personLeaves.href({ language }),
    takeBack: peopleRoutes.invitationIsTakenBack.href({ language }),
  }
}

async function show(c: Here, problem: Refusal | null = null, typed: Readonly<Record<string, string>> = {}): Promise<Response | Refusal> {
  const read = await c.run(listPeople, { at: c.services.world.now() })
  if (!read.ok) return read
  const { language, csrf } = c
  const you = c.actor.kind === 'member' ? c.actor.member : ''
  const said = c.url.searchParams.get('done')
  const done = said === 'left' || said === 'taken-back' ? said : null
  const sentence = problem === null ? null : say(problem.say ?? { en: problem.code, fr: problem.code }, language)
  const page = <PeoplePage {...read.value} {...{ language, csrf, you, done, typed }} problem={sentence} addresses={addressesOf(c)} />
  return c.page(page, { title: text.title[language] })
}

/** The page with the token: nowhere else, and never again. */
function told(c: Here, token: string): Response {
  const { language } = c
  const join = new URL(peopleRoutes.join.href({ language }), c.url).href
  return c.page(<InvitedPage language={language} token={token} join={join} people={addressesOf(c).people} />, {
    title: text.made[language],
  })
}

async function invite(c: Here): Promise<Response | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const typed = Object.fromEntries(['displayName', 'loginName', 'unit'].map((name) => [name, form.value.get(name) ?? '']))
  const unit = parseId<'unit'>(typed['unit'])
  const held = form.value
    .all('duty')
    .filter(isDuty)
    .map((duty) => ({ duty, unit: unit ?? ('' as UnitId) }))
  const { world } = c.services
  const { token, tokenHash, id } = newToken(world)
  const member = timedId<'member'>(world.now(), world.chance(10))
  const displayName = (typed['displayName'] ?? '').trim()
  const asked = { id, tokenHash, member, loginName: loginNameOf(typed['loginName'] ?? ''), displayName, held, at: world.now() }
  const done = await c.run(inviteMember, asked)
  if (done.ok) return told(c, token)
  return done.say === undefined ? done : await show(c, done, typed)
}

async function again(c: Here): Promise<Response | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const member = parseId<'member'>(form.value.get('member'))
  if (member === null) return refuse('invalid')
  const { world } = c.services
  const { token, tokenHash, id } = newToken(world)
  const done = await c.run(inviteAgain, { id, tokenHash, member, at: world.now() })
  return done.ok ? told(c, token) : done
}

async function leave(c: Here): Promise<Response | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const { language, csrf } = c
  const member = parseId<'member'>(form.value.get('member'))
  if (member === null) return refuse('invalid')
  if (form.value.get('sure') === 'yes') {
    const done = await c.run(letLeave, { member, at: c.services.world.now() })
    return done.ok ? c.redirect(peopleRoutes.people.href({ language }, { done: 'left' })) : done
  }
  const read = await c.run(listPeople, { at: c.services.world.now() })
  if (!read.ok) return read
  const person = read.value.people.find((one) => one.member === member)
  if (person === undefined) return refuse('not-found')
  const page = <LeavingPage {...{ language, person, csrf }} addresses={addressesOf(c)} />
  return c.page(page, { title: text.askLeave[language].replace('{name}', person.displayName) })
}

async function takeBack(c: Here): Promise<Response | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const invitation = parseId<'invitation'>(form.value.get('invitation'))
  if (invitation === null) return refuse('invalid')
  const done = await c.run(takeBackInvitation, { invitation, at: c.services.world.now() })
  return done.ok ? c.redirect(peopleRoutes.people.href({ language: c.language }, { done: 'taken-back' })) : done
}

/** What the pages of people and of joining do. */
export const peoplePageBehaviours = {
  people: runs<PeoplePageServices, unknown>(listPeople, (c) => show(c)),
  invitePerson: runs<PeoplePageServices, unknown>([inviteMember, listPeople], invite),
  personBeginsAgain: runs<PeoplePageServices, unknown>(inviteAgain, again),
  invitationIsTakenBack: runs<PeoplePageServices, unknown>(takeBackInvitation, takeBack),
  personLeaves: runs<PeoplePageServices, unknown>([letLeave, listPeople], leave),
  join: open<PeoplePageServices, unknown>('whoever was invited is nobody here yet; the page shows nothing of anybody', (c) =>
    c.page(<JoinPage language={c.language} csrf={c.csrf} signIn={c.services.signInPage(c.language)} />, {
      title: joinText.title[c.language],
    }),
  ),
} as const
