import type { Bilingual } from '@fanal/kernel'
import type { IsoDay } from '../calendar.ts'

/** A question, put in these words, and the fact of the codebook that an answer speaks for. */
export interface Question {
  readonly id: string
  readonly ask: Bilingual
  readonly yes: readonly string[]
  /** What a "no" says. Empty where it says nothing: silence is no denial, and neither is most of what is denied. */
  readonly no: readonly string[]
}

/** A set of questions as data. A version that was used is never edited: the next one is a new row. */
export interface Instrument {
  readonly version: string
  readonly from: IsoDay
  readonly validated: boolean
  /** What stands above it on every screen and every paper. */
  readonly caution: Bilingual
  readonly questions: readonly Question[]
}

const question = (id: string, en: string, fr: string, yes: readonly string[], no: readonly string[] = []): Question => ({
  id,
  ask: { en, fr },
  yes,
  no,
})

/** The project's own questions, keyed to the legal tests of `engines/screen`. Nobody has measured how often they are right. */
export const ownInstrument: Instrument = {
  version: 'fanal/questions/2026-11-26',
  from: '2026-11-26',
  validated: false,
  caution: {
    en: 'Not validated: nobody has measured how often these questions are right. They help to remember what to ask. A person decides, and whoever is asked may skip any of them, or all.',
    fr: 'Non validé : personne n’a mesuré la justesse de ces questions. Elles aident à ne rien oublier. C’est une personne qui décide, et on peut sauter n’importe quelle question, ou toutes.',
  },
  questions: [
    question(
      'offered',
      'Did somebody offer you this work, or bring you into this?',
      'Est-ce que quelqu’un vous a proposé ce travail, ou vous y a fait entrer?',
      ['act_recruit'],
    ),
    question('moved', 'Did somebody take you from place to place?', 'Est-ce que quelqu’un vous a fait aller d’un lieu à l’autre?', [
      'act_transport',
    ]),
    question('housed', 'Does somebody else decide where you sleep?', 'Est-ce que quelqu’un d’autre décide où vous dormez?', [
      'act_receive_harbour',
    ]),
    question(
      'decides',
      'Does somebody else decide where you go, when, or whom you meet?',
      'Est-ce que quelqu’un d’autre décide où vous allez, quand, ou qui vous voyez?',
      ['act_control_movement'],
    ),
    question('work', 'Do you work for a business, a farm or a site?', 'Travaillez-vous pour une entreprise, une ferme ou un chantier?', [
      'e_labour',
    ]),
    question(
      'home',
      'Do you clean, cook or care for people in somebody’s home?',
      'Faites-vous le ménage, la cuisine ou des soins chez quelqu’un?',
      ['e_domestic_work'],
    ),
    question(
      'sexual-services',
      'Are you asked to give sexual services to others?',
      'Est-ce qu’on vous demande des services sexuels pour d’autres?',
      ['e_sexual_services'],
    ),
    question('begging', 'Are you sent to beg, or to sell on the street?', 'Est-ce qu’on vous envoie mendier, ou vendre dans la rue?', [
      'e_begging',
    ]),
    question('crime', 'Are you made to do things that are against the law?', 'Est-ce qu’on vous fait faire des choses contre la loi?', [
      'e_criminal_tasks',
    ]),
    question(
      'hours',
      'Do you work very long hours, or have no day off?',
      'Travaillez-vous de très longues heures, ou sans jour de congé?',
      ['e_excessive_hours'],
    ),
    question('pay', 'Are you paid nothing, or much less than you were told?', 'Êtes-vous sans paie, ou avec bien moins que prévu?', [
      'e_no_or_low_pay',
    ]),
    question(
      'profit',
      'Does somebody else take all or most of what you earn?',
      'Est-ce que quelqu’un prend tout ce que vous gagnez, ou presque?',
      ['m_takes_earnings', 'e_third_party_profit'],
    ),
    question('hurt', 'Has somebody hit you or hurt you?', 'Est-ce que quelqu’un vous a fait mal ou vous a frappé?', ['m_violence']),
    question(
      'forced-sex',
      'Has somebody touched you when you did not want it?',
      'Est-ce que quelqu’un vous a fait des attouchements que vous ne vouliez pas?',
      ['m_sexual_violence'],
    ),
    question('threat', 'Has somebody said that you would be hurt?', 'Est-ce que quelqu’un a dit qu’on vous ferait du mal?', [
      'm_threat_person',
    ]),
    question(
      'family',
      'Has somebody said that your family would be hurt?',
      'Est-ce que quelqu’un a dit qu’on ferait du mal à votre famille?',
      ['m_threat_family'],
    ),
    question(
      'authorities',
      'Has somebody said that they would call the police, or have you sent home?',
      'Est-ce que quelqu’un a dit qu’il appellerait la police, ou vous ferait renvoyer chez vous?',
      ['m_threat_authorities'],
    ),
    question(
      'locked',
      'Have you been locked in, or held so that you could not go?',
      'Est-ce qu’on a verrouillé la porte, ou empêché que vous partiez?',
      ['m_confinement'],
    ),
    question('papers', 'Does somebody else keep your passport or papers?', 'Est-ce que quelqu’un garde votre passeport ou vos papiers?', [
      'm_documents_kept',
    ]),
    question(
      'debt',
      'Do you owe money that you have to work off before you can leave?',
      'Devez-vous de l’argent à rembourser par du travail avant de partir?',
      ['m_debt_or_fines'],
    ),
    question(
      'watched',
      'Does somebody watch you, or check your phone?',
      'Est-ce que quelqu’un vous surveille, ou regarde votre téléphone?',
      ['m_isolation_monitoring'],
    ),
    question(
      'kept-from',
      'Has somebody kept food, sleep or a doctor from you?',
      'Est-ce qu’on vous a refusé de la nourriture, du sommeil ou des soins?',
      ['m_deprivation'],
    ),
    question(
      'lies',
      'Was the work, the pay or the place other than you were told?',
      'Le travail, la paie ou le lieu étaient-ils autres que ce qu’on vous avait dit?',
      ['m_deception'],
    ),
    question(
      'leave',
      'Can you leave when you want, with nothing bad to fear?',
      'Pouvez-vous partir quand vous voulez, sans rien craindre?',
      ['c_free_to_leave'],
    ),
    question('brought', 'Did somebody arrange your coming into Canada?', 'Est-ce que quelqu’un a organisé votre venue au Canada?', [
      'b_entry_organized',
    ]),
    question(
      'brought-by-lies',
      'Were you told lies so that you would come to Canada?',
      'Vous a-t-on menti pour que vous veniez au Canada?',
      ['b_deceived_to_come'],
    ),
    question('brought-by-force', 'Were you forced to come to Canada?', 'Est-ce qu’on vous a fait venir au Canada de force?', [
      'b_coerced_to_come',
    ]),
    question(
      'young',
      'Were you under 18 at any time while this went on?',
      'Aviez-vous moins de 18 ans à un moment donné pendant tout cela?',
      ['p_minor'],
      ['p_adult'],
    ),
  ],
}
