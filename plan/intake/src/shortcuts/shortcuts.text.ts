import type { Bilingual } from '@fanal/kernel'
import type { ShortcutKey, ShortcutPage } from './shortcuts.ts'

export const shortcutsText = {
  title: { en: 'Keyboard shortcuts', fr: 'Raccourcis clavier' },
  lead: {
    en: 'One key does what a link or a button of the page does. While you write in a field, keys only write.',
    fr: 'Une touche fait ce que fait un lien ou un bouton de la page. Dans un champ, les touches ne font qu’écrire.',
  },
  why: {
    en: 'If you steer by voice, or keys are pressed by accident, switch them off. The choice is yours alone and goes with you to every device.',
    fr: 'Si vous commandez par la voix, ou si des touches sont pressées par accident, désactivez-les. Ce choix est le vôtre et vous suit sur chaque appareil.',
  },
  on: { en: 'They are switched on.', fr: 'Ils sont activés.' },
  off: { en: 'They are switched off.', fr: 'Ils sont désactivés.' },
  switchOn: { en: 'Switch shortcuts on', fr: 'Activer les raccourcis' },
  switchOff: { en: 'Switch shortcuts off', fr: 'Désactiver les raccourcis' },
  change: { en: 'Switch them on or off', fr: 'Les activer ou les désactiver' },
  enter: { en: 'Enter', fr: 'Entrée' },
  close: { en: 'Close', fr: 'Fermer' },
  bad: { en: 'Choose on or off. Nothing was changed.', fr: 'Choisissez activés ou désactivés. Rien n’a changé.' },
} as const satisfies Record<string, Bilingual>

export const shortcutPageText: Readonly<Record<ShortcutPage, Bilingual>> = {
  inbox: { en: 'In the inbox', fr: 'Dans la boîte de réception' },
  report: { en: 'In a report', fr: 'Dans un signalement' },
}

export const shortcutText: Readonly<Record<ShortcutKey, Bilingual>> = {
  j: { en: 'The next report', fr: 'Le signalement suivant' },
  k: { en: 'The report before', fr: 'Le signalement précédent' },
  Enter: { en: 'Open it', fr: 'L’ouvrir' },
  '/': { en: 'To the filters', fr: 'Aux filtres' },
  r: { en: 'Write the answer', fr: 'Écrire la réponse' },
  c: { en: 'Code it: find a fact', fr: 'Le coder : trouver un fait' },
  h: { en: 'Hand it over', fr: 'Le transmettre' },
  p: { en: 'Find a place, beside this page (also F2)', fr: 'Trouver un lieu, à côté de cette page (aussi F2)' },
  x: { en: 'Close it: choose why', fr: 'Le fermer : choisir pourquoi' },
  u: { en: 'Back to the list', fr: 'Retour à la liste' },
  i: { en: 'To the inbox', fr: 'À la boîte de réception' },
  d: { en: 'To Today', fr: 'À la page Aujourd’hui' },
  n: { en: 'Write down a new contact', fr: 'Noter un nouveau contact' },
  t: { en: 'Take it: I have this report', fr: 'Le prendre en charge' },
  '?': { en: 'Show this list', fr: 'Montrer cette liste' },
}
