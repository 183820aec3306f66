import type { Bilingual } from '@fanal/kernel'
import type { Target } from '../plan/plan.ts'
import { readPeriod } from './period.ts'

export type Move = 'set' | 'raised' | 'lowered' | 'reworded'

export interface TargetEntry {
  readonly target: Target
  readonly move: Move
  /** Set or changed when the period had begun: it prints beside the result. */
  readonly isLate: boolean
}

/**
 * Every target that was ever set for one period of an indicator, oldest first. The last one holds; none is taken back.
 * @param cutoff a UTC instant; what was set after it is not known
 */
export function targetHistory(targets: readonly Target[], indicator: string, period: string, cutoff: string): readonly TargetEntry[] {
  const begins = readPeriod(period)?.from ?? null
  const set = targets
    .filter((target) => target.indicator === indicator && target.period === period && target.setOn <= cutoff.slice(0, 10))
    .toSorted((a, b) => (a.setOn < b.setOn ? -1 : a.setOn > b.setOn ? 1 : 0))
  const entries: TargetEntry[] = []
  for (const target of set) {
    const before = entries.at(-1)?.target
    const move = before === undefined ? 'set' : moveOf(before, target)
    if (move === null) continue
    entries.push({ target, move, isLate: begins !== null && target.setOn >= begins })
  }
  return entries
}

/** How a target moved; null where it was set again unchanged. */
function moveOf(before: Target, after: Target): Move | null {
  const isSame = before.kind === after.kind && before.low === after.low && before.high === after.high
  if (isSame) return before.words?.en === after.words?.en && before.words?.fr === after.words?.fr ? null : 'reworded'
  const [was, is] = [middle(before), middle(after)]
  if (was === null || is === null || was === is) return 'reworded'
  return is > was ? 'raised' : 'lowered'
}

function middle({ low, high }: Target): number | null {
  if (low !== null && high !== null) return (low + high) / 2
  return low ?? high
}

/** The target that holds, and null where there is none. */
export const standingTarget = (history: readonly TargetEntry[]): Target | null => history.at(-1)?.target ?? null

/** What prints beside a result whose target moved when the period had begun. */
export function lateMoves(history: readonly TargetEntry[]): readonly Bilingual[] {
  return history
    .filter(({ isLate }) => isLate)
    .map(({ move, target: { setOn, reason } }) => {
      const said = words[move]
      return {
        en: `${said.en} on ${setOn}, after the period had begun.${reason === null ? ' No reason was given.' : ` Reason given: ${reason.en}`}`,
        fr: `${said.fr} le ${setOn}, alors que la période avait commencé.${reason === null ? ' Aucune raison n’a été donnée.' : ` Raison donnée\u00A0: ${reason.fr}`}`,
      }
    })
}

const words: Readonly<Record<Move, Bilingual>> = {
  set: { en: 'The target was set', fr: 'La cible a été fixée' },
  raised: { en: 'The target was raised', fr: 'La cible a été relevée' },
  lowered: { en: 'The target was lowered', fr: 'La cible a été abaissée' },
  reworded: { en: 'The target was changed', fr: 'La cible a été modifiée' },
}
