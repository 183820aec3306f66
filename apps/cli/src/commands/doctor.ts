import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { publicKeyOf } from '@fanal/ledger'
import { type Bilingual, type Outcome, ok, refuse, sameBytes, say, thisWorld } from '@fanal/kernel'
import { type Database, type DatabaseServer, migrationState, openServer } from '@fanal/postgres'
import { tlsFor } from '@fanal/http'
import { ChangedDeployment, fromBase64url, verifyDirectoryChain } from '@fanal/seal'
import { agesOfEpochs, directoryChain, longestEpochDays, readDeployment } from '@fanal/vault'
import { type Command, type Console, print, readOptions } from '../command.ts'
import { type Settings, settingsOf } from '../settings.ts'

interface Finding {
  readonly name: string
  readonly outcome: Outcome<Bilingual>
}

const enough = 1024 ** 3

function dataFolder({ dataDir }: Settings): Outcome<Bilingual> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK)
    const disk = statfsSync(dataDir)
    const free = disk.bavail * disk.bsize
    if (free < enough)
      return refuse('disk', {
        en: `Less than 1 GiB is free at ${dataDir}: make room, or reports cannot be taken.`,
        fr: `Il reste moins de 1 Gio dans ${dataDir} : libérez de l’espace, sinon les signalements ne pourront être reçus.`,
      })
    const gib = (free / enough).toFixed(1)
    return ok({ en: `${dataDir}, ${gib} GiB free`, fr: `${dataDir}, ${gib.replace('.', ',')} Gio libres` })
  } catch {
    return refuse('data-folder', {
      en: `The folder ${dataDir} cannot be written: give it to the user who runs Fanal, or set FANAL_DATA.`,
      fr: `Le dossier ${dataDir} n’est pas accessible en écriture : donnez-le à l’utilisateur qui exécute Fanal, ou définissez FANAL_DATA.`,
    })
  }
}

function transport(env: Console['env'], name: 'FANAL_PUBLIC_HOST' | 'FANAL_WORKBENCH_HOST'): Outcome<Bilingual> {
  const host = env[name] ?? '127.0.0.1'
  const tls = tlsFor(host, env)
  if (!tls.ok) return tls
  const plain = tls.value.kind === 'plain-loopback'
  return ok(
    plain
      ? { en: `${host}, this machine only`, fr: `${host}, cette machine seulement` }
      : { en: `${host}, encrypted`, fr: `${host}, chiffré` },
  )
}

async function schema(server: DatabaseServer): Promise<Outcome<Bilingual>> {
  const state = await migrationState(server)
  if (!state.ok) return state
  if (state.value.missing.length === 0) return ok({ en: 'up to date', fr: 'à jour' })
  return refuse('migrations', {
    en: `Not applied yet: ${state.value.missing.join(', ')}. Run fanal migrate.`,
    fr: `Pas encore appliqué : ${state.value.missing.join(', ')}. Exécutez fanal migrate.`,
  })
}

async function keys(server: DatabaseServer, settings: Settings): Promise<Outcome<Bilingual>> {
  try {
    return await keysOf(server.connect('auditor', { max: 1 }), settings)
  } catch (fault) {
    if (!(fault instanceof ChangedDeployment)) throw fault
    return refuse('deployment', {
      en: 'The fingerprint in the database is not of its root key: somebody changed the database. Stop the line and restore a backup.',
      fr: 'L’empreinte inscrite dans la base n’est pas celle de sa clé racine : quelqu’un a modifié la base. Arrêtez la ligne et restaurez une sauvegarde.',
    })
  }
}

async function keysOf(auditor: Database, { dataDir }: Settings): Promise<Outcome<Bilingual>> {
  const deployment = await readDeployment(auditor)
  if (deployment === null)
    return refuse('no-keys', {
      en: 'There are no keys: nobody receives. Run fanal keys init.',
      fr: 'Il n’y a pas de clés : personne ne reçoit. Exécutez fanal keys init.',
    })
  const chain = await directoryChain(auditor)
  const verified = await verifyDirectoryChain(chain, deployment.rootPublic)
  if (!verified.ok)
    return refuse('directory', {
      en: `The key directory is not what its root signed (${verified.problem}): somebody changed the database. Stop the line and restore a backup.`,
      fr: `Le répertoire de clés n’est pas celui que sa racine a signé (${verified.problem}) : quelqu’un a modifié la base. Arrêtez la ligne et restaurez une sauvegarde.`,
    })
  const file = path.join(dataDir, 'log.key')
  const logKey = fromBase64url(chain.at(-1)?.body.logKey ?? '')
  const fits = existsSync(file) && logKey !== undefined && sameBytes(publicKeyOf(new Uint8Array(readFileSync(file))), logKey)
  if (!fits)
    return refuse('log-key', {
      en: `${file} is not the log key of the directory: restore it from a backup, or heads cannot be verified.`,
      fr: `${file} n’est pas la clé du registre inscrite au répertoire : restaurez-la depuis une sauvegarde, sinon les têtes ne pourront être vérifiées.`,
    })
  const fingerprint = deployment.fingerprint
  return ok(
    deployment.demonstration
      ? { en: `demonstration, ${fingerprint}`, fr: `démonstration, ${fingerprint}` }
      : { en: fingerprint, fr: fingerprint },
  )
}

/** Keys are rolled once a month: whoever takes an old one along later opens less with it. */
async function epochs(server: DatabaseServer): Promise<Outcome<Bilingual>> {
  const ages = agesOfEpochs(await directoryChain(server.connect('auditor', { max: 1 })), thisWorld.now())
  const old = ages.filter(({ days }) => days > longestEpochDays)
  const oldest = Math.max(0, ...ages.map(({ days }) => days))
  if (old.length === 0) return ok({ en: `the oldest are ${oldest} days old`, fr: `les plus anciennes ont ${oldest} jours` })
  const which = old.map(({ unit, days }) => `${unit} (${days})`).join(', ')
  return refuse('epochs-old', {
    en: `Keys older than ${longestEpochDays} days: ${which}. A member of each unit runs fanal keys roll.`,
    fr: `Clés de plus de ${longestEpochDays} jours : ${which}. Un membre de chaque unité exécute fanal keys roll.`,
  })
}

async function examine(console: Console): Promise<Finding[]> {
  const settings = settingsOf(console.env)
  const findings: Finding[] = [
    { name: 'node', outcome: ok({ en: process.version, fr: process.version }) },
    { name: 'data', outcome: dataFolder(settings) },
    { name: 'public', outcome: transport(console.env, 'FANAL_PUBLIC_HOST') },
    { name: 'workbench', outcome: transport(console.env, 'FANAL_WORKBENCH_HOST') },
  ]
  const opened = await openServer({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, attach: true })
  if (!opened.ok) return [...findings, { name: 'database', outcome: opened }]
  try {
    const version = `PostgreSQL ${await opened.value.version()}`
    findings.push({ name: 'database', outcome: ok({ en: version, fr: version }) })
    const applied = await schema(opened.value)
    findings.push({ name: 'schema', outcome: applied })
    if (applied.ok) {
      const found = await keys(opened.value, settings)
      findings.push({ name: 'keys', outcome: found })
      if (found.ok) findings.push({ name: 'epochs', outcome: await epochs(opened.value) })
    }
    return findings
  } finally {
    await opened.value.stop()
  }
}

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  about: { en: 'Checks what Fanal needs and says how to mend it.', fr: 'Vérifie ce dont Fanal a besoin et dit comment y remédier.' },
  async run(console) {
    const { values } = readOptions(console, this.usage, { json: { type: 'boolean' } })
    const findings = await examine(console)
    const sentence = ({ outcome }: Finding): Bilingual =>
      outcome.ok ? outcome.value : (outcome.say ?? { en: outcome.code, fr: outcome.code })
    const whole = findings.every((finding) => finding.outcome.ok)
    const checks = findings.map((finding) => ({
      name: finding.name,
      ok: finding.outcome.ok,
      says: say(sentence(finding), console.language),
    }))
    print(
      console,
      values.json,
      { ok: whole, checks },
      checks.map((check) => `${check.ok ? '✓' : '✗'} ${check.name.padEnd(10)} ${check.says}`).join('\n'),
    )
    return whole ? 0 : 1
  },
}
