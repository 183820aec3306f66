import type { Bilingual } from '@fanal/kernel'
import type { DirectoryOrganizationKind } from '@fanal/seal'

/** What can make a team tell others without the reporter's yes, as a dated fact; what nobody has verified is said as a question to ask. */
export interface MustTell {
  /** What it is about, in a word or two. */
  readonly about: Bilingual
  readonly says: Bilingual
  readonly sources: readonly string[]
  /** When the sources were read, ISO 8601. */
  readonly asOf: string
  /** `V`: an official source; `S`: somebody else's account; `U`: unverified, so the sentence says "may" and "ask". */
  readonly mark: 'V' | 'S' | 'U'
}

const asOf = '2026-11-23'

const child: MustTell = {
  about: { en: 'A child in danger', fr: 'Un enfant en danger' },
  says: {
    en: 'If a child may be in danger, the team may have to tell the child protection service. The rules differ by province.',
    fr: 'Si un enfant est peut-être en danger, l’équipe peut devoir avertir la protection de l’enfance. Les règles varient selon la province.',
  },
  sources: [
    'https://www.canada.ca/en/public-health/services/publications/health-risks-safety/provincial-territorial-child-protection-legislation-policy-2018.html',
  ],
  asOf,
  mark: 'V',
}

const dangerOrJudge: MustTell = {
  about: { en: 'A life in danger, a judge', fr: 'Une vie en danger, une ou un juge' },
  says: {
    en: 'The team may also have to tell if a life is in danger now, or if a judge orders it. Not sure? Ask the team before you tell more.',
    fr: 'L’équipe peut aussi devoir parler si une vie est en danger immédiat, ou si une ou un juge l’ordonne. Vous avez un doute ? Demandez-le à l’équipe avant d’en dire plus.',
  },
  sources: [],
  asOf,
  mark: 'U',
}

const police: readonly MustTell[] = [
  {
    about: { en: 'What police must act on', fr: 'Ce qui oblige la police à agir' },
    says: {
      en: 'Police may have to act on a crime that they learn of, even if you do not want it. Ask them before you tell more.',
      fr: 'La police peut devoir agir lorsqu’elle apprend un crime, même si vous ne le voulez pas. Demandez-le-lui avant d’en dire plus.',
    },
    sources: [],
    asOf,
    mark: 'U',
  },
  {
    about: { en: 'A trial', fr: 'Un procès' },
    says: {
      en: 'If there is a trial, what you write may have to be shown to the lawyer of the accused. Ask them how they keep you safe.',
      fr: 'S’il y a un procès, ce que vous écrivez peut devoir être montré à l’avocate ou à l’avocat de la personne accusée. Demandez comment on vous protège.',
    },
    sources: [],
    asOf,
    mark: 'U',
  },
]

const childProtection: MustTell = {
  about: { en: 'What this team must do', fr: 'Ce que cette équipe doit faire' },
  says: {
    en: 'This team protects children. It may have to look into what you write, and to tell the police. Ask what happens before you tell more.',
    fr: 'Cette équipe protège les enfants. Elle peut devoir vérifier ce que vous écrivez et avertir la police. Demandez ce qui se passera avant d’en dire plus.',
  },
  sources: [],
  asOf,
  mark: 'U',
}

/** What can make a team of this kind tell others. */
export function mustTell(kind: DirectoryOrganizationKind | null): readonly MustTell[] {
  if (kind === 'police') return [...police, child]
  return kind === 'child-protection' ? [childProtection, dangerOrJudge] : [child, dangerOrJudge]
}
