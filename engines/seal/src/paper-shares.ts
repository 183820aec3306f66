import { combine, split } from 'shamir-secret-sharing'
import { concat, equalBytes, utf8 } from './bytes.ts'
import { fromHex, toHex } from './encoding.ts'
import { sha256 } from './hash.ts'
import { kemPublicKey } from './hpke.ts'
import { readGroups, writeGroups, type GroupProblem } from './paper-groups.ts'
import { problem, type Outcome } from './outcome.ts'
import { keyId } from './recipients.ts'

/** How many shares there are, and how many of them bring the key back: 2 ≤ threshold ≤ shares ≤ 15. */
export type SharePlan = { readonly threshold: number; readonly shares: number }

/** Three of five, for an organization with five people to trust. */
export const usualShares: SharePlan = { threshold: 3, shares: 5 }
/** Two of three, one of them with a co-signer outside: for the smallest organization. */
export const smallestShares: SharePlan = { threshold: 2, shares: 3 }

/** One share on paper. `key` is the key id of the recovery key that it belongs to: another key's shares never fit. */
export type PaperShare = SharePlan & {
  readonly number: number
  readonly key: string
  /** 18 groups of five characters */
  readonly groups: readonly string[]
}

export type ShareProblem = GroupProblem | { readonly ok: false; readonly problem: 'unknown-version' | 'not-a-share' }

export type CombineProblem = 'too-few' | 'twice' | 'same-point' | 'other-key' | 'other-plan' | 'do-not-fit'

/** A share as typed, whole and free of typing mistakes; whether it fits the others is not known yet. */
export type TypedShare = SharePlan & { readonly number: number; readonly key: string; readonly point: Uint8Array }

/** Groups of a share on paper. */
export const shareGroups = 18
const version = 1
const keyBytes = 8
const seedBytes = 32
const checkBytes = 2

function check(body: Uint8Array): Uint8Array {
  return sha256(utf8('fanal/v1/paper-share'), body).slice(0, checkBytes)
}

function validPlan({ threshold, shares }: SharePlan): boolean {
  return Number.isInteger(threshold) && Number.isInteger(shares) && threshold >= 2 && threshold <= shares && shares <= 15
}

/**
 * Shamir's scheme over GF(256): any `threshold` shares bring the seed back, fewer tell nothing about it.
 * @NOTE the library draws its own chance from the machine's generator: shares cannot be made again from a fixed one
 * @param seed  X-Wing seed of the organization's recovery key, 32 bytes
 * @throws RangeError where the plan or the seed is none
 */
export async function splitSeed(seed: Uint8Array, plan: SharePlan): Promise<PaperShare[]> {
  if (seed.length !== seedBytes || !validPlan(plan)) throw new RangeError('a seed of 32 bytes, and 2 to 15 shares')
  const key = keyId(await kemPublicKey(seed))
  const points = await split(Uint8Array.from(seed), plan.shares, plan.threshold)
  return points.map((point, index) => writeShare({ ...plan, number: index + 1, key, point }))
}

/**
 * Three papers for the smallest organization, the last one its co-signer's outside: that one and either of the others bring the seed back.
 * @NOTE the two that stay inside are the same point: whoever finds both, in one office or under one roof, has found one
 */
export async function splitWithCosigner(seed: Uint8Array): Promise<PaperShare[]> {
  if (seed.length !== seedBytes) throw new RangeError('a seed of 32 bytes')
  const key = keyId(await kemPublicKey(seed))
  const [inside, outside] = await split(Uint8Array.from(seed), 2, 2)
  if (inside === undefined || outside === undefined) throw new Error('two points were asked for')
  return [inside, inside, outside].map((point, index) => writeShare({ ...smallestShares, number: index + 1, key, point }))
}

/** version and threshold, number and total in one byte each ‖ key id ‖ point ‖ two bytes of a hash over all of it. */
export function writeShare({ threshold, shares, number, key, point }: TypedShare): PaperShare {
  const body = concat(Uint8Array.of((version << 4) | threshold, (number << 4) | shares), fromHex(key) ?? new Uint8Array(), point)
  return { threshold, shares, number, key, groups: writeGroups(concat(body, check(body))) }
}

/** Reads a share as somebody types it from paper; a mistake is answered with the group it stands in, counted from 1. */
export function readShare(text: string): { readonly ok: true; readonly share: TypedShare } | ShareProblem {
  const read = readGroups(text, shareGroups)
  if (!read.ok) return read
  const body = read.bytes.slice(0, -checkBytes)
  if (!equalBytes(check(body), read.bytes.slice(-checkBytes))) return { ok: false, problem: 'not-a-share' }
  const [first = 0, second = 0] = body
  if (first >> 4 !== version) return { ok: false, problem: 'unknown-version' }
  const share = {
    threshold: first & 15,
    number: second >> 4,
    shares: second & 15,
    key: toHex(body.slice(2, 2 + keyBytes)),
    point: body.slice(2 + keyBytes),
  }
  const whole = validPlan(share) && share.number >= 1 && share.number <= share.shares && share.point.at(-1) !== 0
  return whole ? { ok: true, share } : { ok: false, problem: 'not-a-share' }
}

/**
 * The recovery seed out of shares that were typed. What comes out is held against the key that the shares name,
 * so that a wrong seed is never given out.
 * @returns 32 bytes; `same-point` where two papers hold the same, so that another one is needed; `do-not-fit` where shares of two cuts of one key were mixed
 */
export async function combineShares(typed: readonly TypedShare[]): Promise<Outcome<{ readonly seed: Uint8Array }, CombineProblem>> {
  const [first] = typed
  if (first === undefined) return problem('too-few')
  if (typed.some((share) => share.key !== first.key)) return problem('other-key')
  if (typed.some((share) => share.threshold !== first.threshold || share.shares !== first.shares)) return problem('other-plan')
  if (new Set(typed.map((share) => share.number)).size !== typed.length) return problem('twice')
  if (typed.length < first.threshold) return problem('too-few')
  if (new Set(typed.map((share) => share.point.at(-1))).size !== typed.length)
    return problem(areCopies(typed) ? 'same-point' : 'do-not-fit')
  const seed = await combine(typed.map((share) => Uint8Array.from(share.point)))
  return keyId(await kemPublicKey(seed)) === first.key ? { ok: true, seed } : problem('do-not-fit')
}

function areCopies(typed: readonly TypedShare[]): boolean {
  return typed.every(({ point }) => equalBytes(point, typed[0]!.point))
}
