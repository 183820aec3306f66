import type { Bilingual } from '@fanal/kernel'

interface Chapter {
  readonly title: Bilingual
  readonly paragraphs: readonly Bilingual[]
}

/** The privacy page: what is known, by whom, for how long. */
export const privacyTitle: Bilingual = { en: 'Your privacy', fr: 'Votre vie privée' }

export const privacy: readonly Chapter[] = [
  {
    title: { en: 'Who can read what you write', fr: 'Qui peut lire ce que vous écrivez' },
    paragraphs: [
      {
        en: 'Only the team named on the report page, and whoever holds the recovery key of its organization, which is kept away from this server.',
        fr: 'Seulement l’équipe nommée sur la page de signalement, et qui détient la clé de secours de son organisme, gardée loin de ce serveur.',
      },
      {
        en: 'With a recent browser, your words are sealed on your own device. Who runs this site cannot read them, today or later.',
        fr: 'Avec un navigateur récent, vos mots sont scellés sur votre propre appareil. Les responsables de ce site ne peuvent pas les lire, ni aujourd’hui ni plus tard.',
      },
      {
        en: 'Without scripts, our server has your words in memory for one request: it seals them for the team and forgets them. The page says which way is in use, before you write.',
        fr: 'Sans scripts, notre serveur a vos mots en mémoire le temps d’une seule requête : il les scelle pour l’équipe et les oublie. La page dit laquelle des deux façons est utilisée, avant que vous écriviez.',
      },
    ],
  },
  {
    title: { en: 'What our server knows', fr: 'Ce que notre serveur sait' },
    paragraphs: [
      {
        en: 'The hour of a message, its rough size, how many files it has, and which team it is for. No name, no address of your device, no cookie.',
        fr: 'L’heure d’un message, sa taille approximative, son nombre de fichiers et l’équipe à qui il est destiné. Aucun nom, aucune adresse de votre appareil, aucun témoin.',
      },
      {
        en: 'When the team has read it, it marks in short codes how soon to act, if someone under 18 may be at risk, and to whom it was passed on. Our server holds these marks. It never holds your words.',
        fr: 'Après lecture, l’équipe note par des codes courts l’urgence, si une personne de moins de 18 ans est peut-être en danger, et à qui le message a été transmis. Notre serveur garde ces codes, jamais vos mots.',
      },
      {
        en: 'If the same phone number stands in two messages, the team can see that. Our server holds only a scrambled form of the number.',
        fr: 'Si le même numéro de téléphone figure dans deux messages, l’équipe peut le voir. Notre serveur ne garde qu’une forme brouillée du numéro.',
      },
      {
        en: 'The team also counts your message: what kind of harm, which province, which age group, what was done. These counts have no name and no words in them. A public report uses them each year.',
        fr: 'L’équipe compte aussi votre message : genre de tort, province, groupe d’âge, suite donnée. Ces chiffres ne contiennent ni nom ni texte. Un rapport public s’en sert chaque année.',
      },
      {
        en: 'Your phone company or network can see that you visited this site, but not what you wrote.',
        fr: 'Votre fournisseur ou votre réseau peut voir que vous avez visité ce site, mais pas ce que vous avez écrit.',
      },
    ],
  },
  {
    title: { en: 'What your receipt opens', fr: 'Ce que votre reçu ouvre' },
    paragraphs: [
      {
        en: 'Answers that you have not deleted yet. It does not open what you wrote. A number that we do not know looks the same as “no messages yet”.',
        fr: 'Les réponses que vous n’avez pas encore effacées. Il n’ouvre pas ce que vous avez écrit. Un numéro inconnu donne la même page que « pas encore de messages ».',
      },
      {
        en: 'Every answer is signed by the team. An answer without a good signature is not shown.',
        fr: 'Chaque réponse est signée par l’équipe. Une réponse dont la signature n’est pas valide n’est pas affichée.',
      },
    ],
  },
  {
    title: { en: 'What the team does with it', fr: 'Ce que l’équipe en fait' },
    paragraphs: [
      {
        en: 'The team reads it and decides with you, when it can, what to do. It may have to tell others if a child is in danger, if a life is in danger now, or if a judge orders it.',
        fr: 'L’équipe le lit et décide avec vous, quand c’est possible, de la suite. Elle peut devoir avertir d’autres personnes si un enfant est en danger, si une vie est en danger immédiat ou si une ou un juge l’ordonne.',
      },
      {
        en: 'How long it is kept is up to each team: ask it. What is counted stays.',
        fr: 'Chaque équipe décide combien de temps elle le garde : demandez-le-lui. Ce qui est compté reste.',
      },
      {
        en: 'Fanal sends nothing from these pages to immigration enforcement.',
        fr: 'Fanal n’envoie rien de ces pages aux services d’exécution de la loi en matière d’immigration.',
      },
    ],
  },
  {
    title: { en: 'What stays on your device', fr: 'Ce qui reste sur votre appareil' },
    paragraphs: [
      {
        en: 'This site stores nothing. Your browser may still remember that you came: delete the history, or use a private window.',
        fr: 'Ce site n’y conserve rien. Votre navigateur peut tout de même se souvenir de votre visite : effacez l’historique, ou utilisez une fenêtre de navigation privée.',
      },
    ],
  },
]
