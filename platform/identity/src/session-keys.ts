import { type MemberPlace, fromBase64url } from '@fanal/seal'
import { type DeviceWrap, newDeviceKey, unwrapOnDevice, wrapForDevice } from './device-wrap.ts'
import { signInPaths } from './sign-in-paths.ts'
import type { MemberSeeds } from './seed-bytes.ts'

interface Kept {
  readonly deviceKey: CryptoKey
  readonly wrap: DeviceWrap
}

const databaseName = 'fanal'
const storeName = 'session'

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser’s storage failed')))
  })
}

async function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(databaseName, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName))
  const database = await settled(opening)
  try {
    return await settled(use(database.transaction(storeName, mode).objectStore(storeName)))
  } finally {
    database.close()
  }
}

/** Keeps the member's seeds on this device for the session: neither the device nor the server alone can open them. */
export async function keepMemberSeeds(seeds: MemberSeeds, place: MemberPlace, serverHalf: Uint8Array): Promise<void> {
  const deviceKey = await newDeviceKey()
  const kept: Kept = { deviceKey, wrap: await wrapForDevice(seeds, place, deviceKey, serverHalf) }
  await inStore('readwrite', (store) => store.put(kept, 'member'))
}

/**
 * The signed-in member's seeds, for elements that open or sign. Asks the server for its half of the key.
 * @returns with them the deployment and the organization that the member's own key vouched for at signing in; null where nobody is signed in here any more: then the page leads to the sign-in page
 */
export async function loadMemberSeeds(): Promise<(MemberPlace & { readonly seeds: MemberSeeds }) | null> {
  const answer = await fetch(signInPaths.session, { credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok) {
    if (answer.status === 401) await forgetSession()
    return null
  }
  const { memberId, serverHalf } = (await answer.json()) as { memberId: string; serverHalf: string }
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get('member') as IDBRequest<Kept | undefined>)
  const half = fromBase64url(serverHalf)
  if (kept === undefined || half === undefined || kept.wrap.member !== memberId) return null
  const seeds = await unwrapOnDevice(kept.wrap, kept.deviceKey, half)
  const { deployment, organization, member } = kept.wrap
  return seeds && { deployment, organization, member, seeds }
}

/** Forgets the device's half and the wrapped seeds. Sign-out does the same through `Clear-Site-Data`. */
export async function forgetSession(): Promise<void> {
  await inStore('readwrite', (store) => store.clear())
}
