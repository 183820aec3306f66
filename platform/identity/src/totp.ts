/** How long one code is shown, in seconds. */
export const stepSeconds = 30

/** The time step of a moment (RFC 6238 §4.2, T0 = 0). */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** Milliseconds until the next step begins: 1 to 30,000. */
export function untilNextStep(now: Date): number {
  return stepSeconds * 1000 - (now.getTime() % (stepSeconds * 1000))
}

/**
 * The code of one time step.
 * @param secret  key bytes, 20 for HMAC-SHA-1
 * @param digits  6 for every authenticator app; 8 in the standard's vectors
 * @see RFC 6238; RFC 4226 §5.3 (dynamic truncation)
 */
export async function totpCode(secret: Uint8Array, step: number, digits = 6): Promise<string> {
  const key = await crypto.subtle.importKey('raw', secret.slice(), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const offset = mac.getUint8(19) & 0x0f
  const number = (mac.getUint32(offset) & 0x7fffffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/** The same text, compared without telling where the first difference lies. */
function sameCode(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(b.length, 1))
  return difference === 0
}

/**
 * The step whose code was typed: now, or one step before or after for clocks that differ.
 * Always computes three codes, right or wrong.
 * @param typed  six digits; spaces are ignored
 * @returns null where none of the three fits
 */
export async function matchingStep(secret: Uint8Array, typed: string, now: Date): Promise<number | null> {
  const code = typed.replace(/\s/g, '')
  const steps = [stepOf(now) - 1, stepOf(now), stepOf(now) + 1]
  const good = await Promise.all(steps.map(async (step) => ({ step, code: await totpCode(secret, step) })))
  return good.reduce<number | null>((found, one) => (sameCode(code, one.code) ? one.step : found), null)
}
