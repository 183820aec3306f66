import { type UnitKeys, openUnitKeys } from '@fanal/handover/open'
import { must, type MemberActor, type OrganizationId, type UnitId, type World } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { type Declared, type Runner, createRunner } from '@fanal/runner'
import { type Directory, type ReceiptKeys, type WrappedSecret, deriveReceiptKeys, receiptKeysFromSecret } from '@fanal/seal'
import type { Node } from '../line/line-client.ts'
import { type Line, createLine } from '../line/line.ts'
import { publishedFrom } from '../line/published.ts'
import { openIndexKey } from '../selectors/open-index-key.ts'
import type { PlaceName } from './story.ts'

/** Where the stories are told: a node that was just founded, and everything that opens its invented people's keys. */
export interface Stage {
  readonly deployment: string
  /** The directory that the node's root signed. */
  readonly directory: Directory
  readonly places: Readonly<Record<PlaceName, { readonly organization: OrganizationId; readonly unit: UnitId }>>
  /** By login name. */
  readonly members: ReadonlyMap<string, MemberActor>
  /** Every wrap of an organization, and the seed of its recovery key, which opens them. */
  readonly secrets: ReadonlyMap<OrganizationId, { readonly wraps: readonly WrappedSecret[]; readonly seed: Uint8Array }>
  /** A pool of the public role. */
  readonly asPublic: Database
  /** A pool of the workbench's role. */
  readonly asWorkbench: Database
  /** The present: the stories lie before it. */
  readonly world: World
}

/** What every deed needs: the doors that a page uses, and a clock that is set to the hour of the deed. */
export interface Hands {
  readonly stage: Stage
  readonly node: Node
  readonly line: Line
  readonly runner: Runner
  /** Time of the deed; chance is real. */
  readonly world: World
  setClock(hoursAgo: number): void
  member(name: string): MemberActor
  keysOf(unit: UnitId): Promise<UnitKeys>
  indexKeyOf(organization: OrganizationId): Promise<Uint8Array>
  /** A new receipt: with its ten bytes where it shall be shown, which costs one Argon2id. */
  receipt(shown: boolean): Promise<{ readonly keys: ReceiptKeys; readonly entropy: Uint8Array | null }>
}

export function handsOn(stage: Stage): Hands {
  const { deployment, directory, world: present } = stage
  let now = present.now()
  const world: World = { now: () => now, chance: present.chance }
  const secretsOf = (organization: OrganizationId) => {
    const found = stage.secrets.get(organization)
    if (found === undefined) throw new Error('an organization without keys')
    return found
  }
  const organizationOf = (unit: UnitId) => Object.values(stage.places).find((place) => place.unit === unit)!.organization
  return {
    stage,
    node: { to: '', deployment, fingerprint: '', demonstration: true, directory },
    line: createLine({ database: stage.asPublic, published: publishedFrom(stage.asPublic, present), world }),
    runner: createRunner({ database: stage.asWorkbench, world }),
    world,
    setClock(hoursAgo) {
      now = new Date(present.now().getTime() - hoursAgo * 3_600_000)
    },
    member(name) {
      const found = stage.members.get(name)
      if (found === undefined) throw new Error(`the cast has no ${name}`)
      return found
    },
    keysOf(unit) {
      const { wraps, seed } = secretsOf(organizationOf(unit))
      return openUnitKeys({ unit, deployment }, wraps, seed)
    },
    async indexKeyOf(organization) {
      const { wraps, seed } = secretsOf(organization)
      const key = await openIndexKey(wraps, seed, { organization, recipient: organization }, directory)
      if (key === null) throw new Error('an organization without an index key')
      return key
    },
    async receipt(shown) {
      if (!shown) return { keys: await receiptKeysFromSecret(present.chance(32)), entropy: null }
      const entropy = present.chance(10)
      return { keys: await deriveReceiptKeys(entropy, deployment), entropy }
    },
  }
}

/** Runs one operation as a member. @throws where it is refused: a story that cannot be told is a mistake in the story */
export async function act<I, R>(hands: Hands, declared: Declared<I, R>, input: I, by: string): Promise<R> {
  return must(await hands.runner.run(declared, input, hands.member(by)))
}
