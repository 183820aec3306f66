import { canonicalBytes } from './canonical.ts'
import type { Chance } from './chance.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import { deriveKey, mac } from './hash.ts'
import type { EnvelopeHead } from './head.ts'
import { kemSizes, openWith, sealTo, suiteName } from './hpke.ts'
import { hasExactly, isCount, isId, isKey, isOneOf } from './shape.ts'

const roles = ['unit', 'recovery', 'supervisor'] as const
export type ReaderRole = (typeof roles)[number]

/** Who a wrap is for: a unit in one epoch, or a recovery or supervisor key by its key id. */
export type ReaderName = { readonly to: ReaderRole; readonly id: string; readonly epoch: number }
/** A reader with the X-Wing public key (1,216 bytes) to seal to. */
export type Recipient = ReaderName & { readonly publicKey: Uint8Array }
/** A reader with the X-Wing seed (32 bytes) that opens. */
export type Reader = ReaderName & { readonly seed: Uint8Array }
/** A report key sealed to one reader; `enc` and `ct` in base64url. */
export type Wrap = ReaderName & { readonly enc: string; readonly ct: string }

/** The most readers one envelope can name. */
const maxWraps = 32

function isWrap(value: unknown): value is Wrap {
  return (
    hasExactly(value, ['to', 'id', 'epoch', 'enc', 'ct']) &&
    isOneOf(value.to, roles) &&
    isId(value.id) &&
    isCount(value.epoch) &&
    isKey(value.enc, kemSizes.encapsulated) &&
    isKey(value.ct, 48)
  )
}

function nameOf({ to, id, epoch }: ReaderName): string {
  return `${to}|${id}|${epoch}`
}

/** True for 1 to 32 wraps of the right form, no two for the same reader. */
export function areWraps(value: unknown): value is readonly Wrap[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxWraps || !value.every(isWrap)) return false
  return new Set(value.map(nameOf)).size === value.length
}

/** The wrap meant for this reader, if there is one. */
export function wrapFor(wraps: readonly Wrap[], reader: ReaderName): Wrap | undefined {
  return wraps.find((wrap) => nameOf(wrap) === nameOf(reader))
}

function wrapInfo(head: EnvelopeHead, { to, id, epoch }: ReaderName): Uint8Array {
  const { deployment, unit, report, envelope, commit } = head
  return canonicalBytes({
    label: 'fanal/v1/wrap',
    suite: suiteName,
    deployment,
    unit,
    epoch: head.epoch,
    report,
    envelope,
    to,
    id,
    wrapEpoch: epoch,
    commit,
  })
}

/** The report key sealed to one reader; undefined where the public key is none. */
export async function wrapKey(
  reportKey: Uint8Array,
  head: EnvelopeHead,
  headHash: Uint8Array,
  recipient: Recipient,
  chance: Chance,
): Promise<Wrap | undefined> {
  const { to, id, epoch, publicKey } = recipient
  const sealed = await sealTo(publicKey, { info: wrapInfo(head, recipient), aad: headHash }, reportKey, chance)
  return sealed && { to, id, epoch, enc: toBase64url(sealed.enc), ct: toBase64url(sealed.ct) }
}

/** The report key out of a wrap; undefined where the seed is not the reader's or anything was changed. */
export async function unwrapKey(wrap: Wrap, head: EnvelopeHead, headHash: Uint8Array, reader: Reader): Promise<Uint8Array | undefined> {
  const enc = fromBase64url(wrap.enc)
  const ct = fromBase64url(wrap.ct)
  if (!enc || !ct) return undefined
  return openWith(reader.seed, { info: wrapInfo(head, wrap), aad: headHash }, { enc, ct })
}

/** The tag over all wraps, 32 bytes: a reader of one sees that another was changed. */
export function tagOfWraps(reportKey: Uint8Array, wrapsBytes: Uint8Array): Uint8Array {
  return mac(deriveKey(reportKey, 'fanal/v1/wraps'), wrapsBytes)
}
