import { toBase64Url } from '@fanal/kernel'
import { type EditionFile, publishedEditions, publishedFiles, publishedSignOffs } from '@fanal/oversee'
import { directoryChain, readDeployment } from '@fanal/vault'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { withDatabase } from '../with-database.ts'
import { writeFolder } from './edition-folder.ts'
import { logProof } from './edition-log-proof.ts'

const usage = 'edition export --plan PLAN --period PERIOD --out DIR [--json]'
const json = (path: string, value: unknown): EditionFile => ({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) })

export const editionExport: Command = {
  name: 'edition export',
  usage,
  about: {
    en: 'Writes a published edition as a folder with its signatures, the key directory and the proof of the log: what an outsider checks.',
    fr: 'Écrit une édition publiée en dossier, avec ses approbations, le répertoire de clés et la preuve du registre\u00A0: ce que vérifie une personne de l’extérieur.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const { values } = readOptions(console, usage, { plan: text, period: text, out: text, json: { type: 'boolean' } })
    const [plan, period, out] = [
      needed(values.plan, '--plan', usage),
      needed(values.period, '--period', usage),
      needed(values.out, '--out', usage),
    ]
    return await withDatabase(console, async (server) => {
      const auditor = server.connect('auditor', { max: 2 })
      const found = (await publishedEditions(auditor)).find((one) => one.plan === plan && one.period === period)
      const deployment = await readDeployment(auditor)
      if (found === undefined || deployment === null)
        throw new Stop(
          { en: 'No such edition is out. Nothing was written.', fr: 'Aucune édition de ce genre n’est publiée. Rien n’a été écrit.' },
          'not-out',
        )
      const log = await logProof(found.manifest, deployment.id, auditor)
      if (log === null)
        throw new Stop(
          {
            en: 'The log has no signed head with this edition yet: the worker signs one every minute. Nothing was written.',
            fr: 'Le registre n’a pas encore de tête signée avec cette édition\u00A0: le processus de fond en signe une chaque minute. Rien n’a été écrit.',
          },
          'no-head',
        )
      const proof = [
        json('proof/signatures.json', await publishedSignOffs(found.id, auditor)),
        json('proof/directory.json', { root: toBase64Url(deployment.rootPublic), chain: await directoryChain(auditor) }),
        json('proof/log.json', log),
      ]
      const files = [...(await publishedFiles(found.id, auditor)), ...proof]
      await writeFolder(out, files)
      print(
        console,
        values.json,
        { out, manifest: found.manifest, files: files.length },
        {
          en: `Written to ${out}: ${files.length} files. Root: ${deployment.fingerprint}.`,
          fr: `Écrit dans ${out}\u00A0: ${files.length} fichiers. Racine\u00A0: ${deployment.fingerprint}.`,
        },
      )
      return 0
    })
  },
}
