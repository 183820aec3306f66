import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { api, page } from '@fanal/http'
import {
  invitationAnswer,
  invitationPlace,
  inviteRequest,
  invitedAnswer,
  joinRequest,
  leftAnswer,
  peopleAnswer,
  takenBackAnswer,
  tokenRequest,
} from './people.schema.ts'

/** The addresses where an administrator looks after people, and where somebody joins. */
export const peopleRoutes = {
  people: page('GET', { en: '/en/people', fr: '/fr/personnes' }),
  invitePerson: page('POST', { en: '/en/people/invite', fr: '/fr/personnes/inviter' }, { compress: false }),
  personBeginsAgain: page('POST', { en: '/en/people/begin-again', fr: '/fr/personnes/recommencer' }, { compress: false }),
  personLeaves: page('POST', { en: '/en/people/leave', fr: '/fr/personnes/depart' }),
  invitationIsTakenBack: page('POST', { en: '/en/people/take-back', fr: '/fr/personnes/retirer' }),
  join: page('GET', { en: '/en/join', fr: '/fr/se-joindre' }, { islands: ['join'], sealing: true }),
  listPeople: api('GET', '/api/v1/people', {
    summary: { en: 'The members of the organization', fr: 'Les membres de l’organisme' },
    responses: { 200: { description: 'Members / Membres', schema: peopleAnswer } },
  }),
  inviteMember: api('POST', '/api/v1/people/invitations', {
    summary: { en: 'Invites somebody to join', fr: 'Invite une personne à se joindre' },
    request: inviteRequest,
    responses: { 201: { description: 'The token, told once / Le jeton, donné une seule fois', schema: invitedAnswer } },
  }),
  takeBackInvitation: api('POST', '/api/v1/people/invitations/take-back', {
    summary: { en: 'Takes back an invitation that nobody has used', fr: 'Retire une invitation que personne n’a utilisée' },
    request: invitationPlace,
    responses: { 200: { description: 'Taken back / Retirée', schema: takenBackAnswer } },
  }),
  inviteAgain: api('POST', '/api/v1/people/:member/begin-again', {
    summary: { en: 'Lets a member begin again with new keys', fr: 'Laisse un membre recommencer avec de nouvelles clés' },
    responses: { 201: { description: 'The token, told once / Le jeton, donné une seule fois', schema: invitedAnswer } },
  }),
  letLeave: api('POST', '/api/v1/people/:member/leave', {
    summary: {
      en: 'A member leaves: sessions, duties and wraps end',
      fr: 'Un membre part : ses sessions, ses fonctions et ses clés enveloppées prennent fin',
    },
    responses: { 200: { description: 'Sessions ended / Sessions terminées', schema: leftAnswer } },
  }),
  lookAtInvitation: api('POST', '/api/v1/join/look', {
    bodyLimit: 1024,
    summary: { en: 'What an invitation says', fr: 'Ce que dit une invitation' },
    request: tokenRequest,
    responses: { 200: { description: 'For whom / Pour qui', schema: invitationAnswer } },
  }),
  takeInvitation: api('POST', '/api/v1/join', {
    bodyLimit: 16_384,
    summary: { en: 'Joins with keys made on one’s own device', fr: 'Se joindre avec des clés créées sur son propre appareil' },
    request: joinRequest,
    responses: { 201: { description: 'Joined / C’est fait', schema: invitationAnswer } },
  }),
} as const

/** The browser module of joining, for `buildAssets`. */
export const peopleIslands = { join: { entry: fileURLToPath(new URL('./join.island.ts', import.meta.url)) } } as const

/** Rules of the pages of people, after the design's. */
export function peopleStyles(): string {
  return readFileSync(new URL('./people.css', import.meta.url), 'utf8')
}
