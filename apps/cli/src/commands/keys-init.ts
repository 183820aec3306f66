import { isLoginName, openServerSecret, writeTotpSecret } from '@fanal/identity'
import { isDuty, thisWorld, toHex } from '@fanal/kernel'
import { publicKeyOf } from '@fanal/ledger'
import { migrate, unitOfWork } from '@fanal/postgres'
import { type CeremonySecrets, initNode, openLogKey, readDeployment, storeCeremony } from '@fanal/vault'
import { type Command, type Console, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { type SharePlan, smallestShares, splitSeed, splitWithCosigner } from '@fanal/seal'
import { askHere } from '../ask.ts'
import { placeAway, writeOnce } from '../keys/files.ts'
import { giveOutShares } from '../keys/paper.ts'
import { unitFacts } from '../keys/unit-facts.ts'
import { bilingualName, organizationKinds, sharePlan, shortestPassphrase } from '../keys/plan.ts'
import { printerOf } from '../keys/printer.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

const usage =
  'keys init --root-out FILE --organization "English|Français" --unit "English|Français" --languages en,fr [--serves "English|Français"] --member NAME --display "Full name" [--duty intake-officer]… [--kind helpline] [--shares 3/5|2/3|file] [--cosigner "Full name"] [--json]'

function passphraseFrom(console: Console): string {
  const passphrase = needed(console.env.FANAL_PASSPHRASE, 'FANAL_PASSPHRASE', usage)
  if (passphrase.length >= shortestPassphrase) return passphrase
  throw new Stop(
    {
      en: 'The passphrase in FANAL_PASSPHRASE needs 15 characters or more: four or five words will do.',
      fr: 'La phrase de passe dans FANAL_PASSPHRASE doit avoir au moins 15 caractères : quatre ou cinq mots suffisent.',
    },
    'short-passphrase',
  )
}

/** The recovery key goes to people, share by share; the node is stored only once every share was typed back. */
async function onPaper(
  console: Console,
  { name, seed }: CeremonySecrets['recovery'][number],
  plan: SharePlan,
  { command, cosigner }: { readonly command: string | undefined; readonly cosigner: string | null },
) {
  const asker = askHere()
  const printer = printerOf(command)
  try {
    const papers = await (cosigner === null ? splitSeed(seed, plan) : splitWithCosigner(seed))
    await giveOutShares(papers, name, { asker, language: console.language, cosigner, ...(printer && { print: printer }) })
  } finally {
    asker.close()
  }
}

export const keysInit: Command = {
  name: 'keys init',
  usage,
  about: {
    en: 'Makes the root key, the first organization, unit and member of an empty node.',
    fr: 'Crée la clé racine, le premier organisme, la première équipe et le premier membre d’un nœud vide.',
  },
  async run(console) {
    const { values } = readOptions(console, usage, {
      'root-out': { type: 'string' },
      organization: { type: 'string' },
      unit: { type: 'string' },
      languages: { type: 'string' },
      serves: { type: 'string' },
      member: { type: 'string' },
      display: { type: 'string' },
      duty: { type: 'string', multiple: true },
      kind: { type: 'string' },
      shares: { type: 'string' },
      print: { type: 'string' },
      cosigner: { type: 'string' },
      json: { type: 'boolean' },
    })
    const { dataDir } = settingsOf(console.env)
    const shares = values.shares === 'file' ? null : sharePlan(values.shares)
    const cosigner = shares === smallestShares ? needed(values.cosigner, '--cosigner', usage) : null
    const out = placeAway(needed(values['root-out'], '--root-out', usage), dataDir)
    const loginName = needed(values.member, '--member', usage)
    if (!isLoginName(loginName))
      throw new Stop(
        {
          en: 'A login name has 2 to 32 lower-case letters, digits, dots or dashes.',
          fr: 'Un nom d’utilisateur a de 2 à 32 minuscules, chiffres, points ou tirets.',
        },
        'login-name',
      )
    const duties = (values.duty ?? ['intake-officer', 'organization-administrator']).map((duty) => {
      if (!isDuty(duty)) throw new Stop({ en: `There is no duty “${duty}”.`, fr: `La fonction « ${duty} » n’existe pas.` }, 'duty')
      return { unit: 0, duty }
    })
    const kind = organizationKinds.find((known) => known === (values.kind ?? 'helpline'))
    if (kind === undefined)
      throw new Stop(
        { en: `--kind is one of ${organizationKinds.join(', ')}.`, fr: `--kind est l’un de ${organizationKinds.join(', ')}.` },
        'kind',
      )
    const plan = {
      name: bilingualName(needed(values.organization, '--organization', usage)),
      kind,
      units: [{ name: bilingualName(needed(values.unit, '--unit', usage)), ...unitFacts(values, usage), receives: true }],
      members: [{ loginName, displayName: values.display ?? loginName, passphrase: passphraseFrom(console), duties }],
    }
    return await withDatabase(console, async (server) => {
      const migrated = await migrate(server)
      if (!migrated.ok) throw stopFor(migrated)
      const migrator = server.connect('migrator', { max: 1 })
      if ((await readDeployment(migrator)) !== null)
        throw new Stop(
          { en: 'This node already has its keys: nothing was changed.', fr: 'Ce nœud a déjà ses clés : rien n’a été changé.' },
          'already-founded',
        )
      const [secret, logSeed] = [openServerSecret(dataDir, thisWorld.chance), openLogKey(dataDir, thisWorld.chance)]
      if (!secret.ok) throw stopFor(secret)
      if (!logSeed.ok) throw stopFor(logSeed)
      const { ceremony, secrets } = await initNode(
        { organizations: [plan], logPublic: publicKeyOf(logSeed.value), demonstration: false },
        { secret: secret.value, world: thisWorld },
      )
      const totpSecret = writeTotpSecret(secrets.members[0]!.totpSecret)
      const kept = {
        deployment: ceremony.deployment.id,
        fingerprint: ceremony.deployment.fingerprint,
        root: toHex(secrets.rootSeed),
        ...(shares === null && {
          recovery: secrets.recovery.map((r) => ({ organization: r.organization, name: r.name, seed: toHex(r.seed) })),
        }),
      }
      if (shares !== null) await onPaper(console, secrets.recovery[0]!, shares, { command: values.print, cosigner })
      // @NOTE the secrets are on disk before the node depends on them
      writeOnce(out, `${JSON.stringify(kept, null, 2)}\n`)
      const stored = await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld))
      if (!stored.ok) throw stopFor(stored)
      print(
        console,
        values.json,
        { deployment: kept.deployment, fingerprint: kept.fingerprint, member: loginName, totpSecret, rootFile: out },
        {
          en: `Fingerprint for posters: ${kept.fingerprint}\nSecond factor of ${loginName} (put it into an authenticator): ${totpSecret}\n${shares === null ? 'Root and recovery keys' : 'Root key'}: ${out} – take this file away from the server and keep it in two safe places.`,
          fr: `Empreinte pour les affiches : ${kept.fingerprint}\nSecond facteur de ${loginName} (à entrer dans une application d’authentification) : ${totpSecret}\nClés racine et de récupération : ${out} – retirez ce fichier du serveur et gardez-le en deux lieux sûrs.`,
        },
      )
      return 0
    })
  },
}
