import type { Arrow, House } from './graph.ts'

/** What of `engines/seal` turns ciphertext into words or keys. */
export const openingNames = new Set([
  'openEnvelope',
  'rewrapEnvelope',
  'openReply',
  'fileOpener',
  'openField',
  'unwrapSecret',
  'unwrapMemberSeeds',
])

/** Server processes that must not be able to read; the sealer, the commands and what runs in a browser may. */
const blindProcesses = ['apps/public/', 'apps/workbench/', 'apps/worker/']

const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)testing[^/]*\.tsx?$/.test(file)

/**
 * Opening code that a blind server process could reach: from its modules along every import that runs, through index
 * files to the module that declares the name. Islands are bundled by their path and are not imported, so they do not count.
 */
export function opensUnseen(house: House): { file: string; why: string }[] {
  const next = new Map<string, Arrow[]>()
  for (const arrow of house.declared) if (!arrow.typeOnly) next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow])
  const starts = [...house.modules.keys()].filter(
    (file) => blindProcesses.some((start) => file.startsWith(start)) && !isTest(file) && !file.includes('.island.'),
  )
  const reached = new Map<string, string>(starts.map((file) => [file, file]))
  const found: { file: string; why: string }[] = []
  for (const [file, way] of reached) {
    for (const arrow of next.get(file) ?? []) {
      if (arrow.specifier === '@fanal/seal' && (openingNames.has(arrow.name) || arrow.name === '*'))
        found.push({ file, why: `${arrow.name} of ${arrow.specifier}, on the way ${way}` })
      if (arrow.file !== null && !arrow.file.startsWith('engines/') && !reached.has(arrow.file))
        reached.set(arrow.file, `${way} → ${arrow.file}`)
    }
  }
  return [...new Map(found.map((each) => [`${each.file} ${each.why}`, each])).values()]
}
