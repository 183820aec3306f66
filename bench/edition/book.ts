// What invented years are written into, and what they are drawn with: the same ones at every run.
import { type Actor, type LedgerEvent, type MemberId, type OrganizationId, type StreamId, type UnitId, randomId } from '@fanal/kernel'
import { seeded } from '../invented-places.ts'

/** Who works there. */
export interface House {
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly members: readonly MemberId[]
}

export interface Entry {
  /** Milliseconds. */
  readonly at: number
  readonly actor: Actor
  readonly event: LedgerEvent
}

export type Row = Readonly<Record<string, unknown>>

export const hour = 3_600_000
export const day = 24 * hour

export function drawing(seed: number) {
  const chance = seeded(seed)
  const bytes = new Uint8Array(16)
  return {
    chance,
    often: (share: number) => chance() < share,
    id: () => randomId(bytes.map(() => Math.floor(chance() * 256))) as string,
    /** One of them; the first ones more often. */
    one: <T>(of: readonly T[]): T => of[Math.floor(chance() ** 1.6 * of.length)]!,
    even: <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!,
    /** Milliseconds until something happens that mostly takes `usual`. */
    wait: (usual: number) => usual * -Math.log(1 - chance()),
  }
}

export type Drawing = ReturnType<typeof drawing>
export const iso = (at: number): string => new Date(at).toISOString()
export const dayOf = (at: number): string => iso(at).slice(0, 10)
export const hourOf = (at: number): string => iso(at - (at % hour))

/** Whatever belongs to one house is entered by whoever works there. */
export class Book {
  readonly entries: Entry[] = []
  readonly rows: Record<string, Row[]> = {}

  row(table: string, row: Row): void {
    ;(this.rows[table] ??= []).push(row)
  }

  entry(
    at: number,
    actor: Actor,
    type: string,
    { organization }: Pick<House, 'organization'>,
    stream: string,
    data: LedgerEvent['data'],
  ): void {
    this.entries.push({ at, actor, event: { type, version: 1, organization, stream: stream as StreamId, data } })
  }
}

export const actorOf = ({ organization }: House, member: MemberId): Actor => ({ kind: 'member', member, organization, held: [] })
