import type { Bilingual } from '@fanal/kernel'

export const rewrapRefusals = {
  notOnlyWraps: {
    en: 'More than the wraps of a message would change: nothing was replaced.',
    fr: 'Autre chose que les clés enveloppées d’un message changerait : rien n’a été remplacé.',
  },
  notCurrent: {
    en: 'The wraps are not for the unit’s current keys and its recovery key: look again, somebody may have rolled them.',
    fr: 'Les enveloppes ne sont pas celles des clés actuelles de l’unité et de sa clé de récupération : regardez de nouveau, quelqu’un les a peut-être renouvelées.',
  },
} as const satisfies Record<string, Bilingual>
