import { type Language, say } from '@fanal/kernel'
import { type VerifyFinding, isOfDraft, verifyEdition, verifyText } from '@fanal/oversee'
import { type Command, needed, print, readOptions } from '../command.ts'
import { folderAt } from './edition-folder.ts'
import { differingFromRecords } from './edition-records.ts'

const usage = 'edition verify DIR [--fingerprint TEXT] [--draft] [--ledger] [--json]'

function lineFor({ code, file, figure, detail }: VerifyFinding, language: Language): string {
  const where = [file, figure].filter((part) => part !== null).join(', ')
  const more = detail === '' ? '' : ` (${detail})`
  return `✗ ${where}${where === '' ? '' : language === 'fr' ? '\u00A0: ' : ': '}${say(verifyText[code], language)}${more}`
}

export const editionVerify: Command = {
  name: 'edition verify',
  usage,
  about: {
    en: 'Checks a published edition with nothing but its folder: files, figures, what can be recomputed, signatures and the log.',
    fr: 'Vérifie une édition publiée avec son seul dossier\u00A0: fichiers, chiffres, ce qui se recalcule, approbations et registre.',
  },
  async run(console) {
    const yes = { type: 'boolean' } as const
    const { values, positionals } = readOptions(console, usage, { fingerprint: { type: 'string' }, draft: yes, ledger: yes, json: yes })
    const folder = await folderAt(needed(positionals[0], 'DIR', usage))
    const verified = await verifyEdition(folder, { fingerprint: values.fingerprint ?? null })
    const ofRecords = values.ledger === true && verified.manifest !== null ? await differingFromRecords(console, folder) : []
    const isDraft = values.draft === true
    const findings = [...verified.findings, ...ofRecords].filter((found) => !(isDraft && isOfDraft(found)))
    const { language } = console
    const { files, figures, root, manifest } = verified
    const key =
      root === null
        ? []
        : [
            values.fingerprint === undefined
              ? {
                  en: `Signed under the root ${root}. Compare it with the fingerprint published elsewhere, or give it with --fingerprint.`,
                  fr: `Signé sous la racine ${root}. Comparez-la à l’empreinte publiée ailleurs, ou donnez-la avec --fingerprint.`,
                }
              : { en: `Signed under the root you named.`, fr: `Signé sous la racine que vous avez indiquée.` },
          ]
    const whole = {
      en: `${files} files and ${figures} figures hold.${isDraft ? ' A draft: nobody has signed it.' : ''}`,
      fr: `${files} fichiers et ${figures} chiffres concordent.${isDraft ? ' Un projet\u00A0: personne ne l’a approuvé.' : ''}`,
    }
    const lines =
      findings.length === 0
        ? [say(whole, language), ...key.map((one) => say(one, language))]
        : findings.map((one) => lineFor(one, language))
    print(console, values.json, { ok: findings.length === 0, manifest, files, figures, root, findings }, lines.join('\n'))
    return findings.length === 0 ? 0 : 1
  },
}
