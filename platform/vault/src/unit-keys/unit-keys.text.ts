import type { Bilingual } from '@fanal/kernel'

/** Why something about a unit's keys is refused. */
export const unitKeysRefusals = {
  notAReader: {
    en: 'This member does not read the inbox of this unit.',
    fr: 'Ce membre ne lit pas la boîte de cette unité.',
  },
  yourself: {
    en: 'You cannot compare your own key: a colleague does that.',
    fr: 'Vous ne pouvez pas comparer votre propre clé : une ou un collègue s’en charge.',
  },
  otherKey: {
    en: 'The member has another key by now: look again, and compare the new one.',
    fr: 'Le membre a maintenant une autre clé : regardez de nouveau et comparez la nouvelle.',
  },
  notCompared: {
    en: 'Not enough colleagues have compared this member’s key yet: one for a new member, two for one who begins again.',
    fr: 'Trop peu de collègues ont comparé la clé de ce membre : il en faut une ou un pour un nouveau membre, deux pour un membre qui recommence.',
  },
  notAHolder: {
    en: 'Only a colleague who holds the unit’s current keys, and whose own key was compared, can do this. Read your key to one of them first.',
    fr: 'Seule une personne qui détient les clés actuelles de l’unité, et dont la propre clé a été comparée, peut le faire. Lisez d’abord votre clé à l’une de ces personnes.',
  },
  notSigned: {
    en: 'For somebody who begins again, two colleagues compare whose own keys the root key has signed. Yours will be with the next new keys.',
    fr: 'Pour une personne qui recommence, il faut la comparaison de deux collègues dont la clé racine a signé les clés. Les vôtres le seront avec les prochaines nouvelles clés.',
  },
  wrongEpoch: {
    en: 'Somebody made new keys meanwhile: look again.',
    fr: 'Quelqu’un a fait de nouvelles clés entre-temps : regardez de nouveau.',
  },
  madeAlready: {
    en: 'New keys were made already and wait for the root key’s signature: send that request, or make others in their place and say which they replace.',
    fr: 'De nouvelles clés ont déjà été créées et attendent la signature de la clé racine : envoyez cette demande, ou créez-en d’autres à leur place en disant lesquelles elles remplacent.',
  },
  incomplete: {
    en: 'New keys have to reach you and the recovery key, and nobody whose key was not compared.',
    fr: 'Les nouvelles clés doivent vous parvenir, ainsi qu’à la récupération, et à personne dont la clé n’a pas été comparée.',
  },
} as const satisfies Record<string, Bilingual>
