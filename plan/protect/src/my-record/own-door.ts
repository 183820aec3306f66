import { createHash } from 'node:crypto'
import { entryBytes, type LedgerEvent, randomId, type World } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { consentEvent, factsOf } from '../consent/consent-facts.ts'
import { consentMachine } from '../consent/consent-machine.ts'
import { progressOf } from '../consent/consent.ts'
import { streamOf } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { type EndingReferral, endedWith } from '../referral/ended-consent.ts'
import { requestDue } from '../requests/request-due.ts'
import type { RequestKind } from '../requests/request-machine.ts'
import { askOwn, openOwnRecord, type OwnHashes, withdrawOwn } from './own-record.store.ts'
import type { OwnAgreement, OwnKeys, OwnRecord, OwnReferral } from './own-record.ts'

interface OwnDoorParts {
  /** Connected as the public: it may execute three functions of this, and read no table. */
  readonly database: Pick<Queries, 'query'>
  readonly world: World
}

/** What the person wants to say with a request, sealed on their own device with the key of their narrative. */
export interface OwnWords {
  /** The request's id, to which its words are bound: made where they were sealed. */
  readonly request: string
  readonly bytes: Uint8Array
  readonly epoch: number
  readonly digest: string
}

/** A person's own way in. Each act answers the record as it stands then; a code that opens nothing is answered alike by all three. */
export interface OwnDoor {
  open(keys: OwnKeys): Promise<OwnRecord>
  withdraw(keys: OwnKeys, consent: string): Promise<OwnRecord>
  ask(keys: OwnKeys, kind: RequestKind, words: OwnWords | null): Promise<OwnRecord>
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const hashesOf = ({ locator, fetchKey }: OwnKeys): OwnHashes => ({ locatorHash: sha256(locator), fetchHash: sha256(fetchKey) })

/** What the consent's guards are asked: none of them stands in the way of taking a yes back. */
const factsOfAgreement = ({ purpose, givenBy, classes, operations, to }: OwnAgreement) =>
  factsOf(
    {
      explained: [],
      language: '',
      interpreter: 'none-needed',
      purpose,
      givenBy,
      classes,
      operations,
      validTo: to === null ? null : new Date(to),
    },
    { guardianSafe: null },
  )

const dateOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

/** A referral as its end asks for it. */
function endingOf(referral: OwnReferral, { organization, subject }: NonNullable<OwnRecord['person']>): EndingReferral {
  const { id, consent, state, version, seq, marks, classes, service, toOrganization, toUnit, respondBy, received, stopAsked } = referral
  const to =
    toOrganization !== null && toUnit !== null
      ? ({ kind: 'unit', organization: toOrganization, unit: toUnit, service } as const)
      : ({ kind: 'link', service: service ?? '' } as const)
  const dates = { respondBy: dateOf(respondBy), receivedAt: dateOf(received), stopAskedAt: dateOf(stopAsked) }
  return { id, consent, state, version, seq, marks, classes, organization, subject, to, ...dates }
}

/** How often a yes is read anew that somebody else moves at the same moment. */
const mostAttempts = 3

export function createOwnDoor({ database, world }: OwnDoorParts): OwnDoor {
  const open = (keys: OwnKeys) => openOwnRecord(hashesOf(keys), { entry: randomId<'entry'>(world.chance(16)), at: world.now() }, database)
  const entryOf = (event: LedgerEvent) => {
    const id = randomId<'entry'>(world.chance(16))
    return { entry: id, entryBody: entryBytes(event, { id, at: world.now(), actor: { kind: 'public' } }) }
  }

  async function withdraw(keys: OwnKeys, consent: string): Promise<OwnRecord> {
    for (let attempts = 0; attempts < mostAttempts; attempts++) {
      // oxlint-disable-next-line no-await-in-loop -- what moved on meanwhile is read anew
      if (await withdrawnOnce(keys, consent)) break
    }
    return open(keys)
  }

  /** False where the yes, or something that stands on it, moved on while it was read. */
  async function withdrawnOnce(keys: OwnKeys, consent: string): Promise<boolean> {
    const { person, agreed, referrals } = await open(keys)
    const agreement = agreed.find((one) => one.consent === consent)
    if (person === null || agreement === undefined) return true
    const now = world.now()
    const act = { by: { kind: 'person' }, now, rule: null } as const
    const tried = attempt(consentMachine, progressOf(agreement), 'withdraw', factsOfAgreement(agreement), act)
    if (!tried.ok) return true
    const event = consentEvent(person.organization, { id: agreement.consent, subject: person.subject }, tried.value, {
      limits: 'already-opened',
      by: 'own-code',
    })
    const standing = referrals.filter((referral) => referral.consent === agreement.consent)
    const ended = endedWith(
      agreement.consent,
      standing.map((referral) => endingOf(referral, person)),
      now,
    )
    return withdrawOwn(
      {
        ...hashesOf(keys),
        consent,
        seq: agreement.seq,
        referrals: Object.fromEntries(standing.map(({ id, seq }) => [id, seq])),
        at: now,
        entries: [event, ...ended].map(entryOf),
      },
      database,
    )
  }

  async function ask(keys: OwnKeys, kind: RequestKind, words: OwnWords | null): Promise<OwnRecord> {
    const { person } = await open(keys)
    if (person === null) return open(keys)
    const request = words?.request ?? randomId<'request'>(world.chance(16))
    const at = world.now()
    const { due, rule } = requestDue(at)
    const { organization, subject } = person
    const data = { request, kind, channel: 'own-code', due: due.toISOString(), rule, words: words?.digest ?? null }
    const event: LedgerEvent = { type: 'protect.request.asked', version: 1, organization, stream: streamOf(subject), data }
    const task = randomId<'task'>(world.chance(16))
    await askOwn({ ...hashesOf(keys), ...entryOf(event), request, kind, task, at, due, rule, words }, database)
    return open(keys)
  }

  return { open, withdraw, ask }
}
