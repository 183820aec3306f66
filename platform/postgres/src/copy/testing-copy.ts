import type { TestDatabase } from '../testing.ts'
import { copyIn as putIn } from './copy-in.ts'
import { copyOut as takeOut } from './copy-out.ts'

const at = '2026-11-27T00:00:00.000Z'

async function* stream(house: TestDatabase, first: readonly object[]): AsyncGenerator<Uint8Array> {
  yield* takeOut(house.connect('migrator', { max: 1 }), at, first)
}

async function take(house: TestDatabase, first: readonly object[] = []): Promise<Uint8Array[]> {
  return await Array.fromAsync(stream(house, first))
}

export const copyOut = Object.assign(take, { stream })

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as a file gives them
  for (const chunk of chunks) yield await Promise.resolve(chunk)
}

export const copyIn = (house: TestDatabase, chunks: readonly Uint8Array[], onObject?: (value: object) => Promise<void>) =>
  putIn(house.server, each(chunks), onObject)
