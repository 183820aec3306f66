import { toHex } from '@fanal/kernel'
import { type Changing, type SessionOver, changing, doors, sessionsOver } from './expected-doors.ts'
import type { Place, Somebody } from './house.ts'
import { type Held, type Manner, plainRequests, requestOf, thingRequests } from './requests.ts'
import { type Difference, type Walked, answerTo, session } from './walk.ts'

/** Asks every changing route in every manner, as the intake officer of a place, and yields what is not as the table says. */
export async function* walkDoors(walked: Walked, home: Place): AsyncGenerator<Difference> {
  const { house } = walked
  const who = home.members.find(({ duty }) => duty === 'intake-officer')!
  for (const route of changing)
    for (const [manner, expected] of Object.entries(doors[route]) as [Manner, string][]) {
      house.world.pass(route.startsWith('signIn') ? 1 : 0)
      const held = await session(walked, who)
      const request = requestOf(sentTo(route, home), manner, held, house)
      const found = await answerTo(walked, request, { who, thing: null })
      if (found !== expected) yield { what: `${route}: ${manner}`, expected, found }
      if (expected === '403' && !(await isOpen(walked, held)))
        yield { what: `${route}: ${manner}`, expected: 'nothing changed', found: 'the session ended' }
    }
}

function sentTo(route: Changing, home: Place) {
  if (route === 'takeReport' || route === 'sendReply') return thingRequests[route](home.thing, home.thing, 'en')
  return plainRequests[route]('en')
}

async function isOpen({ house }: Walked, { sessionId }: Held): Promise<boolean> {
  const [row] = await house.owner.query<{ open: boolean }>('select ended_at is null as open from fanal.session where session_id = $1', [
    sessionId,
  ])
  return row?.open === true
}

/** Asks for the inbox with sessions that are over, and yields the ones that still open a door. */
export async function* walkSessionsOver(walked: Walked, home: Place): AsyncGenerator<Difference> {
  const who = home.members.find(({ duty }) => duty === 'intake-officer')!
  for (const [way, expected] of Object.entries(sessionsOver) as [SessionOver, string][]) {
    const held = await session(walked, who)
    const [before, after] = endings[way](walked, held, who)
    await walked.house.owner.query(...before)
    const found = await answerTo(walked, requestOf(plainRequests.listInbox('en'), 'cookie', held, walked.house), { who: null, thing: null })
    if (after !== null) await walked.house.owner.query(...after)
    if (found !== expected) yield { what: `a session ${way}`, expected, found }
  }
}

type Statement = readonly [text: string, values: readonly unknown[]]

/** How a session comes to its end, and how what else was touched is put back. */
const endings: Readonly<Record<SessionOver, (walked: Walked, held: Held, who: Somebody) => readonly [Statement, Statement | null]>> = {
  'signed out': ({ house }, { sessionId }) => [
    [
      `update fanal.session set ended_at = $2, ended_by = 'sign-out', server_half = null where session_id = $1`,
      [sessionId, house.world.now()],
    ],
    null,
  ],
  'idle for fifteen minutes': ({ house }, { sessionId }) => [
    [`update fanal.session set seen_at = $2::timestamptz - interval '15 minutes' where session_id = $1`, [sessionId, house.world.now()]],
    null,
  ],
  'twelve hours old': ({ house }, { sessionId }) => [
    [`update fanal.session set created_at = $2::timestamptz - interval '12 hours' where session_id = $1`, [sessionId, house.world.now()]],
    null,
  ],
  'of a member who left': (_walked, _held, { actor }) => [
    [`update fanal.member set state = 'left' where member_id = $1`, [actor.member]],
    [`update fanal.member set state = 'active' where member_id = $1`, [actor.member]],
  ],
  'never begun': (_walked, { sessionId }) => [[`delete from fanal.session where session_id = decode($1, 'hex')`, [toHex(sessionId)]], null],
}
