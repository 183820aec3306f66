import path from 'node:path'
import { secretFile } from '@fanal/identity'
import { type Outcome, ok, refuse } from '@fanal/kernel'

/**
 * The Ed25519 seed that signs the ledger's heads: `<dataDir>/log.key`, made at the first start.
 * @returns 32 bytes, or a refusal where the file holds something else
 */
export function openLogKey(dataDir: string, chance: (bytes: number) => Uint8Array): Outcome<Uint8Array> {
  const file = path.join(dataDir, 'log.key')
  const seed = secretFile(file, chance)
  if (seed.length === 32) return ok(seed)
  return refuse('log-key-damaged', {
    en: `The file ${file} is damaged: restore it from a backup. Until then no head of the ledger can be signed.`,
    fr: `Le fichier ${file} est endommagé : restaurez-le depuis une sauvegarde. D’ici là, aucune tête du registre ne peut être signée.`,
  })
}
