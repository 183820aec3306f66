import type { SignedDirectory } from '@fanal/seal'

/** A unit's keys are rolled once they are older, in days. */
export const longestEpochDays = 31

export interface EpochAge {
  readonly unit: string
  readonly organization: string
  readonly name: { readonly en: string; readonly fr: string }
  readonly epoch: number
  /** Whole days since the root first named these keys. */
  readonly days: number
}

/**
 * How old the current keys of every unit are.
 * @param chain  every version of the directory, oldest first
 */
export function agesOfEpochs(chain: readonly SignedDirectory[], now: Date): EpochAge[] {
  return (chain.at(-1)?.body.units ?? []).flatMap(({ id, organization, name, epochs }) => {
    const current = epochs.find(({ state }) => state === 'current')
    const first = chain.find(({ body }) =>
      body.units.some((unit) => unit.id === id && unit.epochs.some(({ epoch }) => epoch === current?.epoch)),
    )
    if (current === undefined || first === undefined) return []
    const days = Math.floor((now.getTime() - new Date(first.body.issuedAt).getTime()) / 86_400_000)
    return [{ unit: id, organization, name, epoch: current.epoch, days }]
  })
}
