import { type Json, deriveKey, fromBase64url, openField, sealField, sha256, systemChance, toBase64url } from '@fanal/seal'

const place = (referral: string) => ({ person: referral, class: 'C3', field: 'packet' }) as const

/** What a link's secret gives: the key that opens, which nobody is sent, and the token by which the packet is asked for. */
export function linkKeys(secret: Uint8Array): { readonly key: Uint8Array; readonly token: Uint8Array } {
  return { key: deriveKey(secret, 'fanal/v1/referral-link/key'), token: deriveKey(secret, 'fanal/v1/referral-link/token') }
}

/** What stands in a link after the number sign: the referral and the secret. It never reaches a server. */
export function readLink(fragment: string): { readonly referral: string; readonly secret: Uint8Array } | null {
  const [referral = '', text = ''] = fragment.replace(/^#/, '').split('.')
  const secret = fromBase64url(text)
  return /^[0-9a-f-]{36}$/.test(referral) && secret?.length === 32 ? { referral, secret } : null
}

/** Seals a packet under a fresh secret. `token` is the hash that the server compares with. */
export async function sealForLink(referral: string, content: Json) {
  const secret = systemChance(32)
  const { key, token } = linkKeys(secret)
  const bytes = await sealField(key, place(referral), content)
  if (bytes === undefined) return null
  return { bytes: toBase64url(bytes), token: toBase64url(sha256(token)), link: `${referral}.${toBase64url(secret)}` }
}

/** Opens what `sealForLink` sealed; `null` where it is something else. */
export async function openFromLink(referral: string, secret: Uint8Array, bytes: Uint8Array): Promise<Json | null> {
  const opened = await openField(linkKeys(secret).key, place(referral), bytes)
  return opened.ok ? opened.value : null
}
