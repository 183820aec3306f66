import { type Bilingual, type Language, say } from '@fanal/kernel'
import { type SignedDirectory, fromBase64url, rootFingerprint, verifyDirectory } from '@fanal/seal'
import type { Asker } from '../ask.ts'
import { Stop } from '../command.ts'

/**
 * A node's directory, once a person has compared the root's fingerprint with a poster or a letter.
 * @param to     the address of either of its sites
 * @param known  the fingerprint where it is known already; asked for where it is not
 */
export async function trustedDirectory(
  to: string,
  known: string | undefined,
  { asker, language }: { asker: Asker; language: Language },
): Promise<SignedDirectory> {
  const answer = await fetch(new URL('/api/v1/directory', to), { headers: { accept: 'application/json' } })
  const body = (answer.ok ? await answer.json() : null) as { rootPublic?: unknown; directory?: unknown } | null
  const rootPublic = fromBase64url(typeof body?.rootPublic === 'string' ? body.rootPublic : '')
  const verified = rootPublic?.length === 32 ? await verifyDirectory(body?.directory, rootPublic) : null
  if (!verified?.ok || rootPublic === undefined) throw new Stop(notSigned, 'directory-not-signed')
  const fingerprint = rootFingerprint(rootPublic)
  if (known === undefined) {
    asker.say(say({ en: `The node’s fingerprint is ${fingerprint}`, fr: `L’empreinte du nœud est ${fingerprint}` }, language))
    const typed = await asker.ask(say(compare, language))
    if (digits(typed) !== digits(fingerprint).slice(-5)) throw new Stop(otherNode, 'other-node')
  } else if (digits(known) !== digits(fingerprint)) throw new Stop(otherNode, 'other-node')
  return body?.directory as SignedDirectory
}

const digits = (text: string): string => text.replaceAll(/\D/g, '')

const notSigned: Bilingual = {
  en: 'This address gives no key directory that its root signed: give nothing to it.',
  fr: 'Cette adresse ne donne aucun annuaire de clés signé par sa racine : ne lui confiez rien.',
}
const otherNode: Bilingual = {
  en: 'This is not the fingerprint that you know: somebody else may stand between you and the node. Nothing was made.',
  fr: 'Ce n’est pas l’empreinte que vous connaissez : quelqu’un d’autre se tient peut-être entre vous et le nœud. Rien n’a été créé.',
}
const compare: Bilingual = {
  en: 'Compare it with the poster or letter you were given. Type the last five digits FROM THE PAPER:',
  fr: 'Comparez-la à l’affiche ou à la lettre reçue. Tapez les cinq derniers chiffres À PARTIR DU PAPIER :',
}
