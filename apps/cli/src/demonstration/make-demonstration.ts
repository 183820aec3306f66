import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { publicKeyOf } from '@fanal/ledger'
import { tellStories } from '@fanal/intake/demonstration'
import { theSecretariat } from '@fanal/oversee'
import { tellInventedPlan, tellPlans } from '@fanal/oversee/demonstration'
import { importInvented } from '@fanal/prevent/demonstration'
import { must, toHex, type World } from '@fanal/kernel'
import { type DemonstrationMember, openServerSecret, writeDemonstration, writeTotpSecret } from '@fanal/identity'
import { type Database, type DatabaseServer, unitOfWork } from '@fanal/postgres'
import { type MemberSeeds, passphraseKeys, unwrapMemberSeeds } from '@fanal/seal'
import { tellServices } from '@fanal/protect/demonstration'
import { tellPerson } from '@fanal/protect/demonstration-person'
import { initNode, openLogKey, readDeployment, storeCeremony } from '@fanal/vault'
import { cast, type CastOrganization } from './cast.ts'
import { writeReceipts } from './receipts-file.ts'
import { stageOf } from './stage-of.ts'

/**
 * Makes the demonstration on an empty node: invented people, their keys, and a file that opens their sessions.
 * Its root key stays in the data folder, marked as what it is, so that joining and rolling can be shown: nothing real is behind it.
 * @param options.reports  whether a dozen invented reports are told too, in all states
 * @returns false where the node already has keys; then nothing is changed
 */
export async function makeDemonstration(
  server: DatabaseServer,
  dataDir: string,
  { world, reports }: { readonly world: World; readonly reports: boolean },
): Promise<boolean> {
  const migrator = server.connect('migrator', { max: 1 })
  try {
    if ((await readDeployment(migrator)) !== null) return false
    const passphrases = new Map(
      cast.flatMap((organization) => organization.members).map((member) => [member.loginName, drawPassphrase(world)]),
    )
    const organizations = cast.map((organization) => ({
      ...organization,
      members: organization.members.map((member) => ({ ...member, passphrase: passphrases.get(member.loginName)! })),
    }))
    const logPublic = publicKeyOf(must(openLogKey(dataDir, world.chance)))
    const { ceremony, secrets } = await initNode(
      { organizations, logPublic, demonstration: true },
      { secret: must(openServerSecret(dataDir, world.chance)), world },
    )
    const totp = new Map(secrets.members.map((member) => [member.loginName, writeTotpSecret(member.totpSecret)]))
    const members = cast.flatMap((organization) =>
      organization.members.map((member): DemonstrationMember => ({
        name: member.loginName,
        displayName: member.displayName,
        passphrase: passphrases.get(member.loginName)!,
        totpSecret: totp.get(member.loginName)!,
        unit: placeOf(organization, member.duties[0]!.unit),
        duty: member.duties[0]!.duty,
      })),
    )
    writeDemonstration(dataDir, members)
    const root = { demonstration: true, deployment: ceremony.deployment.id, root: toHex(secrets.rootSeed) }
    writeFileSync(path.join(dataDir, 'demonstration.root.json'), `${JSON.stringify(root)}\n`, { mode: 0o600, flush: true })
    must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, world)))
    await importInvented(migrator, world)
    const founded = { ceremony, secrets, world }
    if (reports) await tellReports(server, dataDir, founded)
    await tellDirectory(server, founded)
    await tellOversight(server, migrator, { founded, invented: reports })
    if (reports) await tellProtected(server, founded, passphrases)
    return true
  } finally {
    await migrator.close()
  }
}

/** Tells the invented reports, and keeps the receipts that one may try. */
async function tellReports(server: DatabaseServer, dataDir: string, founded: Parameters<typeof stageOf>[0]): Promise<void> {
  const [asPublic, asWorkbench] = [server.connect('public', { max: 1 }), server.connect('workbench', { max: 1 })]
  try {
    writeReceipts(dataDir, await tellStories({ ...stageOf(founded), asPublic, asWorkbench }))
  } finally {
    await Promise.all([asPublic.close(), asWorkbench.close()])
  }
}

/** Writes the invented services of the cast's organizations. */
async function tellDirectory(server: DatabaseServer, founded: Parameters<typeof stageOf>[0]): Promise<void> {
  const asWorkbench = server.connect('workbench', { max: 1 })
  try {
    const { members, world } = stageOf(founded)
    await tellServices({ members, asWorkbench, world })
  } finally {
    await asWorkbench.close()
  }
}

/** Tells a plan that is made up, where reports are told too; then takes in the plans that come with Fanal, for the cast's secretariat. */
async function tellOversight(
  server: DatabaseServer,
  migrator: Database,
  { founded, invented }: { readonly founded: Parameters<typeof stageOf>[0]; readonly invented: boolean },
): Promise<void> {
  const organization = await theSecretariat(migrator)
  if (organization === null) throw new Error('the cast has one secretariat')
  const [asWorkbench, asWorker] = [server.connect('workbench', { max: 1 }), server.connect('worker', { max: 1 })]
  const { members, world } = stageOf(founded)
  try {
    if (invented) await tellInventedPlan({ members, asWorkbench, asWorker, world })
    await tellPlans({ organization, asWorkbench, world })
  } finally {
    await Promise.all([asWorkbench.close(), asWorker.close()])
  }
}

/** Tells one invented person's way to a second safe home. */
async function tellProtected(
  server: DatabaseServer,
  founded: Parameters<typeof stageOf>[0],
  passphrases: ReadonlyMap<string, string>,
): Promise<void> {
  const asWorkbench = server.connect('workbench', { max: 1 })
  try {
    const { members, directory, world } = stageOf(founded)
    const signSeedOf = async (name: string) => (await seedsOf(founded, name, passphrases.get(name) ?? '')).sign
    await tellPerson({ members, directory, signSeedOf, asWorkbench, world })
  } finally {
    await asWorkbench.close()
  }
}

/** The seeds of one of the cast, opened with their passphrase as at signing in. */
async function seedsOf({ ceremony }: Parameters<typeof stageOf>[0], name: string, passphrase: string): Promise<MemberSeeds> {
  const member = ceremony.founded.flatMap(({ members }) => members).find(({ loginName }) => loginName === name)
  if (member === undefined) throw new Error(`the cast has no ${name}`)
  const { kek } = await passphraseKeys(passphrase, member.passphraseSalt)
  const opened = await unwrapMemberSeeds(member.wrappedSeeds, kek, member.member)
  if (!opened.ok) throw new Error(opened.problem)
  return opened.seeds
}

/** Where a member works, as the sign-in page says it. */
function placeOf(organization: CastOrganization, unit: number): { en: string; fr: string } {
  const { name } = organization.units[unit]!
  return { en: `${name.en}, ${organization.name.en}`, fr: `${name.fr}, ${organization.name.fr}` }
}

/** Four groups of five letters, 94 bits: it opens invented people's sessions, but on a machine that somebody may forget about. */
function drawPassphrase(world: World): string {
  const letters = writeTotpSecret(world.chance(15)).toLowerCase().slice(0, 20)
  return letters.replace(/(.{5})(?=.)/g, '$1-')
}
