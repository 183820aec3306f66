import { createHash } from 'node:crypto'
import { type Id, type Outcome, type Refusal, fromBase64Url, ok, refuse } from '@fanal/kernel'
import { passkeyText } from './passkey.text.ts'

/** The site that a passkey belongs to: a browser offers it nowhere else. */
export interface RelyingParty {
  /** The host name, for example `travail.exemple.ca`. */
  readonly id: string
  /** As the browser says it, for example `https://travail.exemple.ca`. */
  readonly origin: string
}

/** A member's passkey as the server keeps it: nothing here signs anybody in. */
export interface Passkey {
  readonly id: PasskeyId
  readonly credentialId: Uint8Array
  /** COSE_Key, CBOR. */
  readonly publicKey: Uint8Array
  /** How often the device says it was used; 0 from devices that do not count. */
  readonly counter: number
  readonly transports: readonly string[]
  /** Whether it may be copied between devices (the flag BE); a passkey never changes that. */
  readonly synced: boolean
  /** The member's own word for it. */
  readonly name: string
  readonly addedDay: Date
  readonly usedDay: Date | null
}

export type PasskeyId = Id<'passkey'>

/** What a passkey that signed says of itself. */
export interface PasskeyUse {
  readonly id: PasskeyId
  readonly counter: number
}

/** Why a passkey was not taken, as the ledger says it. */
export type PasskeyFault = 'challenge' | 'unknown' | 'counter' | 'kind' | 'not-genuine'

/** How long a challenge may be answered, in minutes. */
export const challengeMinutes = 5
export const mostPasskeys = 10
const longestName = 60

/** The day of a moment, UTC: all that is kept of when a passkey was used. */
export function dayOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 86_400_000) * 86_400_000)
}

export function hashOfChallenge(challenge: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(challenge).digest())
}

/** The challenge that an answer says it is about: 32 bytes, or null where it says none. */
export function challengeOf(clientDataJSON: string): Uint8Array | null {
  try {
    const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(clientDataJSON) ?? new Uint8Array()))
    const { challenge } = said as { challenge?: unknown }
    const bytes = typeof challenge === 'string' ? fromBase64Url(challenge) : null
    return bytes?.length === 32 ? bytes : null
  } catch {
    return null
  }
}

/** A name for a passkey as a member typed it: 1 to 60 characters on one line. */
export function passkeyName(typed: string): Outcome<string> {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  // oxlint-disable-next-line no-control-regex -- characters that no name holds are what is looked for
  return name === '' || name.length > longestName || /[\u0000-\u001f\u007f]/.test(name)
    ? refuse('passkey-name', passkeyText.nameWrong)
    : ok(name)
}

const unusable: Refusal = refuse('workbench-address', {
  en: 'FANAL_WORKBENCH_ADDRESS is not an address that passkeys can belong to: give the https address by its host name that members open the workbench at, for example https://workbench.example.ca.',
  fr: 'FANAL_WORKBENCH_ADDRESS n’est pas une adresse à laquelle des clés d’accès peuvent appartenir : donnez l’adresse https, avec son nom d’hôte, où les membres ouvrent l’espace de travail, par exemple https://travail.exemple.ca.',
})

/**
 * Whose passkeys a workbench at this address takes.
 * @param address  what members type; `https`, or `http://localhost` with any port. A number is no host name for WebAuthn.
 * @returns a refusal with the sentence that says how to mend it
 */
export function relyingPartyAt(address: string): Outcome<RelyingParty> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') return unusable
  const isHere = url.hostname === 'localhost' || url.hostname.endsWith('.localhost')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return unusable
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('[')) return unusable
  return ok({ id: url.hostname, origin: url.origin })
}
