import type { MemberPlace } from '@fanal/seal'
import { type MemberSeeds, concatSeeds, splitSeeds } from './seed-bytes.ts'

/** The seeds as they lie on the device: useless without the device's key that no script can read, and the server's half. */
export interface DeviceWrap extends MemberPlace {
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly ct: ArrayBuffer
}

/** The device's half: an HMAC key that never leaves the browser's key store. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
}

async function sessionKey(deviceKey: CryptoKey, serverHalf: Uint8Array): Promise<CryptoKey> {
  const joined = await crypto.subtle.sign('HMAC', deviceKey, serverHalf.slice())
  const secret = await crypto.subtle.importKey('raw', joined, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('fanal/v1/device-seeds')
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function boundTo({ deployment, organization, member }: MemberPlace, nonce: Uint8Array<ArrayBuffer>) {
  const bound = JSON.stringify([deployment, organization, member])
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(bound) }
}

/**
 * @param place       what the member's own key said of member, organization and deployment
 * @param serverHalf  32 bytes that live as long as the session
 */
export async function wrapForDevice(
  seeds: MemberSeeds,
  place: MemberPlace,
  deviceKey: CryptoKey,
  serverHalf: Uint8Array,
): Promise<DeviceWrap> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const ct = await crypto.subtle.encrypt(boundTo(place, nonce), await sessionKey(deviceKey, serverHalf), concatSeeds(seeds))
  return { ...place, nonce, ct }
}

/** Null where the device, the session, the member, their organization or their deployment is another one, or the wrap was changed. */
export async function unwrapOnDevice(wrap: DeviceWrap, deviceKey: CryptoKey, serverHalf: Uint8Array): Promise<MemberSeeds | null> {
  try {
    const key = await sessionKey(deviceKey, serverHalf)
    return splitSeeds(new Uint8Array(await crypto.subtle.decrypt(boundTo(wrap, wrap.nonce), key, wrap.ct)))
  } catch {
    return null
  }
}
