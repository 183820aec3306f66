import type { Directory } from '@fanal/seal'
import { type CheckedDirectory, type DirectoriesSeen, type Distrust, checkDirectory } from './check-directory.ts'

const databaseName = 'fanal-directories'
const storeName = 'highest'

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

// @NOTE signing out clears the site's storage, and this with it: a device remembers from one signing in to the next signing out
const seenHere: DirectoriesSeen = {
  highest: async (deployment) => (await inStore('readonly', (store) => store.get(deployment) as IDBRequest<number | undefined>)) ?? 0,
  keep: async (deployment, version) => void (await inStore('readwrite', (store) => store.put(version, deployment))),
}

// what is asked for by its number is older as a rule
const anyVersion: DirectoriesSeen = { highest: () => Promise.resolve(0), keep: () => Promise.resolve() }

/** The address's answer, held against the deployment that the member's own key names. */
export async function checkedHere(said: Parameters<typeof checkDirectory>[0], deployment: string): Promise<CheckedDirectory> {
  return await checkDirectory(said, deployment, seenHere)
}

/**
 * One version of the directory of the member's own node, of before: for the keys of somebody who left, and for nothing that is sealed now.
 * @param deployment  as the member's own key says it
 * @returns null where the root did not sign it, or there is none of that number
 * @throws where nobody answers
 */
export async function fetchDirectoryVersion(deployment: string, version: number): Promise<Directory | null> {
  const answer = await fetch(`/api/v1/directory?version=${version}`, { credentials: 'same-origin' })
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  const checked = await checkDirectory((await answer.json()) as object, deployment, anyVersion)
  return checked.ok && checked.signed.body.version === version ? checked.signed.body : null
}

/**
 * The signed directory of the member's own node.
 * @param deployment  as the member's own key says it, never as the page does
 * @throws where nobody answers
 */
export async function fetchDirectory(
  deployment: string,
): Promise<{ readonly ok: true; readonly directory: Directory } | { readonly ok: false; readonly problem: Distrust }> {
  const answer = await fetch('/api/v1/directory', { credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  const checked = await checkedHere((await answer.json()) as object, deployment)
  return checked.ok ? { ok: true, directory: checked.signed.body } : checked
}
