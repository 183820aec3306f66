import type { FormEntries } from '@fanal/http'
import { fromBase64Url, type Language } from '@fanal/kernel'
import { deriveOwnCodeKeys } from '@fanal/seal'
import type { OwnKeys } from './own-record.ts'
import { readTypedCode } from './typed-code.ts'

/** So many codes are stretched at once where a browser cannot: each takes 64 MiB, and nobody waits for more than a handful. */
const atOnce = 2
let stretching = 0

export type ReadKeys = { readonly keys: OwnKeys; readonly code: string } | 'slip' | 'busy'

const key = (text: string | undefined): Uint8Array | null => {
  const bytes = fromBase64Url(text ?? '')
  return bytes?.length === 32 ? bytes : null
}

/** What a form proves: what the device derived, or the code itself where there are no scripts; then it is stretched here and not kept. */
export async function keysIn(form: FormEntries, language: Language, deployment: string): Promise<ReadKeys> {
  const [locator, fetchKey] = [key(form.get('locator')), key(form.get('fetchKey'))]
  if (locator !== null && fetchKey !== null) return { keys: { locator, fetchKey }, code: '' }
  const code = form.get('code') ?? ''
  const entropy = code.length > 400 ? null : await readTypedCode(code, language)
  if (entropy === null) return 'slip'
  if (stretching >= atOnce) return 'busy'
  stretching++
  try {
    const { seed, ...keys } = await deriveOwnCodeKeys(entropy, deployment)
    seed.fill(0)
    return { keys, code }
  } finally {
    stretching--
  }
}
