import { type Outcome, ok } from '@fanal/kernel'
import { type IsoDay, dayAt, endOfDay, zonesOf } from '../calendar.ts'
import { type Region, regions } from '../directory/index.ts'
import { type Ask, type RuleFact, type RuleSet, ask, ruleOn } from '../rule-set.ts'

/** What a province's or territory's law says of a child at risk. `ask`: nobody has verified it, so the authority is asked. */
export interface DutyToReport {
  /** Whether whoever works here has to tell. */
  readonly mustTell: boolean | 'ask'
  /** Under which age the law protects. */
  readonly underAge: number | 'ask'
  /** Whether sex trafficking, or a risk of it, is a ground of its own whoever has charge of the child. */
  readonly traffickingIsAGround: boolean | 'ask'
  /** Hours for which somebody of 16 or 17 may be taken to another place. */
  readonly olderYouthHours: number | 'ask'
}

const asOf = '2026-11-23'
const federal =
  'https://www.canada.ca/en/public-health/services/publications/health-risks-safety/provincial-territorial-child-protection-legislation-policy-2018.html'
const review =
  'https://www.canada.ca/en/health-canada/services/publications/healthy-living/canada-child-protection-laws-2023-cross-jurisdictional-review-executive-summary.html'

const everywhere: readonly RuleFact[] = [
  {
    says: {
      en: 'Each province and territory has its own age of protection and its own duty to report.',
      fr: 'Chaque province et territoire a son propre âge de protection et sa propre obligation de signaler.',
    },
    sources: [federal, review],
    asOf,
    mark: 'V',
  },
  {
    says: {
      en: 'The age, who has to report and how soon were not verified here: ask the child protection authority.',
      fr: 'L’âge, qui doit signaler et dans quel délai n’ont pas été vérifiés ici : demandez à l’autorité de protection de l’enfance.',
    },
    sources: [federal],
    asOf,
    mark: 'U',
  },
]

const unverified: DutyToReport = { mustTell: 'ask', underAge: 'ask', traffickingIsAGround: 'ask', olderYouthHours: 'ask' }

const ruleFor = (
  jurisdiction: Region,
  from: IsoDay,
  to: IsoDay | null,
  params: DutyToReport = unverified,
  facts: readonly RuleFact[] = [],
): RuleSet<DutyToReport> => ({
  version: `${jurisdiction.toLowerCase()}/child-at-risk/${from}`,
  jurisdiction,
  kind: 'child-at-risk',
  from,
  to,
  params,
  facts: [...facts, ...everywhere],
})

const ontario: readonly RuleFact[] = [
  {
    says: {
      en: 'Ontario, since 1 October 2021: sex trafficking of a child, or a risk of it, is a ground for protection whoever has charge of the child.',
      fr: 'Ontario, depuis le 1er octobre 2021 : la traite sexuelle d’un enfant, ou le risque de traite, est un motif de protection, peu importe qui en a la charge.',
    },
    sources: [
      'https://www.tikinagan.org/amendments-to-the-child-youth-and-family-services-act-2017-cyfsa-to-strengthen-ontarios-response-to-child-sex-trafficking/',
    ],
    asOf,
    mark: 'S',
  },
  {
    says: {
      en: 'Ontario: somebody of 16 or 17 may be taken to another place for up to 12 hours. Tell the young person before they hear it from others.',
      fr: 'Ontario : une personne de 16 ou 17 ans peut être amenée dans un autre lieu pour 12 heures au plus. Dites-le-lui avant qu’elle l’apprenne d’autrui.',
    },
    sources: ['https://www.slcas.on.ca/contact/reporting-a-concern'],
    asOf,
    mark: 'S',
  },
]

/** The rules by province and territory, dated from the federal table of 2018. */
export const dutyToReportRules: readonly RuleSet<DutyToReport>[] = [
  ...regions.filter((region) => region !== 'ON').map((region) => ruleFor(region, '2018-01-01', null)),
  ruleFor('ON', '2018-01-01', '2021-09-30'),
  ruleFor('ON', '2021-10-01', null, { ...unverified, traffickingIsAGround: true, olderYouthHours: 12 }, ontario),
]

export interface DutyThere {
  readonly rule: RuleSet<DutyToReport>
  /** Whether the authority has to be asked before anybody relies on this. */
  readonly askAuthority: boolean
  /** When the question has to be put: the end of the same day there. A habit of this house, as no verified source says how soon. */
  readonly askBy: Date
}

const unknownThen: Ask = ask(
  { en: 'We know no rule for that day. Ask.', fr: 'Nous ne connaissons aucune règle pour cette date. Demandez.' },
  {
    en: 'the child protection authority of the province or territory',
    fr: 'l’autorité de protection de l’enfance de la province ou du territoire',
  },
)

/**
 * What is known of the duty to report in a province at a moment.
 * @param zone  the clock there; the province's largest part where nobody says otherwise
 */
export function dutyToReport(region: Region, now: Date, zone: string = zonesOf[region][0]): Outcome<DutyThere, 'ask'> {
  const today = dayAt(now, zone)
  const rule = ruleOn(
    dutyToReportRules.filter(({ jurisdiction }) => jurisdiction === region),
    today,
  )
  if (!rule.ok) return unknownThen
  const { params } = rule.value
  const askAuthority = params.mustTell === 'ask' || params.underAge === 'ask'
  return ok({ rule: rule.value, askAuthority, askBy: endOfDay(today, zone) })
}
