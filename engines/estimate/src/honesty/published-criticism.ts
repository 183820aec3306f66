import type { Bilingual } from '../words.ts'

/** What has to hold for any of these estimates to mean what they say. */
export const assumptions: readonly Bilingual[] = [
  {
    en: 'Nobody enters or leaves the population during the period that the lists cover.',
    fr: 'Personne n’entre dans la population ni n’en sort pendant la période que couvrent les listes.',
  },
  { en: 'Every list uses the same definition of a case.', fr: 'Toutes les listes emploient la même définition d’un cas.' },
  {
    en: 'The same person is always recognised as the same, and two people never as one.',
    fr: 'Une même personne est toujours reconnue comme telle, et deux personnes ne sont jamais confondues.',
  },
  {
    en: 'No interaction of all lists together; what the chosen model leaves out is truly absent.',
    fr: 'Aucune interaction de toutes les listes ensemble; ce que le modèle retenu omet est réellement absent.',
  },
  {
    en: 'Everybody could have come onto a list: people whom no list can reach are not estimated.',
    fr: 'Chacun aurait pu figurer sur une liste\u00a0: les personnes qu’aucune liste ne peut joindre ne sont pas estimées.',
  },
]

export interface Criticism {
  readonly source: string
  readonly say: Bilingual
}

/** Published criticism, shown beside every result. */
export const criticism: readonly Criticism[] = [
  {
    source: 'Whitehead, Jackson, Balch & Francis (2021) 10.1080/23322705.2019.1660952',
    say: {
      en: 'Selecting only significant interactions makes intervals far too narrow even where the absences are right, and unsound where they are not. The authors conclude that the method does not suit potential victims of modern slavery.',
      fr: 'Ne retenir que les interactions significatives rend les intervalles beaucoup trop étroits même quand les absences sont exactes, et sans fondement quand elles ne le sont pas. Les auteurs concluent que la méthode ne convient pas aux victimes potentielles d’esclavage moderne.',
    },
  },
  {
    source: 'Binette & Steorts (2022) arXiv:2112.01594',
    say: {
      en: 'Bias from wrong assumptions does not shrink with more data. Where each list was treated as a known population, all four methods that were tried under-estimated, and intervals covered less than they claimed.',
      fr: 'Le biais dû à des hypothèses fausses ne diminue pas avec plus de données. Lorsque chaque liste était traitée comme une population connue, les quatre méthodes essayées sous-estimaient, et les intervalles couvraient moins qu’annoncé.',
    },
  },
  {
    source: 'Chan, Silverman & Vincent (2021) 10.1080/01621459.2019.1708748',
    say: {
      en: 'In the authors’ own simulation, nominal 95 % intervals of stepwise selection held the truth in 90 % of cases, and nominal 80 % intervals in 70 %.',
      fr: 'Dans la simulation des auteurs eux-mêmes, les intervalles nominaux à 95\u00a0% de la sélection pas à pas contenaient la vraie valeur dans 90\u00a0% des cas, et ceux à 80\u00a0%, dans 70\u00a0%.',
    },
  },
  {
    source: 'Silverman (2020) 10.1111/rssa.12505',
    say: {
      en: 'For the data of the United Kingdom, a small share of the models gives quite different answers: the choice of model dominates.',
      fr: 'Pour les données du Royaume-Uni, une petite part des modèles donne des réponses très différentes\u00a0: le choix du modèle domine.',
    },
  },
  {
    source: 'Office for National Statistics (2020)',
    say: {
      en: 'There is no definitive source or method for the number of victims of modern slavery in the United Kingdom.',
      fr: 'Il n’existe ni source ni méthode définitive pour le nombre de victimes d’esclavage moderne au Royaume-Uni.',
    },
  },
]
