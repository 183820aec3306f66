import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { toBase64Url } from '@fanal/kernel'
import type { AddAnswer, UseAnswer } from './ceremonies.ts'

/** What a device or a browser may say; a test changes one thing of it at a time. */
export interface Said {
  origin: string
  rpId: string
  challenge: string
  type: string
  crossOrigin: boolean
  present: boolean
  verified: boolean
  synced: boolean
  counter: number
}

/** One credential of a device made of software: real keys, real bytes, and a counter that tests turn by hand. */
export interface SoftwarePasskey {
  readonly credentialId: Uint8Array
  counter: number
  added(challenge: string, changed?: Partial<Said>): AddAnswer
  used(challenge: string, changed?: Partial<Said>): UseAnswer
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

/** CBOR (RFC 8949) of the few shapes that WebAuthn needs. */
function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])
}
const cborBytes = (bytes: Uint8Array) => Buffer.concat([cborHead(2, bytes.length), bytes])
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)])
const cborNumber = (number: number) => (number < 0 ? cborHead(1, -1 - number) : cborHead(0, number))
const cborMap = (...pairs: readonly (readonly [Buffer, Buffer])[]) => Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()])

/** @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
function authenticatorData(said: Said, attested: Uint8Array = new Uint8Array()): Buffer {
  const flags = (said.present ? 0x01 : 0) | (said.verified ? 0x04 : 0) | (said.synced ? 0x18 : 0) | (attested.length > 0 ? 0x40 : 0)
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(said.counter)
  return Buffer.concat([sha256(said.rpId), Buffer.from([flags]), counter, attested])
}

function clientData({ type, challenge, origin, crossOrigin }: Said): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }))
}

/** @param chance  names the credential, 32 bytes of it */
export function softwarePasskey(site: { id: string; origin: string }, chance: (bytes: number) => Uint8Array): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = chance(32)
  const id = toBase64Url(credentialId)
  const coseKey = cborMap(
    [cborNumber(1), cborNumber(2)],
    [cborNumber(3), cborNumber(-7)],
    [cborNumber(-1), cborNumber(1)],
    [cborNumber(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborNumber(-3), cborBytes(Buffer.from(y, 'base64url'))],
  )
  const usual = { origin: site.origin, rpId: site.id, crossOrigin: false, present: true, verified: true, synced: false }
  const about = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  const passkey: SoftwarePasskey = {
    credentialId,
    counter: 0,
    added(challenge, changed = {}) {
      const said: Said = { ...usual, type: 'webauthn.create', challenge, counter: passkey.counter, ...changed }
      const length = Buffer.from([0, credentialId.length])
      const authData = authenticatorData(said, Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey]))
      const attestationObject = cborMap(
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap()],
        [cborText('authData'), cborBytes(authData)],
      )
      const response = {
        clientDataJSON: toBase64Url(clientData(said)),
        attestationObject: toBase64Url(attestationObject),
        transports: ['usb' as const],
      }
      return { ...about, response }
    },
    used(challenge, changed = {}) {
      passkey.counter += 1
      const said: Said = { ...usual, type: 'webauthn.get', challenge, counter: passkey.counter, ...changed }
      const data = authenticatorData(said)
      const client = clientData(said)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      const response = { clientDataJSON: toBase64Url(client), authenticatorData: toBase64Url(data), signature: toBase64Url(signature) }
      return { ...about, response }
    },
  }
  return passkey
}
