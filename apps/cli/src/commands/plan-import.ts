import path from 'node:path'
import { type Language, thisWorld } from '@fanal/kernel'
import { type PlanFault, importPlanByCommand, isPlanId, readPlan, theSecretariat } from '@fanal/oversee'
import { organizationNamed } from '@fanal/protect'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { withDatabase } from '../with-database.ts'
import { bytesOf } from './bytes-of.ts'

const usage = 'plan import FILE --as PLAN [--of ORGANIZATION] [--preview] [--json]'

/** Notices that are printed for a person; all of them with --json. */
const mostShown = 20

/** One fault as a line: where, and what. */
export function planFaultLine({ row, path: inside, field, say, offer }: PlanFault, language: Language): string {
  const numbered = row === null ? '' : language === 'en' ? `row ${row}` : `ligne ${row}`
  const where = [numbered, [inside, field].filter((part) => part !== '').join('.')].filter((part) => part !== '').join(', ')
  const words = offer === null ? '' : ` ${offer.field}${language === 'en' ? ':' : '\u00A0:'} ${JSON.stringify(offer.words)}`
  return `${where === '' ? '' : `${where} – `}${say[language]}${words}`
}

export const planImport: Command = {
  name: 'plan import',
  usage,
  about: {
    en: 'Reads a plan (JSON, or CSV with one row for each commitment) and holds it as a further version; with --preview nothing is changed.',
    fr: 'Lit un plan (JSON, ou CSV à une ligne par engagement) et le garde comme nouvelle version ; avec --preview, rien n’est modifié.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const yes = { type: 'boolean' } as const
    const { values, positionals } = readOptions(console, usage, { as: text, of: text, preview: yes, json: yes })
    const file = needed(positionals[0], 'FILE', usage)
    const id = needed(values.as, '--as', usage)
    if (!isPlanId(id))
      throw new Stop({ en: '--as is a code, for example nap-2012.', fr: '--as est un code, par exemple nap-2012.' }, 'usage')
    const read = readPlan(await bytesOf(file, 'plan-file'), path.extname(file).toLowerCase() === '.csv' ? 'csv' : 'json', id)
    const { language } = console
    if (!read.ok) {
      const lines = read.faults.map((fault) => `  ${planFaultLine(fault, language)}`)
      const head =
        language === 'en'
          ? `Faults: ${read.faults.length}. Nothing was imported.`
          : `Erreurs\u00A0: ${read.faults.length}. Rien n’a été importé.`
      print(console, values.json, { imported: false, faults: read.faults }, [head, ...lines].join('\n'))
      return 1
    }
    const { plan, notices } = read
    const counts = {
      pillars: plan.pillars.length,
      departments: plan.departments.length,
      commitments: plan.commitments.length,
      indicators: plan.indicators.length,
      values: plan.observations.length,
      sources: plan.sources.length,
    }
    const shown = notices.slice(0, mostShown).map((notice) => `  ${planFaultLine(notice, language)}`)
    const more = notices.length > mostShown ? [`  + ${notices.length - mostShown} (--json)`] : []
    const what =
      language === 'en'
        ? `${plan.title.en}: ${counts.commitments} commitments under ${counts.pillars} pillars, ${counts.indicators} indicators, ${counts.values} values.`
        : `${plan.title.fr}\u00A0: ${counts.commitments} engagements sous ${counts.pillars} piliers, ${counts.indicators} indicateurs, ${counts.values} valeurs.`
    const told = [
      what,
      ...(notices.length > 0 ? [language === 'en' ? `To mend: ${notices.length}.` : `À corriger\u00A0: ${notices.length}.`] : []),
      ...shown,
      ...more,
    ]
    if (values.preview === true) {
      const end = language === 'en' ? 'Preview: nothing was changed.' : 'Aperçu\u00A0: rien n’a été modifié.'
      print(console, values.json, { imported: false, counts, notices }, [...told, end].join('\n'))
      return 0
    }
    const version = await withDatabase(console, async (server) => {
      const operator = server.connect('migrator', { max: 1 })
      const organization = values.of === undefined ? await theSecretariat(operator) : await organizationNamed(values.of, operator)
      if (organization === null) throw noOrganization(values.of !== undefined)
      return await importPlanByCommand(server.connect('workbench', { max: 1 }), { plan, organization }, thisWorld)
    })
    const end = {
      en: version === null ? 'Exactly this plan is held already: nothing was changed.' : `Held as ${id}, version ${version}.`,
      fr: version === null ? 'Ce plan est déjà gardé tel quel\u00A0: rien n’a été modifié.' : `Gardé sous ${id}, version ${version}.`,
    }
    print(console, values.json, { imported: version !== null, version, counts, notices }, [...told, end[language]].join('\n'))
    return 0
  },
}

function noOrganization(wasNamed: boolean): Stop {
  if (wasNamed)
    return new Stop(
      {
        en: 'No organization, or more than one, has this name. Use its id. Nothing was imported.',
        fr: 'Aucun organisme, ou plusieurs, portent ce nom. Utilisez son identifiant. Rien n’a été importé.',
      },
      'no-organization',
    )
  return new Stop(
    {
      en: 'No organization here is a secretariat, or several are. Name one with --of. Nothing was imported.',
      fr: 'Aucun organisme ici n’est un secrétariat, ou plusieurs le sont. Nommez-en un avec --of. Rien n’a été importé.',
    },
    'no-organization',
  )
}
