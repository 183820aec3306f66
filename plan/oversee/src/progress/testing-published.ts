import { type Json, canonicalBytes } from '@fanal/kernel'
import type { Edition, EditionFile } from '../edition/edition.ts'
import { manifestBytes, manifestHash, manifestOf } from '../edition/manifest.ts'
import { siteOf } from '../edition/site/site.tsx'

/** An edition as the house holds it once it is out, laid by an operator: its way there has tests of its own. */
export async function keptAsPublished(
  asOperator: (text: string, values: readonly unknown[]) => Promise<unknown>,
  organization: string,
  edition: Edition,
  { id, visibleAt }: { readonly id: string; readonly visibleAt: string },
): Promise<readonly EditionFile[]> {
  const content = canonicalBytes(edition as unknown as Json)
  const data: EditionFile[] = [{ path: 'data/edition.json', bytes: content }]
  const files = [...data, ...siteOf(edition, data)]
  const manifest = manifestOf(edition, files)
  const all = [...files, { path: 'manifest.json', bytes: manifestBytes(manifest) }]
  const at = edition.cutoff
  await asOperator(
    `insert into fanal.edition (organization_id, edition_id, plan, period, number, corrects, cutoff, publish_at, content, manifest, frozen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $7)`,
    [
      organization,
      id,
      edition.plan.id,
      edition.period.id,
      edition.number,
      edition.corrects,
      at,
      visibleAt,
      Buffer.from(content),
      manifestHash(manifest),
    ],
  )
  for (const { path, bytes } of all)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await asOperator('insert into fanal.edition_file (organization_id, edition_id, path, bytes) values ($1, $2, $3, $4)', [
      organization,
      id,
      path,
      Buffer.from(bytes),
    ])
  await asOperator(
    'insert into fanal.edition_publication (organization_id, edition_id, published_at, published_by, visible_at) values ($1, $2, $3, $1, $3)',
    [organization, id, visibleAt],
  )
  return all
}
