import type { Bilingual } from '@fanal/kernel'
import { type SignedDirectory, fromBase64url, verifyDirectory } from '@fanal/seal'

/** Why a directory is not believed: not signed by its root, of another node than the member's keys, or older than one that was seen. */
export type Distrust = 'not-signed' | 'other-deployment' | 'older'

export const distrustText: Readonly<Record<Distrust, Bilingual>> = {
  'not-signed': {
    en: 'The key directory is not signed as it should be. Nothing was sent. Tell whoever runs this server.',
    fr: 'L’annuaire de clés n’est pas signé comme il devrait l’être. Rien n’a été envoyé. Avertissez la personne responsable de ce serveur.',
  },
  'other-deployment': {
    en: 'The key directory is of another node than the one your keys were made for. Nothing was sent. Compare the fingerprint at the foot of the page with your poster, and tell whoever runs this server.',
    fr: 'L’annuaire de clés est celui d’un autre nœud que celui pour lequel vos clés ont été créées. Rien n’a été envoyé. Comparez l’empreinte au bas de la page avec votre affiche et avertissez la personne responsable de ce serveur.',
  },
  older: {
    en: 'The key directory is older than one that this device has seen: its keys may be those of somebody who left. Nothing was sent. Tell whoever runs this server.',
    fr: 'L’annuaire de clés est plus ancien qu’un autre déjà vu par cet appareil : ses clés sont peut-être celles d’une personne partie. Rien n’a été envoyé. Avertissez la personne responsable de ce serveur.',
  },
}

/** What a device remembers of directories. */
export interface DirectoriesSeen {
  /** The highest version seen of a deployment; 0 where none was. */
  highest(deployment: string): Promise<number>
  keep(deployment: string, version: number): Promise<void>
}

export type CheckedDirectory =
  | { readonly ok: true; readonly signed: SignedDirectory; readonly rootPublic: Uint8Array }
  | { readonly ok: false; readonly problem: Distrust }

/**
 * Root and directory come in one answer, so a good signature says little: what counts is that the root is the one the caller knows.
 * @param said        an answer of unknown origin
 * @param deployment  from elsewhere: from the member's own key, for one; null where the caller compares the root's fingerprint
 */
export async function checkDirectory(
  said: { readonly rootPublic?: unknown; readonly directory?: unknown },
  deployment: string | null,
  seen: DirectoriesSeen,
): Promise<CheckedDirectory> {
  const rootPublic = fromBase64url(typeof said.rootPublic === 'string' ? said.rootPublic : '')
  const verified = rootPublic?.length === 32 ? await verifyDirectory(said.directory, rootPublic) : null
  if (rootPublic === undefined || !verified?.ok) return { ok: false, problem: 'not-signed' }
  const { directory } = verified
  if (deployment !== null && directory.deployment !== deployment) return { ok: false, problem: 'other-deployment' }
  const highest = await seen.highest(directory.deployment)
  if (directory.version < highest) return { ok: false, problem: 'older' }
  if (directory.version > highest) await seen.keep(directory.deployment, directory.version)
  return { ok: true, signed: said.directory as SignedDirectory, rootPublic }
}
