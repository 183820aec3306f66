import type { ViolationType } from './tables.ts'

export interface Words {
  readonly en: string
  readonly fr: string
}

/** One part of a violation that counts by itself where the regulations split it (209.96). */
export interface Part extends Words {
  readonly id: string
}

/** A kind of violation: Schedule 2, Table 1. The words are ours and short; the provision prevails (209.95(2)). */
export interface ViolationKind extends Words {
  readonly code: number
  readonly provision: string
  readonly type: ViolationType
  /** Its parts, each a violation of its own; none where it is one. */
  readonly parts: readonly Part[]
  /** Who says that it is split. */
  readonly splitBy: string | null
}

const job: readonly Part[] = [
  { id: 'occupation', en: 'the occupation', fr: 'la profession' },
  { id: 'wages', en: 'the wages', fr: 'le salaire' },
  { id: 'conditions', en: 'the working conditions', fr: 'les conditions de travail' },
]
const caregiving: readonly Part[] = [
  { id: 'household', en: 'lives in a private household', fr: 'loge dans une résidence privée' },
  { id: 'unsupervised', en: 'gives care without supervision', fr: 'donne les soins sans supervision' },
]
const abuse: readonly Part[] = [
  { id: 'physical', en: 'physical abuse', fr: 'violence physique' },
  { id: 'psychological', en: 'psychological abuse', fr: 'violence psychologique' },
  { id: 'sexual', en: 'sexual abuse', fr: 'violence sexuelle' },
  { id: 'financial', en: 'financial abuse', fr: 'exploitation financière' },
  { id: 'reprisals', en: 'reprisals', fr: 'représailles' },
]

const splits: Readonly<Record<number, { readonly parts: readonly Part[]; readonly splitBy: string }>> = {
  9: { parts: job, splitBy: '209.96(2)' },
  10: { parts: caregiving, splitBy: '209.96(3)' },
  17: { parts: abuse, splitBy: '209.96(4)' },
}

type Row = readonly [code: number, provision: string, type: ViolationType, en: string, fr: string]

const rows: readonly Row[] = [
  [
    1,
    '209.2(1)(b)(i)',
    'A',
    'Show that what was said for a work permit application was accurate (6 years from the first day of work)',
    'Montrer que ce qui a été dit pour la demande de permis de travail était exact (6 ans dès le premier jour de travail)',
  ],
  [
    2,
    '209.2(1)(b)(ii) and 209.3(1)(c)(ii)',
    'A',
    'Keep documents that show compliance (6 years from the first day of work)',
    'Conserver les documents qui montrent la conformité (6 ans dès le premier jour de travail)',
  ],
  [
    3,
    '209.3(1)(a)(iii)(C)',
    'A',
    'Live-in caregiver: have enough money to pay the wages offered',
    'Aide familial résidant : avoir les moyens de payer le salaire offert',
  ],
  [
    4,
    '209.3(1)(c)(i)',
    'A',
    'Show that what was said for the labour market assessment was accurate (6 years)',
    'Montrer que ce qui a été dit pour l’étude d’impact sur le marché du travail était exact (6 ans)',
  ],
  [
    5,
    '209.4(1)(a)',
    'C',
    'Report at the time and place set, answer questions, give documents',
    'Se présenter aux date, heure et lieu fixés, répondre aux questions, remettre les documents',
  ],
  [6, '209.4(1)(b)', 'C', 'Provide the documents required', 'Fournir les documents exigés'],
  [
    7,
    '209.4(1)(c)',
    'C',
    'Attend inspections, give reasonable assistance, provide documents or information',
    'Assister aux inspections, prêter une aide raisonnable, fournir documents ou renseignements',
  ],
  [
    8,
    '209.2(1)(a)(ii) and 209.3(1)(a)(ii)',
    'B',
    'Obey federal and provincial employment and recruitment law',
    'Respecter les lois fédérales et provinciales sur l’emploi et le recrutement',
  ],
  [
    9,
    '209.2(1)(a)(iii) and 209.3(1)(a)(iv)',
    'B',
    'Same occupation, and substantially the same but not less favourable wages and working conditions as offered',
    'Même profession, et salaire et conditions de travail essentiellement les mêmes que l’offre, sans être moins favorables',
  ],
  [
    10,
    '209.3(1)(a)(iii)(A)',
    'B',
    'Live-in caregiver: lives in a private household and gives care without supervision',
    'Aide familial résidant : loge dans une résidence privée et donne les soins sans supervision',
  ],
  [
    11,
    '209.3(1)(b)(i)',
    'B',
    'Direct creation or retention of jobs for citizens or permanent residents, if that was a factor',
    'Création directe ou maintien d’emplois pour des citoyens ou résidents permanents, si c’était un facteur',
  ],
  [
    12,
    '209.3(1)(b)(ii)',
    'B',
    'Transfer or development of skills and knowledge, if that was a factor',
    'Transfert ou développement de compétences ou de connaissances, si c’était un facteur',
  ],
  [
    13,
    '209.3(1)(b)(iii)',
    'B',
    'Hire or train citizens or permanent residents, if that was a factor',
    'Embaucher ou former des citoyens ou résidents permanents, si c’était un facteur',
  ],
  [
    14,
    '209.3(1)(b)(iv)',
    'B',
    'Reasonable efforts to hire or train them, if that was a factor',
    'Efforts raisonnables pour les embaucher ou les former, si c’était un facteur',
  ],
  [
    15,
    '209.2(1)(a)(i) and 209.3(1)(a)(i)',
    'C',
    'Be actively engaged in the business of the offer (not live-in caregivers)',
    'Exploiter véritablement l’entreprise visée par l’offre (sauf aides familiaux résidants)',
  ],
  [
    16,
    '209.3(1)(a)(iii)(B)',
    'C',
    'Live-in caregiver: adequate furnished private accommodation in the household',
    'Aide familial résidant : logement privé, meublé et convenable dans la résidence',
  ],
  [
    17,
    '209.2(1)(a)(iv) and 209.3(1)(a)(v)',
    'C',
    'Reasonable efforts for a workplace free of abuse',
    'Efforts raisonnables pour un lieu de travail exempt de violence',
  ],
  [
    18,
    '209.2(1)(a)(v) and 209.3(1)(a)(vii)',
    'C',
    'Do not prevent compliance with an order or regulation under the Emergencies Act or the Quarantine Act',
    'Ne pas empêcher de respecter un décret ou règlement pris sous la Loi sur les mesures d’urgence ou la Loi sur la mise en quarantaine',
  ],
  [
    19,
    '209.2(1)(a)(vi) and 209.3(1)(a)(viii)',
    'C',
    'Do not prevent compliance with provincial public health law on COVID-19',
    'Ne pas empêcher de respecter les lois provinciales de santé publique sur la COVID-19',
  ],
  [
    20,
    '209.2(1)(a)(vii) and 209.3(1)(a)(xii)',
    'C',
    'Pay substantially the offered wages during isolation or quarantine on entry',
    'Verser essentiellement le salaire offert pendant l’isolement ou la quarantaine à l’arrivée',
  ],
  [
    21,
    '209.3(1)(a)(ix)',
    'C',
    'Accommodation apart from people who are not in quarantine, with two metres between people',
    'Logement séparé des personnes qui ne sont pas en quarantaine, à deux mètres de distance',
  ],
  [22, '209.3(1)(a)(x)', 'C', 'Cleaning products for the accommodation', 'Produits de nettoyage pour le logement'],
  [
    23,
    '209.3(1)(a)(xi)',
    'C',
    'Own bedroom and bathroom for a worker who has COVID-19 or signs of it',
    'Chambre et salle de bain individuelles pour qui a la COVID-19 ou en a des signes',
  ],
  [
    24,
    '209.3(1)(a)(vi)',
    'B',
    'Adequate accommodation under a seasonal agricultural agreement',
    'Logement convenable sous un accord sur les travailleurs agricoles saisonniers',
  ],
  [
    25,
    '209.2(1)(a.1) and 209.3(1)(a.1)',
    'B',
    'Give the worker the current official information on rights in the official language chosen',
    'Remettre l’information officielle à jour sur les droits dans la langue officielle choisie',
  ],
  [
    26,
    '209.2(1)(a)(ii.1) and 209.3(1)(a)(ii.1)',
    'B',
    'Keep that information available in both official languages',
    'Tenir cette information à la disposition du personnel dans les deux langues officielles',
  ],
  [
    27,
    '209.2(1)(a)(ix) and 209.3(1)(a)(xv)',
    'C',
    'Do not charge or recover the listed fees, directly or indirectly',
    'Ne pas exiger ni récupérer les frais énumérés, directement ou indirectement',
  ],
  [
    28,
    '209.2(1)(a)(x) and 209.3(1)(a)(xvi)',
    'C',
    'Make sure that recruiters do not charge or recover them',
    'Veiller à ce que les recruteurs ne les exigent ni ne les récupèrent',
  ],
  [
    29,
    '209.3(1)(a)(xiii)',
    'C',
    'Obtain and pay for private emergency health insurance until provincial cover starts (unless a seasonal agreement includes it)',
    'Obtenir et payer une assurance privée de soins d’urgence jusqu’à la couverture provinciale (sauf si un accord saisonnier la comprend)',
  ],
  [
    30,
    '209.2(1)(a)(viii) and 209.3(1)(a)(xiv)',
    'C',
    'Reasonable efforts to give access to health care when the worker is hurt or ill at work',
    'Efforts raisonnables pour donner accès à des soins en cas de blessure ou de maladie au travail',
  ],
]

/** The thirty kinds of violation, by their number in Table 1. */
export const violationKinds: readonly ViolationKind[] = rows.map(([code, provision, type, en, fr]) => ({
  code,
  provision,
  type,
  en,
  fr,
  parts: splits[code]?.parts ?? [],
  splitBy: splits[code]?.splitBy ?? null,
}))

/** The French conjunction between provisions. */
export const provisionIn = (provision: string, language: 'en' | 'fr'): string =>
  language === 'fr' ? provision.replace(' and ', ' et ') : provision

export const kindOf = (code: number): ViolationKind | null => violationKinds[code - 1] ?? null

/** The consolidation of the regulations that the tables were read from. */
export const regulation = {
  en: 'Immigration and Refugee Protection Regulations (SOR/2002-227), sections 209.93 to 209.997 and Schedule 2',
  fr: 'Règlement sur l’immigration et la protection des réfugiés (DORS/2002-227), articles 209.93 à 209.997 et annexe 2',
  lawAsOf: '2026-05-31',
  mark: 'V',
} as const
