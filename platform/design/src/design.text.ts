/** What the components themselves say; everything else comes from the page that uses them. */
export const text = {
  skip: { en: 'Skip to main content', fr: 'Passer au contenu principal' },
  otherLanguage: { en: 'Français', fr: 'English' },
  menu: { en: 'Menu', fr: 'Menu' },
  leaveNow: { en: 'Leave this site now', fr: 'Quitter ce site maintenant' },
  orEscape: { en: 'or press Esc twice', fr: 'ou appuyez deux fois sur Échap' },
  safety: { en: 'Quick exit', fr: 'Sortie rapide' },
  signOut: { en: 'Sign out', fr: 'Fermer la session' },
  required: { en: '(required)', fr: '(obligatoire)' },
  error: { en: 'Error:', fr: 'Erreur :' },
  thereIsAProblem: { en: 'Please look at this again', fr: 'Veuillez revoir ceci' },
  choose: { en: 'Choose', fr: 'Choisir' },
  day: { en: 'Day', fr: 'Jour' },
  month: { en: 'Month', fr: 'Mois' },
  year: { en: 'Year', fr: 'Année' },
  pages: { en: 'Pages', fr: 'Pages' },
  previous: { en: 'Previous', fr: 'Précédent' },
  next: { en: 'Next', fr: 'Suivant' },
  done: { en: 'done', fr: 'fait' },
  info: { en: 'Information', fr: 'Information' },
  success: { en: 'Done', fr: 'C’est fait' },
  warning: { en: 'Warning', fr: 'Avertissement' },
  danger: { en: 'Danger', fr: 'Danger' },
} as const

const numbers = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') }

/** "up to N characters", with the number written as the language writes it. */
export function upTo(max: number) {
  return {
    en: `You can write up to ${numbers.en.format(max)} characters.`,
    fr: `Vous pouvez écrire jusqu’à ${numbers.fr.format(max)} caractères.`,
  }
}
