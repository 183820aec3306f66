import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isLoginName, openServerSecret, writeTotpSecret } from '@fanal/identity'
import { isDuty, thisWorld, toHex } from '@fanal/kernel'
import { publicKeyOf } from '@fanal/ledger'
import { migrate, unitOfWork } from '@fanal/postgres'
import { initNode, openLogKey, readDeployment, storeCeremony } from '@fanal/vault'
import { type Command, type Console, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

const usage =
  'keys init --root-out FILE --organization "English|Français" --unit "English|Français" --member NAME --display "Full name" [--duty intake-officer]… [--kind helpline] [--json]'

const kinds = ['helpline', 'service-provider', 'police', 'department', 'secretariat'] as const

function bilingual(text: string) {
  const [en = '', fr = en] = text.split('|').map((part) => part.trim())
  return { en, fr }
}

/** The file of secrets goes where the server is not: never into its data folder, and never over another file. */
function checkedOut(file: string, dataDir: string): string {
  const full = path.resolve(file)
  if (full === dataDir || full.startsWith(dataDir + path.sep))
    throw new Stop(
      {
        en: `The root key must not lie on the server: choose a file outside ${dataDir}, best on a medium that you take away.`,
        fr: `La clé racine ne doit pas rester sur le serveur : choisissez un fichier hors de ${dataDir}, de préférence sur un support que vous emporterez.`,
      },
      'root-on-server',
    )
  if (existsSync(full))
    throw new Stop(
      { en: `${full} exists already: nothing was overwritten.`, fr: `${full} existe déjà : rien n’a été remplacé.` },
      'file-exists',
    )
  return full
}

function passphraseFrom(console: Console): string {
  const passphrase = needed(console.env.FANAL_PASSPHRASE, 'FANAL_PASSPHRASE', usage)
  if (passphrase.length >= 15) return passphrase
  throw new Stop(
    {
      en: 'The passphrase in FANAL_PASSPHRASE needs 15 characters or more: four or five words will do.',
      fr: 'La phrase de passe dans FANAL_PASSPHRASE doit avoir au moins 15 caractères : quatre ou cinq mots suffisent.',
    },
    'short-passphrase',
  )
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
      member: { type: 'string' },
      display: { type: 'string' },
      duty: { type: 'string', multiple: true },
      kind: { type: 'string' },
      json: { type: 'boolean' },
    })
    const { dataDir } = settingsOf(console.env)
    const out = checkedOut(needed(values['root-out'], '--root-out', usage), dataDir)
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
    const kind = kinds.find((known) => known === (values.kind ?? 'helpline'))
    if (kind === undefined)
      throw new Stop({ en: `--kind is one of ${kinds.join(', ')}.`, fr: `--kind est l’un de ${kinds.join(', ')}.` }, 'kind')
    const plan = {
      name: bilingual(needed(values.organization, '--organization', usage)),
      kind,
      units: [{ name: bilingual(needed(values.unit, '--unit', usage)), languages: ['en', 'fr'], receives: true }],
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
        recovery: secrets.recovery.map((r) => ({ organization: r.organization, name: r.name, seed: toHex(r.seed) })),
      }
      // @NOTE the secrets are on disk before the node depends on them
      writeFileSync(out, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
      const stored = await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld))
      if (!stored.ok) throw stopFor(stored)
      print(
        console,
        values.json,
        { deployment: kept.deployment, fingerprint: kept.fingerprint, member: loginName, totpSecret, rootFile: out },
        {
          en: `Fingerprint for posters: ${kept.fingerprint}\nSecond factor of ${loginName} (put it into an authenticator): ${totpSecret}\nRoot and recovery keys: ${out} – take this file away from the server and keep it in two safe places.`,
          fr: `Empreinte pour les affiches : ${kept.fingerprint}\nSecond facteur de ${loginName} (à entrer dans une application d’authentification) : ${totpSecret}\nClés racine et de récupération : ${out} – retirez ce fichier du serveur et gardez-le en deux lieux sûrs.`,
        },
      )
      return 0
    })
  },
}
