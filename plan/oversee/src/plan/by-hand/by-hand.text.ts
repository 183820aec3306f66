import type { Bilingual } from '@fanal/kernel'
import type { HandPart } from './part-fields.ts'

export const handText = {
  byHand: { en: 'Enter by hand', fr: 'Inscrire à la main' },
  begin: { en: 'Begin a plan by hand', fr: 'Commencer un plan à la main' },
  beginLead: {
    en: 'Give it a code and its title in both languages. Pillars, departments, commitments and the rest follow, one by one.',
    fr: 'Donnez-lui un code et son titre dans les deux langues. Les piliers, les ministères, les engagements et le reste suivent, un à un.',
  },
  beginIt: { en: 'Begin', fr: 'Commencer' },
  heldAlready: {
    en: 'A plan with this code is held already. Open it and mend it, or choose another code.',
    fr: 'Un plan de ce code est déjà gardé. Ouvrez-le pour le corriger, ou choisissez un autre code.',
  },
  eachIsAVersion: {
    en: 'Each part that you keep makes a further version, and the earlier ones stay. Where no report is out yet, the public reads the newest version at once.',
    fr: 'Chaque partie que vous gardez fait une nouvelle version, et les versions antérieures restent. Tant qu’aucun rapport n’est diffusé, le public lit aussitôt la plus récente.',
  },
  order: {
    en: 'Begin with pillars, departments and sources: the others are tied to them.',
    fr: 'Commencez par les piliers, les ministères et les sources\u00A0: le reste s’y rattache.',
  },
  part: { en: 'Part', fr: 'Partie' },
  held: { en: 'Held', fr: 'Nombre' },
  fromFile: {
    en: 'Sums of money and earlier reports come in by a file; values of an indicator by its series.',
    fr: 'Les sommes d’argent et les rapports antérieurs entrent par un fichier; les valeurs d’un indicateur, par sa série.',
  },
  keep: { en: 'Keep', fr: 'Garder' },
  kept: { en: 'It is kept.', fr: 'C’est gardé.' },
  takenOut: { en: 'It is taken out. Earlier versions still have it.', fr: 'C’est retiré. Les versions antérieures l’ont encore.' },
  mend: { en: 'Mend', fr: 'Corriger' },
  mendCommitment: { en: 'Mend this commitment', fr: 'Corriger cet engagement' },
  mended: { en: 'What is held', fr: 'Ce qui est gardé' },
  takeOut: { en: 'Take it out of the plan', fr: 'Retirer du plan' },
  takeOutLead: {
    en: 'The next version is without it. Earlier versions, and reports that are out, still have it.',
    fr: 'La prochaine version ne l’aura plus. Les versions antérieures et les rapports diffusés l’ont encore.',
  },
  inEnglish: { en: 'in English', fr: 'en anglais' },
  inFrench: { en: 'in French', fr: 'en français' },
  sinceThen: { en: 'What somebody changed meanwhile', fr: 'Ce qui a changé entre-temps' },
  itsWordsNow: { en: 'What stands there now', fr: 'Ce qui s’y trouve maintenant' },
  isGone: { en: 'It was taken out meanwhile.', fr: 'Cette partie a été retirée entre-temps.' },
  onlyAdded: {
    en: 'A target is never changed. A further one stands beside the first, with its day and its reason.',
    fr: 'Une cible n’est jamais modifiée. Une nouvelle s’ajoute à la première, avec sa date et sa raison.',
  },
} as const satisfies Record<string, Bilingual>

/** What can be wrong with what is typed, beside what can be wrong with a file. */
export const handFaultText = {
  codeTaken: {
    en: 'The plan has this code already. Choose another one, or mend the part that has it.',
    fr: 'Le plan a déjà ce code. Choisissez-en un autre, ou corrigez la partie qui le porte.',
  },
  leadFirst: { en: 'Say first who answers for it.', fr: 'Dites d’abord qui en répond.' },
  notYet: { en: 'This day is still to come.', fr: 'Ce jour n’est pas encore venu.' },
  beforeLast: {
    en: 'A target for this period was set after this day already.',
    fr: 'Une cible a déjà été fixée pour cette période après ce jour.',
  },
  whyMoved: {
    en: 'This period has a target already. Say why it moves.',
    fr: 'Cette période a déjà une cible. Dites pourquoi elle change.',
  },
  unitUnknown: {
    en: 'This is none of the units that are named here, and no code of a currency.',
    fr: 'Ce n’est ni une des unités nommées ici, ni le code d’une monnaie.',
  },
  notThere: { en: 'The plan has no such part.', fr: 'Le plan n’a pas cette partie.' },
} as const satisfies Record<string, Bilingual>

/** @param parts  the codes of what still names it */
export const stillNamed = (parts: readonly string[]): Bilingual => ({
  en: `It cannot be taken out. It is still named by ${parts.join(', ')}.`,
  fr: `On ne peut pas la retirer. Elle est encore nommée par ${parts.join(', ')}.`,
})

interface PartWords {
  readonly one: Bilingual
  readonly many: Bilingual
  readonly add: Bilingual
}

/** What each part is called. */
export const handPartText = {
  plan: {
    one: { en: 'Title and days', fr: 'Titre et dates' },
    many: { en: 'Title and days', fr: 'Titre et dates' },
    add: { en: 'Title and days', fr: 'Titre et dates' },
  },
  pillar: {
    one: { en: 'Pillar', fr: 'Pilier' },
    many: { en: 'Pillars', fr: 'Piliers' },
    add: { en: 'Add a pillar', fr: 'Ajouter un pilier' },
  },
  department: {
    one: { en: 'Department or organization', fr: 'Ministère ou organisme' },
    many: { en: 'Departments and organizations', fr: 'Ministères et organismes' },
    add: { en: 'Add a department or organization', fr: 'Ajouter un ministère ou un organisme' },
  },
  source: {
    one: { en: 'Source', fr: 'Source' },
    many: { en: 'Sources', fr: 'Sources' },
    add: { en: 'Add a source', fr: 'Ajouter une source' },
  },
  commitment: {
    one: { en: 'Commitment', fr: 'Engagement' },
    many: { en: 'Commitments', fr: 'Engagements' },
    add: { en: 'Add a commitment', fr: 'Ajouter un engagement' },
  },
  milestone: {
    one: { en: 'Milestone', fr: 'Jalon' },
    many: { en: 'Milestones', fr: 'Jalons' },
    add: { en: 'Add a milestone', fr: 'Ajouter un jalon' },
  },
  indicator: {
    one: { en: 'Indicator', fr: 'Indicateur' },
    many: { en: 'Indicators', fr: 'Indicateurs' },
    add: { en: 'Add an indicator', fr: 'Ajouter un indicateur' },
  },
  baseline: {
    one: { en: 'Baseline', fr: 'Valeur de référence' },
    many: { en: 'Baselines', fr: 'Valeurs de référence' },
    add: { en: 'Add a baseline', fr: 'Ajouter une valeur de référence' },
  },
  target: {
    one: { en: 'Target', fr: 'Cible' },
    many: { en: 'Targets', fr: 'Cibles' },
    add: { en: 'Add a target', fr: 'Ajouter une cible' },
  },
  gap: {
    one: { en: 'What is not known', fr: 'Ce qui n’est pas connu' },
    many: { en: 'What is not known', fr: 'Ce qui n’est pas connu' },
    add: { en: 'Add what is not known', fr: 'Ajouter ce qui n’est pas connu' },
  },
} as const satisfies Record<HandPart, PartWords>
