import { createHash } from 'node:crypto'
import { entryBytes, type LedgerEvent, randomId, type World } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { consentEvent, factsOf } from '../consent/consent-facts.ts'
import { consentMachine } from '../consent/consent-machine.ts'
import { progressOf } from '../consent/consent.ts'
import { streamOf } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { requestDue } from '../requests/request-due.ts'
import type { RequestKind } from '../requests/request-machine.ts'
import { endedWith } from '../referral/ended-consent.ts'
import { askOwn, openOwnRecord, type OwnHashes, standingOn, withdrawOwn } from './own-record.store.ts'
import type { OwnAgreement, OwnKeys, OwnRecord } from './own-record.ts'

interface OwnDoorParts {
  /** Connected as the public: it may execute four functions of this, and read no table. */
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

export function createOwnDoor({ database, world }: OwnDoorParts): OwnDoor {
  const open = (keys: OwnKeys) => openOwnRecord(hashesOf(keys), database)
  const entryOf = (event: LedgerEvent) => {
    const id = randomId<'entry'>(world.chance(16))
    return { entry: id, entryBody: entryBytes(event, { id, at: world.now(), actor: { kind: 'public' } }) }
  }

  async function withdraw(keys: OwnKeys, consent: string): Promise<OwnRecord> {
    const { person, agreed } = await open(keys)
    const agreement = agreed.find((one) => one.consent === consent)
    if (person === null || agreement === undefined) return open(keys)
    const now = world.now()
    const act = { by: { kind: 'person' }, now, rule: null } as const
    const tried = attempt(consentMachine, progressOf(agreement), 'withdraw', factsOfAgreement(agreement), act)
    if (!tried.ok) return open(keys)
    const event = consentEvent(person.organization, { id: agreement.consent, subject: person.subject }, tried.value, {
      limits: 'already-opened',
      by: 'own-code',
    })
    // whoever answers a referral at this moment comes first, and then it is taken back as it stands
    for (let left = 3; left > 0; left--) {
      // oxlint-disable-next-line no-await-in-loop -- each try has to see what the one before met
      const standing = await standingOn(hashesOf(keys), consent, database)
      const ended = standing.map((one) => ({ ...one, ...person, consent: agreement.consent }))
      const ends = endedWith(agreement.consent, ended, now).map((one) => entryOf(one))
      const taken = { consent, seq: agreement.seq, at: now, referrals: standing.map(({ seq }) => seq), ends }
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (await withdrawOwn({ ...hashesOf(keys), ...entryOf(event), ...taken }, database)) break
    }
    return open(keys)
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
