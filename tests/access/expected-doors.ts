import type { RouteName } from './answers.ts'
import type { Manner } from './requests.ts'

/** Routes that change something, asked in every manner by an intake officer about their own report. */
export const changing = [
  'signOut',
  'signOutApi',
  'signInSalt',
  'signInApi',
  'takeReport',
  'sendReply',
] as const satisfies readonly RouteName[]
export type Changing = (typeof changing)[number]

/** Written by hand. A command's request carries no cookie, so there is nothing that a foreign page could ride on. */
export const doors: Readonly<Record<Changing, Readonly<Record<Manner, string>>>> = {
  signOut: {
    cookie: '303 to sign-in',
    'cookie without token': '403',
    'cookie with the token of another session': '403',
    'cookie from a foreign site': '403',
    'cookie from a foreign origin': '403',
    'cookie without origin': '403',
    'cookie beside a bearer that is none': '303 to sign-in',
    'cookie beside a basic password': '303 to sign-in',
    bearer: '303 to sign-in',
    'bearer from a foreign site': '303 to sign-in',
    nobody: '303 to sign-in',
    'nobody from a foreign site': '403',
  },
  signOutApi: {
    cookie: '200',
    'cookie without token': '403',
    'cookie with the token of another session': '403',
    'cookie from a foreign site': '403',
    'cookie from a foreign origin': '403',
    'cookie without origin': '403',
    'cookie beside a bearer that is none': '401',
    'cookie beside a basic password': '401',
    bearer: '200',
    'bearer from a foreign site': '200',
    nobody: '401',
    'nobody from a foreign site': '403',
  },
  signInSalt: {
    cookie: '200',
    'cookie without token': '403',
    'cookie with the token of another session': '403',
    'cookie from a foreign site': '403',
    'cookie from a foreign origin': '403',
    'cookie without origin': '403',
    'cookie beside a bearer that is none': '200',
    'cookie beside a basic password': '200',
    bearer: '200',
    'bearer from a foreign site': '200',
    nobody: '200',
    'nobody from a foreign site': '403',
  },
  signInApi: {
    cookie: '401',
    'cookie without token': '403',
    'cookie with the token of another session': '403',
    'cookie from a foreign site': '403',
    'cookie from a foreign origin': '403',
    'cookie without origin': '403',
    'cookie beside a bearer that is none': '401',
    'cookie beside a basic password': '401',
    bearer: '401',
    'bearer from a foreign site': '401',
    nobody: '401',
    'nobody from a foreign site': '403',
  },
  takeReport: {
    cookie: '200',
    'cookie without token': '403',
    'cookie with the token of another session': '403',
    'cookie from a foreign site': '403',
    'cookie from a foreign origin': '403',
    'cookie without origin': '403',
    'cookie beside a bearer that is none': '401',
    'cookie beside a basic password': '401',
    bearer: '200',
    'bearer from a foreign site': '200',
    nobody: '401',
    'nobody from a foreign site': '403',
  },
  sendReply: {
    cookie: '201',
    'cookie without token': '403',
    'cookie with the token of another session': '403',
    'cookie from a foreign site': '403',
    'cookie from a foreign origin': '403',
    'cookie without origin': '403',
    'cookie beside a bearer that is none': '401',
    'cookie beside a basic password': '401',
    bearer: '201',
    'bearer from a foreign site': '201',
    nobody: '401',
    'nobody from a foreign site': '403',
  },
}

/** A session that is over, in each way that one can be. All of them are nobody's. */
export const sessionsOver = {
  'signed out': '401',
  'idle for fifteen minutes': '401',
  'twelve hours old': '401',
  'of a member who left': '401',
  'never begun': '401',
} as const satisfies Record<string, string>
export type SessionOver = keyof typeof sessionsOver
