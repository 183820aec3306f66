import { publishedPlans } from '@fanal/oversee'
import { type Command, print, readOptions } from '../command.ts'
import { withDatabase } from '../with-database.ts'

const usage = 'plan list [--json]'

export const planList: Command = {
  name: 'plan list',
  usage,
  about: { en: 'Lists the plans that are held here.', fr: 'Énumère les plans gardés ici.' },
  async run(console) {
    const { values } = readOptions(console, usage, { json: { type: 'boolean' } })
    // @NOTE as the public: what is listed is what everybody may read
    const plans = await withDatabase(console, (server) => publishedPlans(server.connect('public', { max: 1 })))
    const lines = (language: 'en' | 'fr') => {
      if (plans.length === 0) return { en: 'No plan is held here yet.', fr: 'Aucun plan n’est encore gardé ici.' }[language]
      return plans
        .map(({ plan, version, title, commitments }) => {
          const counted =
            language === 'en' ? `version ${version}, ${commitments} commitments` : `version ${version}, ${commitments} engagements`
          return `${plan}  ${title[language]} (${counted})`
        })
        .join('\n')
    }
    print(console, values.json, { plans }, { en: lines('en'), fr: lines('fr') })
    return 0
  },
}
