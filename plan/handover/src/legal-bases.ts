import type { Bilingual } from '@fanal/kernel'

export const basisIds = ['reporter-yes', 'child-at-risk', 'danger-to-life', 'court-order'] as const
export type BasisId = (typeof basisIds)[number]

/** How far a source was checked: V in its own text, S from a secondary or older source, U not yet. */
export type SourceMark = 'V' | 'S' | 'U'

export interface LegalBasis {
  readonly id: BasisId
  readonly name: Bilingual
  /** When it may be used, in plain words. */
  readonly when: Bilingual
  /** What has to be written down with it; `null` where nothing more has. */
  readonly record: Bilingual | null
  readonly source: { readonly title: string; readonly url: string; readonly checkedOn: string; readonly mark: SourceMark }
  /** From when it is offered, and until when; ISO days. */
  readonly from: string
  readonly until: string | null
}

/**
 * What lets something leave the unit, as dated data. A basis names a reason; whether it holds is a person's judgement, and where the mark
 * is not V, a lawyer's. None of them is ticked by default.
 */
export const legalBases: readonly LegalBasis[] = [
  {
    id: 'reporter-yes',
    name: { en: 'The person said yes', fr: 'La personne a dit oui' },
    when: {
      en: 'The person who told agreed that this receiver gets what you write here.',
      fr: 'La personne qui a parlé accepte que ce destinataire reçoive ce que vous écrivez ici.',
    },
    record: {
      en: 'How and when they said it, and to what.',
      fr: 'Comment et quand elle l’a dit, et à quoi elle a dit oui.',
    },
    source: {
      title: 'Canadian Human Trafficking Hotline, confidentiality policy: consent before sharing',
      url: 'https://www.canadianhumantraffickinghotline.ca/confidentiality-policy/',
      checkedOn: '2026-11-23',
      mark: 'V',
    },
    from: '2019-05-29',
    until: null,
  },
  {
    id: 'child-at-risk',
    name: { en: 'A child is at risk', fr: 'Un enfant est en danger' },
    when: {
      en: 'You have reason to think that somebody who may be under the age of protection needs it. The age and the duty differ by province and territory: where you are not sure, ask the authority.',
      fr: 'Vous avez des raisons de croire qu’une personne qui pourrait ne pas avoir atteint l’âge de la protection en a besoin. L’âge et l’obligation diffèrent selon la province ou le territoire : en cas de doute, demandez à l’autorité.',
    },
    record: {
      en: 'What makes you think so, and which province or territory it concerns.',
      fr: 'Ce qui vous le fait croire, et la province ou le territoire concerné.',
    },
    source: {
      title: 'Provincial and territorial child protection legislation and policy, table 6 (duty to report)',
      url: 'https://www.canada.ca/en/public-health/services/publications/health-risks-safety/provincial-territorial-child-protection-legislation-policy-2018.html',
      checkedOn: '2026-11-23',
      mark: 'S',
    },
    from: '2018-01-01',
    until: null,
  },
  {
    id: 'danger-to-life',
    name: { en: 'A life is in danger now', fr: 'Une vie est en danger maintenant' },
    when: {
      en: 'Somebody may die or be badly hurt unless the receiver acts at once, and there is no time to ask.',
      fr: 'Quelqu’un risque de mourir ou d’être gravement blessé si le destinataire n’agit pas tout de suite, et il n’y a pas le temps de demander.',
    },
    record: { en: 'What the danger is, and why it cannot wait.', fr: 'Quel est le danger, et pourquoi on ne peut pas attendre.' },
    source: {
      title: 'Canadian Human Trafficking Hotline, confidentiality policy: danger to someone',
      url: 'https://www.canadianhumantraffickinghotline.ca/confidentiality-policy/',
      checkedOn: '2026-11-23',
      mark: 'V',
    },
    from: '2019-05-29',
    until: null,
  },
  {
    id: 'court-order',
    name: { en: 'A judge ordered it', fr: 'Un juge l’a ordonné' },
    when: {
      en: 'A court order, warrant or subpoena names what you must give. Ask a lawyer before you give it, and give no more than it names.',
      fr: 'Une ordonnance, un mandat ou une assignation nomme ce que vous devez remettre. Demandez à une avocate ou un avocat avant de le remettre, et ne remettez rien de plus.',
    },
    record: {
      en: 'Which court, the number and the date of the order, and who looked at it.',
      fr: 'Quel tribunal, le numéro et la date de l’ordonnance, et qui l’a examinée.',
    },
    source: {
      title: 'Personal Information Protection and Electronic Documents Act, paragraph 7(3)(c), where that Act applies',
      url: 'https://laws-lois.justice.gc.ca/eng/acts/P-8.6/section-7.html',
      checkedOn: '2026-11-24',
      mark: 'S',
    },
    from: '2004-01-01',
    until: null,
  },
]

/** The bases that are in force on a day. */
export function basesOn(day: Date): readonly LegalBasis[] {
  const iso = day.toISOString().slice(0, 10)
  return legalBases.filter(({ from, until }) => from <= iso && (until === null || iso <= until))
}

export function isBasis(value: unknown): value is BasisId {
  return basisIds.some((id) => id === value)
}
