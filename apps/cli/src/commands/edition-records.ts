import { thisWorld } from '@fanal/kernel'
import {
  type Edition,
  type Known,
  type VerifyFinding,
  againstLedger,
  assemble,
  earlierCutoffs,
  houseRuleAt,
  knownOf,
  termsIn,
} from '@fanal/oversee'
import { type Console, stopFor } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

/** Everything that the house knows of a plan and a period at a cut-off, its counts protected by its own key; null where it holds no such plan by then. */
export async function recordsFor(
  console: Console,
  asked: Pick<Edition, 'period' | 'cutoff'> & { readonly plan: string },
): Promise<Known | null> {
  const rule = houseRuleAt(settingsOf(console.env).dataDir, thisWorld)
  if (!rule.ok) throw stopFor(rule)
  const terms = termsIn(console.env)
  if (!terms.ok) throw stopFor(terms)
  return await withDatabase(console, (server) =>
    knownOf(
      { ...asked, rule: rule.value, terms: terms.value },
      { auditor: server.connect('auditor', { max: 1 }), workbench: server.connect('workbench', { max: 1 }) },
    ),
  )
}

/** What of a folder's figures and queries is not what the house makes of its own records. */
export async function differingFromRecords(console: Console, folder: ReadonlyMap<string, Uint8Array>): Promise<VerifyFinding[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the folder's form was checked before
  const edition = JSON.parse(new TextDecoder().decode(folder.get('data/edition.json'))) as Edition
  const { plan, period, cutoff, publishAt } = edition
  const known = await recordsFor(console, { plan: plan.id, period, cutoff })
  if (known === null) return [{ code: 'ledger-unknown', file: 'data/edition.json', figure: null, detail: plan.id }]
  const assembled = assemble(known, { period, cutoff, publishAt, corrected: null })
  const earlier: Edition[] = []
  for (const then of earlierCutoffs(edition)) {
    // oxlint-disable-next-line no-await-in-loop -- one database, one after the other
    const knownThen = await recordsFor(console, { plan: plan.id, period, cutoff: then })
    if (knownThen !== null) earlier.push(assemble(knownThen, { period, cutoff: then, publishAt, corrected: null }))
  }
  return againstLedger(edition, assembled, earlier).map(({ code, figure, printed, recomputed }) => {
    const detail = code === 'query-differs' ? '' : `${printed} ≠ ${recomputed}`
    return { code, file: 'data/edition.json', figure, detail }
  })
}
