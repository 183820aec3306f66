import { type Bilingual, type Outcome, type Refusal, ok, refuse } from '@fanal/kernel'
import {
  type Directory,
  type DirectoryMember,
  type DirectoryOrganization,
  type DirectoryUnit,
  type SignedDirectory,
  type UnitEpoch,
  directoryHash,
  fromBase64url,
  isDirectory,
  keyId,
  keysId,
  signDirectory,
  signPublicKey,
  verifyDirectory,
} from '@fanal/seal'
import { z } from 'zod'
import type { DirectoryChange } from './directory-request.ts'
import { spokenKey } from './spoken-key.ts'
import { areLanguages, isOneLine, sayLanguages } from './unit-facts.ts'

const refusals = {
  'not-a-request': {
    en: 'This file is no request to change a key directory.',
    fr: 'Ce fichier n’est pas une demande de modification d’un annuaire de clés.',
  },
  'directory-not-signed': {
    en: 'This request was made from a directory that this root key did not sign: sign nothing, and ask where the file comes from.',
    fr: 'Cette demande part d’un annuaire que cette clé racine n’a pas signé : ne signez rien et demandez d’où vient le fichier.',
  },
  'does-not-fit': {
    en: 'This request does not fit its directory: something is there already, or names what is not there.',
    fr: 'Cette demande ne s’accorde pas avec son annuaire : un élément y est déjà, ou elle en nomme un qui n’y est pas.',
  },
} as const

function no(code: keyof typeof refusals): Refusal {
  return refuse(code, refusals[code])
}

// What stands inside is checked as a directory, whole, once the changes are in their places.
const piece = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null && 'id' in value)
const requestShape = z.object({
  fanal: z.literal('directory-request'),
  v: z.literal(1),
  from: z.custom<SignedDirectory>((value) => typeof value === 'object' && value !== null),
  changes: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('organization'),
          organization: piece<DirectoryOrganization>(),
          units: z.array(piece<DirectoryUnit>()),
          members: z.array(piece<DirectoryMember>()),
        }),
        z.object({
          kind: z.literal('epoch'),
          unit: z.string(),
          epoch: z.custom<UnitEpoch>((value) => typeof value === 'object' && value !== null),
        }),
        z.object({
          kind: z.literal('unit'),
          unit: z.string(),
          languages: z.array(z.string()),
          serves: z.object({ en: z.string(), fr: z.string() }).nullable(),
        }),
        z.object({ kind: z.literal('member'), member: piece<DirectoryMember>() }),
        z.object({ kind: z.literal('member-left'), member: z.string() }),
      ]),
    )
    .min(1),
})

/**
 * Reads a request on the machine of whoever holds the root key: its directory must be this root's, and the changes must fit it.
 * @param request   parsed JSON of unknown origin
 * @param rootSeed  Ed25519 seed, 32 bytes
 * @returns the next version, not signed yet, and the lines that say what signing it means
 */
export async function readRequest(
  request: unknown,
  rootSeed: Uint8Array,
  at: Date,
): Promise<Outcome<{ readonly next: Directory; readonly says: readonly Bilingual[] }>> {
  const read = requestShape.safeParse(request)
  if (!read.success) return no('not-a-request')
  const { from, changes } = read.data
  const verified = await verifyDirectory(from, await signPublicKey(rootSeed))
  if (!verified.ok) return no('directory-not-signed')
  const changed = changedDirectory(from, changes, at)
  return changed.ok ? ok({ next: changed.value, says: changes.map((change) => sayChange(change, changed.value)) }) : changed
}

/** Signs what `readRequest` gave, after a person has read its lines. */
export function signNext(next: Directory, rootSeed: Uint8Array): Promise<SignedDirectory> {
  return signDirectory(next, rootSeed)
}

/** The next version with these changes, not signed yet; refused where they do not fit. */
export function changedDirectory(from: SignedDirectory, changes: readonly DirectoryChange[], at: Date): Outcome<Directory> {
  const next = { ...from.body, version: from.body.version + 1, previous: directoryHash(from), issuedAt: at.toISOString() }
  const body = changes.reduce<Directory | null>((so, change) => so && applied(so, change), next)
  // @NOTE the shape is checked whole: a file of unknown origin may have left anything out
  return body !== null && isDirectory(body) ? ok(body) : no('does-not-fit')
}

function applied(body: Directory, change: DirectoryChange): Directory | null {
  switch (change.kind) {
    case 'organization': {
      const { organization, units, members } = change
      if (![...units, ...members].every((one) => one.organization === organization.id)) return null
      return {
        ...body,
        organizations: [...body.organizations, organization],
        units: [...body.units, ...units],
        members: [...body.members, ...members],
      }
    }
    case 'epoch':
      return body.units.some((unit) => unit.id === change.unit)
        ? { ...body, units: body.units.map((unit) => (unit.id === change.unit ? withEpoch(unit, change.epoch) : unit)) }
        : null
    case 'unit': {
      const { unit: id, languages, serves } = change
      const fits = body.units.some((unit) => unit.id === id) && areLanguages(languages) && (serves === null || isOneLine(serves))
      return fits ? { ...body, units: body.units.map((unit) => (unit.id === id ? withFacts(unit, languages, serves) : unit)) } : null
    }
    case 'member':
      return { ...body, members: [...body.members.filter((member) => member.id !== change.member.id), change.member] }
    case 'member-left':
      return body.members.some((member) => member.id === change.member)
        ? { ...body, members: body.members.filter((member) => member.id !== change.member) }
        : null
  }
}

function withFacts({ serves: _before, ...unit }: DirectoryUnit, languages: readonly string[], serves: Bilingual | null): DirectoryUnit {
  return { ...unit, languages, ...(serves !== null && { serves: { ...serves } }) }
}

function withEpoch(unit: DirectoryUnit, epoch: UnitEpoch): DirectoryUnit {
  return { ...unit, epochs: [...unit.epochs.map((one): UnitEpoch => ({ ...one, state: 'past' })), epoch] }
}

/** The name of a recovery key as two people read it to each other. */
export function keyFingerprint(publicKey: string): string {
  return spokenKey(keyId(fromBase64url(publicKey) ?? new Uint8Array()))
}

/** The name of the two keys of a member or of a unit's epoch, the same way. */
export function keysFingerprint(kem: string, sign: string): string {
  return spokenKey(keysId(fromBase64url(kem) ?? new Uint8Array(), fromBase64url(sign) ?? new Uint8Array()))
}

/** What a change means, in plain words: whoever signs it reads this and nothing else. */
export function sayChange(change: DirectoryChange, directory: Directory): Bilingual {
  switch (change.kind) {
    case 'organization': {
      const { organization, units, members } = change
      const key = keyFingerprint(organization.recovery)
      const list = (language: 'en' | 'fr') => units.map(({ name }) => name[language]).join(', ')
      return {
        en: `A new organization joins: ${organization.name.en} (${organization.kind}), recovery key ${key}; units: ${list('en')}; members: ${members.length}.`,
        fr: `Un nouvel organisme se joint : ${organization.name.fr} (${organization.kind}), clé de récupération ${key}; unités : ${list('fr')}; membres : ${members.length}.`,
      }
    }
    case 'epoch': {
      const { en, fr } = directory.units.find((unit) => unit.id === change.unit)?.name ?? { en: change.unit, fr: change.unit }
      const key = keysFingerprint(change.epoch.inbox, change.epoch.sign)
      return {
        en: `${en} gets new keys, epoch ${change.epoch.epoch}, key ${key}. New reports go to these; the old ones stay readable to those who hold them.`,
        fr: `${fr} reçoit de nouvelles clés, époque ${change.epoch.epoch}, clé ${key}. Les nouveaux signalements iront à celles-ci; les anciens restent lisibles pour qui détient les clés.`,
      }
    }
    case 'unit': {
      const { en, fr } = directory.units.find((unit) => unit.id === change.unit)?.name ?? { en: change.unit, fr: change.unit }
      const [languages, serves] = [sayLanguages(change.languages), change.serves]
      return {
        en: `${en} tells the public that it answers in ${languages.en}${serves ? `, and is for: “${serves.en}”` : '; whom it is for is not said'}.`,
        fr: `${fr} dit au public qu’elle répond en ces langues : ${languages.fr}${serves ? `, et à qui elle s’adresse : « ${serves.fr} »` : '; à qui elle s’adresse n’est pas dit'}.`,
      }
    }
    case 'member': {
      const name = nameOf(change.member.organization, directory)
      const key = keysFingerprint(change.member.kem, change.member.sign)
      return {
        en: `A member of ${name.en} is listed with the key ${key}.`,
        fr: `Un membre de ${name.fr} est inscrit avec la clé ${key}.`,
      }
    }
    case 'member-left':
      return {
        en: `A member who left is taken off the list (${change.member}).`,
        fr: `Un membre qui est parti est retiré de la liste (${change.member}).`,
      }
  }
}

function nameOf(organization: string, directory: Directory): Bilingual {
  return directory.organizations.find((one) => one.id === organization)?.name ?? { en: organization, fr: organization }
}
