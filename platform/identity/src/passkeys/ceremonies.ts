import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { fromBase64Url, toBase64Url } from '@fanal/kernel'
import { type Passkey, type PasskeyFault, type PasskeyUse, type RelyingParty, challengeMinutes } from './passkey.ts'

export type AddAnswer = RegistrationResponseJSON
export type UseAnswer = AuthenticationResponseJSON
export type NewOptions = PublicKeyCredentialCreationOptionsJSON
export type UseOptions = PublicKeyCredentialRequestOptionsJSON

type Known = Pick<Passkey, 'credentialId' | 'transports'>
type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: PasskeyFault }

/** EdDSA, ES256, RS256 (COSE algorithm numbers). */
const algorithms = [-8, -7, -257]
const timeout = challengeMinutes * 60_000
const described = (known: readonly Known[]) => known.map((one) => ({ id: toBase64Url(one.credentialId), transports: [...one.transports] }))

/**
 * What a browser is asked to make a new passkey with. No attestation: which make a device is, is nobody's business here.
 * @NOTE not discoverable: the device then keeps no list that shows who works here
 */
export function askForNew(
  site: RelyingParty,
  member: { loginName: string; handle: Uint8Array; known: readonly Known[] },
  challenge: Uint8Array,
): Promise<NewOptions> {
  return generateRegistrationOptions({
    rpName: 'Fanal',
    rpID: site.id,
    userName: member.loginName,
    userID: new Uint8Array(member.handle),
    challenge: new Uint8Array(challenge),
    timeout,
    attestationType: 'none',
    excludeCredentials: described(member.known),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** What a browser is asked to sign in with. */
export function askForOne(site: RelyingParty, known: readonly Known[], challenge: Uint8Array): Promise<UseOptions> {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: new Uint8Array(challenge),
    timeout,
    allowCredentials: described(known),
    userVerification: 'preferred',
  })
}

/** The new passkey of an answer, where it answers this challenge, at this site, by somebody present. */
export async function checkNew(
  site: RelyingParty,
  response: AddAnswer,
  challenge: Uint8Array,
): Promise<Checked<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'synced'>>> {
  if (isFramed(response.response.clientDataJSON)) return notGenuine
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: toBase64Url(challenge),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: false,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!checked?.verified) return notGenuine
  const { credential, credentialDeviceType } = checked.registrationInfo
  const credentialId = fromBase64Url(credential.id)
  if (credentialId === null) return notGenuine
  const { publicKey, counter } = credential
  const transports = (response.response.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8)
  return {
    ok: true,
    value: { credentialId, publicKey: new Uint8Array(publicKey), counter, transports, synced: credentialDeviceType === 'multiDevice' },
  }
}

/**
 * Whether one of these passkeys signed this challenge, at this site, by somebody present. A counter that does not go on,
 * or a passkey that turned from one device's into a synced one or back, is refused: it may be a copy.
 */
export async function checkUse(
  site: RelyingParty,
  known: readonly Passkey[],
  response: UseAnswer,
  challenge: Uint8Array,
): Promise<Checked<PasskeyUse>> {
  const passkey = known.find((one) => toBase64Url(one.credentialId) === response.id)
  if (passkey === undefined) return { ok: false, fault: 'unknown' }
  if (isFramed(response.response.clientDataJSON)) return notGenuine
  const expected = { expectedChallenge: toBase64Url(challenge), expectedOrigin: site.origin, expectedRPID: site.id }
  // @NOTE the counter is compared below: the library says only in words that it was the counter
  const credential = { id: response.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 }
  const checked = await verifyAuthenticationResponse({ response, ...expected, credential, requireUserVerification: false }).catch(
    () => null,
  )
  if (!checked?.verified) return notGenuine
  const { newCounter: counter, credentialDeviceType } = checked.authenticationInfo
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) return { ok: false, fault: 'counter' }
  if ((credentialDeviceType === 'multiDevice') !== passkey.synced) return { ok: false, fault: 'kind' }
  return { ok: true, value: { id: passkey.id, counter } }
}

const notGenuine = { ok: false, fault: 'not-genuine' } as const

/** @NOTE the library lets an answer from inside another site's frame pass where a browser does not name that site */
function isFramed(clientDataJSON: string): boolean {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    return (said as { crossOrigin?: unknown }).crossOrigin === true
  } catch {
    return true
  }
}
