import type { RuleFact, RuleSet } from '../rule-set.ts'

const page = 'https://www.canada.ca/en/immigration-refugees-citizenship'
const guide = `${page}/services/application/application-forms-guides/protection-assistance-victims-human-trafficking.html`
const manual = `${page}/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/permits/considerations-specific-victims-human-trafficking.html`
const act = 'https://laws-lois.justice.gc.ca/eng/acts/I-2.5/'
const regulations = 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/'
const asOf = '2026-11-23'

const fact = (mark: RuleFact['mark'], source: string, en: string, fr: string): RuleFact => ({
  says: { en, fr },
  sources: [source],
  asOf,
  mark,
})

export interface VictimPermitParams {
  /** How long a first permit is in most cases; `null` where the rule says none. A permit's own dates stand on its paper. */
  readonly firstAtLeastMonths: number | null
  readonly firstAtMostDays: number | null
  readonly feesWaived: boolean | 'ask'
  readonly testimonyRequired: false | 'ask'
  /** Months from which the fee for a work or study permit is waived. */
  readonly workAndStudyFromMonths: number | null
  /** Whether health cover ends with the permit. */
  readonly healthCoverEndsWithPermit: boolean | 'ask'
}

const officer = fact(
  'V',
  manual,
  'An officer decides; the rules leave room. It is for people without status in Canada, and those who depend on them.',
  'Une agente ou un agent décide; les règles laissent une marge. Ce permis vise les personnes sans statut au Canada et celles à leur charge.',
)

/** Temporary resident permit for victims of trafficking. The rule of the day on which a permit begins decides. */
export const victimPermitRules: readonly RuleSet<VictimPermitParams>[] = [
  {
    version: 'ca/victim-permit/2021-01-01',
    jurisdiction: 'ca',
    kind: 'victim-permit',
    // The decision in two steps began on a day in 2020 that was not verified: before 2021 the answer is to ask.
    from: '2021-01-01',
    to: '2025-02-03',
    params: {
      firstAtLeastMonths: null,
      firstAtMostDays: 180,
      feesWaived: 'ask',
      testimonyRequired: 'ask',
      workAndStudyFromMonths: null,
      healthCoverEndsWithPermit: 'ask',
    },
    facts: [
      officer,
      fact(
        'S',
        'https://openparliament.ca/committees/status-of-women/44-1/58/emmanuella-lambropoulos-2',
        'Before 4 February 2025 a first permit was for up to 180 days; later ones were usually for a year.',
        'Avant le 4 février 2025, un premier permis durait jusqu’à 180 jours; les suivants, habituellement un an.',
      ),
    ],
  },
  {
    version: 'ca/victim-permit/2025-02-04',
    jurisdiction: 'ca',
    kind: 'victim-permit',
    from: '2025-02-04',
    to: null,
    params: {
      firstAtLeastMonths: 12,
      firstAtMostDays: null,
      feesWaived: true,
      testimonyRequired: false,
      workAndStudyFromMonths: 6,
      healthCoverEndsWithPermit: true,
    },
    facts: [
      officer,
      fact(
        'V',
        guide,
        'Since 4 February 2025 a first permit is for at least 12 months in most cases. Further permits are possible.',
        'Depuis le 4 février 2025, un premier permis dure au moins 12 mois dans la plupart des cas. D’autres permis sont possibles.',
      ),
      fact(
        'V',
        guide,
        'No fee for a first or later permit, a work permit, a study permit or biometrics.',
        'Aucuns frais pour un premier permis ou un suivant, un permis de travail, un permis d’études ou la biométrie.',
      ),
      fact(
        'V',
        guide,
        'Nobody has to testify or help the police to get it.',
        'Personne n’a à témoigner ni à aider la police pour l’obtenir.',
      ),
      fact(
        'V',
        guide,
        'Police or a group may refer somebody, or the person applies without them.',
        'La police ou un groupe peut orienter une personne, ou celle-ci demande le permis elle-même.',
      ),
      fact(
        'S',
        guide,
        'The fee policy speaks of permits of six months or more for the waiver for work and study. Check before you promise.',
        'La politique sur les frais parle de permis de six mois ou plus pour la dispense relative au travail et aux études. Vérifiez avant de promettre.',
      ),
      fact(
        'S',
        guide,
        'Interim federal health cover lasts as long as the permit where there is no other cover.',
        'La couverture du Programme fédéral de santé intérimaire dure aussi longtemps que le permis s’il n’y a pas d’autre couverture.',
      ),
      fact(
        'U',
        guide,
        'Exceptions to the 12 months and the time to send a renewal were not verified: ask.',
        'Les exceptions aux 12 mois et le délai pour envoyer un renouvellement n’ont pas été vérifiés : demandez.',
      ),
    ],
  },
]

export interface AnyPermitParams {
  readonly atMostMonths: number
  /** Months after a refused refugee claim during which the Act may bar this permit. */
  readonly barMonthsAfterRefusedClaim: number
}

/** What holds for every temporary resident permit. */
export const anyPermitRules: readonly RuleSet<AnyPermitParams>[] = [
  {
    version: 'ca/any-permit/2021-01-01',
    jurisdiction: 'ca',
    kind: 'any-permit',
    from: '2021-01-01',
    to: null,
    params: { atMostMonths: 36, barMonthsAfterRefusedClaim: 12 },
    facts: [
      fact(
        'V',
        regulations,
        'No temporary resident permit lasts over three years: Regulations, 63(d).',
        'Aucun permis de séjour temporaire ne dépasse trois ans : Règlement, al. 63d).',
      ),
      fact(
        'V',
        act,
        'After a refused refugee claim the Act may make somebody wait 12 months: section 24. Ask a lawyer about exceptions.',
        'Après le refus d’une demande d’asile, la Loi peut imposer 12 mois d’attente : article 24. Demandez à une avocate ou un avocat s’il y a des exceptions.',
      ),
      fact(
        'U',
        manual,
        'A gap between two permits breaks continuity, and leaving Canada may end one: an older manual says so. Ask before either.',
        'Un intervalle entre deux permis rompt la continuité, et quitter le Canada peut y mettre fin : un ancien guide le dit. Demandez avant.',
      ),
    ],
  },
]

export interface OpenWorkParams {
  /** No source that we read says for how long it is given. */
  readonly months: null
  readonly feeWaived: true
  /** Whether family members may have one too. */
  readonly family: true
}

const openWork: readonly RuleFact[] = [
  fact(
    'V',
    regulations,
    'Regulations, 207.1: in Canada, with a permit tied to an employer or on maintained status, and good reason to believe that there is abuse at work or a risk of it. Family members too.',
    'Règlement, art. 207.1 : au Canada, avec un permis lié à un employeur ou un statut maintenu, et des motifs raisonnables de croire à des mauvais traitements au travail ou à un risque. La famille aussi.',
  ),
  fact('V', regulations, 'No fee: Regulations, 299(2)(l).', 'Aucuns frais : Règlement, al. 299(2)l).'),
  fact(
    'V',
    regulations,
    'Abuse is physical, sexual, psychological or financial, or a reprisal: Regulations, 196.2.',
    'Les mauvais traitements sont physiques, sexuels, psychologiques ou financiers, ou des représailles : Règlement, art. 196.2.',
  ),
]
const mondaq =
  'https://www.mondaq.com/canada/employee-rights-labour-relations/1743532/canadas-vulnerable-worker-open-work-permit-whats-new-and-why-it-matters'

/** Open work permit for vulnerable workers. */
export const openWorkRules: readonly RuleSet<OpenWorkParams>[] = [
  {
    version: 'ca/open-work/2021-01-01',
    jurisdiction: 'ca',
    kind: 'open-work',
    from: '2021-01-01',
    to: '2026-02-05',
    params: { months: null, feeWaived: true, family: true },
    facts: openWork,
  },
  {
    version: 'ca/open-work/2026-02-06',
    jurisdiction: 'ca',
    kind: 'open-work',
    from: '2026-02-06',
    to: null,
    params: { months: null, feeWaived: true, family: true },
    facts: [
      ...openWork,
      fact('S', mondaq, 'The guidance was rewritten on 6 February 2026.', 'Les directives ont été réécrites le 6 février 2026.'),
      fact('U', mondaq, 'What changed in it was not verified: ask.', 'Ce qui y a changé n’a pas été vérifié : demandez.'),
    ],
  },
]

export interface ReminderParams {
  /** Days before a permit ends on which somebody is reminded, the first first. */
  readonly daysBefore: readonly [number, ...number[]]
}

/** When we remind of a renewal. A habit of this house and no law: no source that we read says how long before one has to apply. */
export const reminderRules: readonly RuleSet<ReminderParams>[] = [
  {
    version: 'fanal/renewal-reminders/2021-01-01',
    jurisdiction: 'fanal',
    kind: 'renewal-reminders',
    from: '2021-01-01',
    to: null,
    params: { daysBefore: [120, 90, 60, 30] },
    facts: [
      {
        says: {
          en: 'Reminders 120, 90, 60 and 30 days before the end are our own habit. Apply as early as you can, and ask how early that is.',
          fr: 'Les rappels 120, 90, 60 et 30 jours avant la fin sont notre propre habitude. Faites la demande dès que possible et demandez à partir de quand.',
        },
        sources: [],
        asOf,
        mark: 'U',
      },
    ],
  },
]
