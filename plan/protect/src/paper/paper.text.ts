import type { Bilingual } from '@fanal/kernel'
import { paperEntryRule } from '../house-rules.ts'

const { days } = paperEntryRule.params

export const paperText = {
  title: { en: 'Forms on paper', fr: 'Formulaires papier' },
  lead: {
    en: 'For where there is no device. They ask what the screens ask, in the same words. Print what you need before you go.',
    fr: 'Pour les endroits sans appareil. Ils posent les questions des écrans, dans les mêmes mots. Imprimez ce qu’il vous faut avant de partir.',
  },
  which: { en: 'Choose a form', fr: 'Choisissez un formulaire' },
  back: { en: 'All forms on paper', fr: 'Tous les formulaires papier' },
  print: {
    en: 'Print this page with your browser. In the print window, switch off headers and footers: some browsers print the address of the page.',
    fr: 'Imprimez cette page avec votre navigateur. Dans la fenêtre d’impression, décochez les en-têtes et pieds de page : certains navigateurs y impriment l’adresse de la page.',
  },
  caseNumber: { en: 'Case number', fr: 'Numéro de dossier' },
  date: { en: 'Date', fr: 'Date' },
  by: { en: 'Your initials', fr: 'Vos initiales' },
  version: { en: 'Version', fr: 'Version' },
  one: { en: 'Tick one box.', fr: 'Cochez une seule case.' },
  any: { en: 'Tick every box that fits.', fr: 'Cochez toutes les cases qui conviennent.' },
  keep: {
    en: 'Keep a filled form on you or locked away, never with the person. Shred it once it is entered and read over. A signed page stays locked away for as long as your organization’s own rule says.',
    fr: 'Gardez un formulaire rempli sur vous ou sous clé et ne le laissez jamais à la personne. Déchiquetez-le une fois saisi et relu. Une page signée reste sous clé aussi longtemps que le veut la règle de votre organisme.',
  },
  enter: {
    en: `Enter it in Fanal within ${days} days. It is our own habit, not a law.`,
    fr: `À saisir dans Fanal dans les ${days} jours. C’est notre règle interne, pas une loi.`,
  },
  mayRefuse: { en: 'The person may refuse', fr: 'La personne peut refuser' },
  refusals: [
    { en: 'all of it: a no blocks no help', fr: 'le tout : un non ne prive d’aucune aide' },
    { en: 'any box alone: only what is ticked is agreed to', fr: 'n’importe quelle case : seul ce qui est coché est accepté' },
    { en: 'to sign: saying it before a witness is enough', fr: 'de signer : le dire devant témoin suffit' },
    { en: 'to say why', fr: 'de dire pourquoi' },
  ],
  signatures: { en: 'Signed, or said before a witness', fr: 'Signature, ou parole donnée devant témoin' },
  personSigns: { en: 'Signature or mark of the person', fr: 'Signature ou marque de la personne' },
  witnessSigns: { en: 'Name and signature of the witness', fr: 'Nom et signature du témoin' },
  copyNext: {
    en: 'The last page is for the person, if it is safe to carry. Fill it in together, in words that only they understand.',
    fr: 'La dernière page est pour la personne, si elle peut la porter sans danger. Remplissez-la ensemble, dans des mots qu’elle seule comprend.',
  },
  eachNeed: { en: 'One form for each need.', fr: 'Un formulaire par besoin.' },
  saidNow: { en: 'What they said, kept as a note in the case', fr: 'Ce qu’elle a dit, gardé comme note au dossier' },
  toTakeAlong: {
    en: 'Nothing of this goes along. What the person wants to have with them is written on plain paper, as a shopping list or a few numbers, in words that only they understand.',
    fr: 'Rien de ceci ne s’emporte. Ce que la personne veut avoir sur elle s’écrit sur une feuille ordinaire, comme une liste d’épicerie ou quelques numéros, dans des mots qu’elle seule comprend.',
  },
} as const satisfies Record<string, Bilingual | readonly Bilingual[]>
