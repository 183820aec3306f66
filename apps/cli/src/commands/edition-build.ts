import { thisWorld } from '@fanal/kernel'
import { type Edition, buildEdition, editionFaults, faultLine, isOfDraft, readPeriod, verifyEdition } from '@fanal/oversee'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { folderAt, writeFolder } from './edition-folder.ts'
import { recordsFor } from './edition-records.ts'

const usage =
  'edition build --plan PLAN --period PERIOD --out DIR [--cutoff INSTANT] [--publish-at INSTANT] [--corrects DIR --why-en TEXT --why-fr TEXT] [--json]'

function instant(text: string | undefined, name: string): string | null {
  if (text === undefined) return null
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString()
  throw new Stop(
    {
      en: `${name} is a moment in Universal Time, for example 2014-06-30T00:00Z.`,
      fr: `${name} est un instant en temps universel, par exemple 2014-06-30T00:00Z.`,
    },
    'usage',
  )
}

/** The edition that is corrected, as its folder holds it. @throws Stop where the folder is not whole, or the reason is not said in both languages */
async function correctedAt(dir: string, why: { readonly en: string | undefined; readonly fr: string | undefined }) {
  const [en, fr] = [needed(why.en, '--why-en', usage), needed(why.fr, '--why-fr', usage)]
  const folder = await folderAt(dir)
  const { manifest, findings } = await verifyEdition(folder, { fingerprint: null })
  const isWhole = findings.every(isOfDraft)
  if (manifest === null || !isWhole)
    throw new Stop(
      {
        en: `${dir} is not a whole edition: fanal edition verify ${dir} says what differs. Nothing was written.`,
        fr: `${dir} n’est pas une édition entière\u00A0: fanal edition verify ${dir} dit ce qui diffère. Rien n’a été écrit.`,
      },
      'not-whole',
    )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked just above
  const edition = JSON.parse(new TextDecoder().decode(folder.get('data/edition.json'))) as Edition
  return { edition, manifest, why: { en, fr } }
}

export const editionBuild: Command = {
  name: 'edition build',
  usage,
  about: {
    en: 'Builds an edition as a folder from what is known at the cut-off: pages in both languages, PDF, open data, and its manifest. Nothing is published.',
    fr: 'Produit une édition en dossier, selon ce qui est connu à la date d’arrêt\u00A0: pages dans les deux langues, PDF, données ouvertes et manifeste. Rien n’est publié.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const options = {
      plan: text,
      period: text,
      out: text,
      cutoff: text,
      'publish-at': text,
      corrects: text,
      'why-en': text,
      'why-fr': text,
      json: { type: 'boolean' },
    } as const
    const { values } = readOptions(console, usage, options)
    const [plan, out] = [needed(values.plan, '--plan', usage), needed(values.out, '--out', usage)]
    const read = readPeriod(needed(values.period, '--period', usage))
    if (read === null || read.isAbout)
      throw new Stop(
        {
          en: '--period is a year: 2013-14 (from April), 2013, or 2019-2023.',
          fr: '--period est une année\u00A0: 2013-14 (à partir d’avril), 2013 ou 2019-2023.',
        },
        'usage',
      )
    const period = { id: read.id, from: read.from, until: read.until }
    const cutoff = instant(values.cutoff, '--cutoff') ?? thisWorld.now().toISOString()
    const publishAt = instant(values['publish-at'], '--publish-at')
    const known = await recordsFor(console, { plan, period, cutoff })
    if (known === null)
      throw new Stop(
        {
          en: `No plan is called ${plan}, or it was not held yet at the cut-off. fanal plan list names those that are there.`,
          fr: `Aucun plan ne s’appelle ${plan}, ou il n’était pas encore gardé à la date d’arrêt. fanal plan list nomme ceux qui existent.`,
        },
        'no-plan',
      )
    const corrected =
      values.corrects === undefined ? null : await correctedAt(values.corrects, { en: values['why-en'], fr: values['why-fr'] })
    const { edition, files, manifest } = await buildEdition(known, { period, cutoff, publishAt, corrected })
    const faults = editionFaults(edition, corrected === null ? [] : [corrected.edition])
    if (faults.length > 0) {
      const lines = (language: 'en' | 'fr') => faults.map((fault) => `✗ ${faultLine(fault)[language]}`).join('\n')
      throw new Stop({ en: `${lines('en')}\nNothing was written.`, fr: `${lines('fr')}\nRien n’a été écrit.` }, 'faults')
    }
    await writeFolder(out, files)
    const count = edition.tables.reduce((sum, { cells }) => sum + cells.length, 0)
    print(
      console,
      values.json,
      { out, manifest, files: files.length, figures: count },
      {
        en: `Written to ${out}: ${files.length} files, ${count} figures, ${edition.missing.length} said to be missing. Nobody has signed it: fanal edition verify ${out} --draft.`,
        fr: `Écrit dans ${out}\u00A0: ${files.length} fichiers, ${count} chiffres, ${edition.missing.length} signalés comme manquants. Personne ne l’a approuvé\u00A0: fanal edition verify ${out} --draft.`,
      },
    )
    return 0
  },
}
