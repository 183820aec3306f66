import { say, thisWorld } from '@fanal/kernel'
import { awaitsEdition } from '@fanal/oversee/demonstration'
import { type DatabaseServer, migrate, openServer } from '@fanal/postgres'
import { readDeployment } from '@fanal/vault'
import { bringOutEdition } from '../demonstration/bring-out-edition.ts'
import { makeDemonstration } from '../demonstration/make-demonstration.ts'
import { readReceipts } from '../demonstration/receipts-file.ts'
import { type Command, readOptions, Stop, stopFor } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { startProcesses } from '../supervisor.ts'

/** Starts the embedded database again within a second of its death; the parts find it at their next query. */
function keepAlive(server: DatabaseServer): { stop(): Promise<void> } {
  let over = false
  let round = Promise.resolve()
  const timer = setInterval(() => {
    round = reviveAfter(round)
  }, 1000)
  async function reviveAfter(before: Promise<void>): Promise<void> {
    await before
    if (!over) await server.revive().catch(() => undefined)
  }
  return {
    async stop() {
      over = true
      clearInterval(timer)
      await round
    },
  }
}

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--demo [--without-reports]] [--empty]',
  about: {
    en: 'Runs everything on this machine; --demo fills an empty node with invented people and reports, --without-reports with people only, --empty with nothing.',
    fr: 'Fait tout fonctionner sur cette machine; --demo remplit un nœud vide de personnes et de signalements inventés, --without-reports de personnes seulement, --empty de rien.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, {
      demo: { type: 'boolean' },
      empty: { type: 'boolean' },
      'without-reports': { type: 'boolean' },
    })
    const settings = settingsOf(console.env)
    const opened = await openServer({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl })
    if (!opened.ok) throw stopFor(opened)
    const server = opened.value
    try {
      const migrated = await migrate(server)
      if (!migrated.ok) throw stopFor(migrated)
      if (values.demo === true && values.empty !== true)
        await makeDemonstration(server, settings.dataDir, { world: thisWorld, reports: values['without-reports'] !== true })
      const auditor = server.connect('auditor', { max: 1 })
      const deployment = await readDeployment(auditor)
      const isAwaited = deployment?.demonstration === true && (await awaitsEdition(auditor))
      await auditor.close()
      const processes = await startProcesses(settings, console.env)
      if (!processes.ok) throw new Stop(processes.say ?? { en: 'A part did not start.', fr: 'Une partie n’a pas démarré.' }, processes.code)
      const { publicUrl, workbenchUrl } = processes.value
      const signIn = {
        en:
          deployment === null
            ? 'No keys yet, nobody receives: run fanal keys init.'
            : deployment.demonstration
              ? 'Demonstration, not for real reports: open the workbench and choose an invented person; one click signs in.'
              : `Fingerprint: ${deployment.fingerprint}`,
        fr:
          deployment === null
            ? 'Pas encore de clés, personne ne reçoit : exécutez fanal keys init.'
            : deployment.demonstration
              ? 'Démonstration, pas pour de vrais signalements : ouvrez le poste de travail et choisissez une personne inventée; un clic ouvre la session.'
              : `Empreinte : ${deployment.fingerprint}`,
      }
      const [told] = readReceipts(settings.dataDir)
      const mailbox = {
        en: told === undefined ? '' : `A receipt to try on the public site (${told.name.en}): ${told.receipt}\n`,
        fr: told === undefined ? '' : `Un reçu à essayer sur le site public (${told.name.fr}) : ${told.receipt}\n`,
      }
      console.out(
        say(
          {
            en: `Public site:  ${publicUrl}\nWorkbench:    ${workbenchUrl}\n${signIn.en}\n${mailbox.en}Stop with Ctrl+C.`,
            fr: `Site public :        ${publicUrl}\nPoste de travail :   ${workbenchUrl}\n${signIn.fr}\n${mailbox.fr}Arrêt : Ctrl+C.`,
          },
          console.language,
        ),
      )
      const watch = keepAlive(server)
      // @NOTE after the node answers: making a report takes a second or two that nobody should wait for
      const edition = isAwaited ? bringOutEdition(console.env) : Promise.resolve()
      await processes.value.untilAskedToStop()
      await edition
      await watch.stop()
      await processes.value.stop()
      return 0
    } finally {
      await server.stop()
    }
  },
}
