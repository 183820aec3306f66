import { defineForm } from '@fanal/forms'
import { guideText as text } from './guide.text.ts'

/**
 * The guide's questions. The value of an answer is a fact of the codebook (`engines/screen/rules/facts.json`); nothing is typed.
 * Each label reads on its own as well: the answer page repeats it as a reason, or asks for it.
 */
export const guideForm = defineForm({
  name: 'guide',
  fields: [
    {
      kind: 'choice',
      name: 'age',
      label: text.age,
      options: [
        { value: 'p_minor', label: { en: 'The person is under 18', fr: 'La personne a moins de 18 ans' } },
        { value: 'p_adult', label: { en: 'The person is 18 or older', fr: 'La personne a 18 ans ou plus' } },
        { value: 'unknown', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
      ],
    },
    {
      kind: 'choices',
      name: 'begin',
      label: text.begin,
      options: [
        {
          value: 'act_recruit',
          label: { en: 'Someone found the person, or talked them into it', fr: 'Quelqu’un a trouvé la personne, ou l’a convaincue' },
        },
        {
          value: 'm_false_romance',
          label: { en: 'It began with love, gifts or kind words', fr: 'Cela a commencé par de l’amour, des cadeaux ou des mots doux' },
        },
        {
          value: 'm_deception',
          label: {
            en: 'The work, the pay or the papers are not as promised',
            fr: 'Le travail, la paie ou les papiers ne sont pas comme promis',
          },
        },
        {
          value: 'act_transport',
          label: {
            en: 'Someone drives the person, or moves them from place to place',
            fr: 'Quelqu’un conduit la personne, ou la déplace d’un lieu à l’autre',
          },
        },
        {
          value: 'act_receive_harbour',
          label: { en: 'Someone gives the person a bed, or hides them', fr: 'Quelqu’un loge la personne, ou la cache' },
        },
        {
          value: 'act_transfer',
          label: { en: 'The person was sold, lent or handed on', fr: 'La personne a été vendue, prêtée ou passée à un autre' },
        },
        {
          value: 'm_payment_to_controller',
          label: { en: 'Someone was paid to give the person away', fr: 'On a payé quelqu’un pour qu’il laisse la personne' },
        },
        { value: 'c_agreed_at_start', label: { en: 'The person said yes at first', fr: 'La personne a d’abord dit oui' } },
      ],
    },
    {
      kind: 'choices',
      name: 'what',
      label: text.what,
      options: [
        {
          value: 'e_labour',
          label: { en: 'Work for a business, a farm or a crew', fr: 'Du travail pour une entreprise, une ferme ou une équipe' },
        },
        {
          value: 'e_domestic_work',
          label: { en: 'Housework, or care for people in a home', fr: 'Du ménage, ou le soin de gens dans une maison' },
        },
        {
          value: 'e_sexual_services',
          label: { en: 'Sex with clients, or sexual shows', fr: 'Du sexe avec des clients, ou des spectacles sexuels' },
        },
        { value: 'e_begging', label: { en: 'Begging, or selling in the street', fr: 'Mendier, ou vendre dans la rue' } },
        {
          value: 'e_criminal_tasks',
          label: { en: 'Forbidden things, such as carrying drugs', fr: 'Des choses interdites, comme porter de la drogue' },
        },
        { value: 'e_marriage', label: { en: 'A marriage that others set up or sold', fr: 'Un mariage que d’autres ont arrangé ou vendu' } },
        { value: 'e_organ_removal', label: { en: 'Giving up an organ', fr: 'Donner un organe' } },
        {
          value: 'e_third_party_profit',
          label: { en: 'Someone else runs it and makes money from it', fr: 'Quelqu’un d’autre mène l’affaire et en tire de l’argent' },
        },
        { value: 'e_not_yet_occurred', label: { en: 'It is planned, but has not begun', fr: 'C’est prévu, mais cela n’a pas commencé' } },
      ],
    },
    {
      kind: 'choices',
      name: 'how',
      label: text.how,
      options: [
        { value: 'e_excessive_hours', label: { en: 'Very long hours, or no day off', fr: 'De très longues heures, ou aucun congé' } },
        { value: 'e_no_or_low_pay', label: { en: 'No pay, or far less than was said', fr: 'Pas de paie, ou bien moins que promis' } },
        {
          value: 'm_wages_withheld',
          label: { en: 'Pay is held back until the person has worked on', fr: 'La paie est retenue pour que la personne continue' },
        },
        {
          value: 'm_takes_earnings',
          label: { en: 'Someone else takes most of the money', fr: 'Quelqu’un d’autre prend presque tout l’argent' },
        },
        { value: 'm_debt_or_fines', label: { en: 'A debt or fines that never end', fr: 'Une dette ou des amendes sans fin' } },
        {
          value: 'e_illegal_fees',
          label: { en: 'The person had to pay for the job or the permit', fr: 'La personne a dû payer pour l’emploi ou le permis' },
        },
        { value: 'e_bad_conditions', label: { en: 'The work or the housing is not safe', fr: 'Le travail ou le logement n’est pas sûr' } },
      ],
    },
    {
      kind: 'choices',
      name: 'hold',
      label: text.hold,
      options: [
        { value: 'm_violence', label: { en: 'Hitting, or other violence', fr: 'Des coups, ou d’autres violences' } },
        { value: 'm_sexual_violence', label: { en: 'Sexual violence', fr: 'De la violence sexuelle' } },
        { value: 'm_threat_person', label: { en: 'Threats to hurt the person', fr: 'Des menaces de faire du mal à la personne' } },
        { value: 'm_threat_family', label: { en: 'Threats to hurt family or friends', fr: 'Des menaces contre la famille ou des amis' } },
        {
          value: 'm_threat_authorities',
          label: {
            en: 'Threats to call the police, or to have the person sent home',
            fr: 'Des menaces d’appeler la police, ou de faire renvoyer la personne',
          },
        },
        {
          value: 'm_threat_exposure',
          label: {
            en: 'Threats to show pictures, or to tell the family',
            fr: 'Des menaces de montrer des photos, ou de tout dire à la famille',
          },
        },
        {
          value: 'm_documents_kept',
          label: { en: 'Someone keeps the passport or the papers', fr: 'Quelqu’un garde le passeport ou les papiers' },
        },
        { value: 'm_confinement', label: { en: 'The person is locked in or guarded', fr: 'La personne est enfermée ou gardée' } },
        {
          value: 'act_control_movement',
          label: {
            en: 'Someone decides where the person goes and whom they meet',
            fr: 'Quelqu’un décide où va la personne et qui elle voit',
          },
        },
        {
          value: 'm_isolation_monitoring',
          label: { en: 'The person is watched, or kept away from others', fr: 'La personne est surveillée, ou tenue loin des autres' },
        },
        {
          value: 'm_deprivation',
          label: { en: 'No food, sleep, heat or doctor', fr: 'Pas de repas, de sommeil, de chaleur ou de médecin' },
        },
        { value: 'm_drug_control', label: { en: 'Drugs are given or held back', fr: 'De la drogue est donnée ou refusée' } },
        {
          value: 'm_psychological',
          label: { en: 'Shame, insults or fear, day after day', fr: 'La honte, les insultes ou la peur, jour après jour' },
        },
        {
          value: 'm_abuse_authority',
          label: {
            en: 'Someone uses the trust or the power that they have',
            fr: 'Quelqu’un se sert de la confiance ou du pouvoir qu’il a',
          },
        },
        {
          value: 'm_abuse_vulnerability',
          label: {
            en: 'Someone uses that the person is young, poor or ill',
            fr: 'Quelqu’un profite du jeune âge, du besoin ou de la maladie',
          },
        },
      ],
    },
    {
      kind: 'choices',
      name: 'border',
      label: text.border,
      options: [
        {
          value: 'b_entry_organized',
          label: { en: 'Someone set up the trip to Canada', fr: 'Quelqu’un a organisé le voyage vers le Canada' },
        },
        {
          value: 'b_deceived_to_come',
          label: { en: 'The person was lied to so that they would come', fr: 'On a menti à la personne pour qu’elle vienne' },
        },
        { value: 'b_coerced_to_come', label: { en: 'The person was forced to come', fr: 'On a forcé la personne à venir' } },
        {
          value: 'b_entry_no_valid_papers',
          label: {
            en: 'The person came without papers, or with false ones',
            fr: 'La personne est venue sans papiers, ou avec de faux papiers',
          },
        },
        {
          value: 'b_entry_hidden',
          label: { en: 'The person came past the border unseen', fr: 'La personne a passé la frontière sans être vue' },
        },
        {
          value: 'b_coached_statements',
          label: { en: 'The person was told what to say at the border', fr: 'On a dit à la personne quoi dire à la frontière' },
        },
        {
          value: 'b_paid_for_passage',
          label: { en: 'The person paid for the way, or still owes it', fr: 'La personne a payé le voyage, ou le doit encore' },
        },
        {
          value: 'b_came_on_own',
          label: { en: 'The person came on their own, before all this', fr: 'La personne est venue par elle-même, avant tout cela' },
        },
        {
          value: 'c_free_on_arrival',
          label: { en: 'After the trip the person was free to go', fr: 'Après le voyage, la personne était libre de partir' },
        },
      ],
    },
    {
      kind: 'choices',
      name: 'who',
      label: text.who,
      options: [
        { value: 'p_tied_permit', label: { en: 'The permit is for one employer only', fr: 'Le permis est pour un seul employeur' } },
        {
          value: 'p_no_status',
          label: {
            en: 'The person has no status, or no right to work',
            fr: 'La personne n’a pas de statut, ou pas le droit de travailler',
          },
        },
        {
          value: 'p_vulnerable',
          label: {
            en: 'The person has no home, is ill, or does not speak the language',
            fr: 'La personne n’a pas de toit, est malade, ou ne parle pas la langue',
          },
        },
        {
          value: 'act_lives_with',
          label: { en: 'Someone lives with the person, or is always there', fr: 'Quelqu’un vit avec la personne, ou est toujours là' },
        },
        { value: 'p_partner', label: { en: 'The one who decides is a partner', fr: 'C’est un partenaire de vie qui décide' } },
        {
          value: 'p_relative',
          label: { en: 'The one who decides is a parent or a relative', fr: 'C’est un parent ou un proche qui décide' },
        },
      ],
    },
    {
      kind: 'choices',
      name: 'free',
      label: text.free,
      options: [
        {
          value: 'c_free_to_leave',
          label: { en: 'The person comes and goes, and can quit', fr: 'La personne va et vient, et peut partir' },
        },
        {
          value: 'c_own_decision',
          label: {
            en: 'The person is an adult who chose this and sets the terms',
            fr: 'La personne est adulte, l’a choisi et fixe les conditions',
          },
        },
        { value: 'c_keeps_documents', label: { en: 'The person keeps their own papers', fr: 'La personne garde ses papiers' } },
        { value: 'c_keeps_earnings', label: { en: 'The person is paid as agreed', fr: 'La personne est payée comme convenu' } },
        {
          value: 'c_refusal_respected',
          label: { en: 'The person said no, and nothing bad came of it', fr: 'La personne a dit non, et rien de mal n’est arrivé' },
        },
        {
          value: 'c_no_force_or_threat',
          label: { en: 'The person says that there is no force and no threat', fr: 'La personne dit qu’il n’y a ni force ni menace' },
        },
        {
          value: 'c_ordinary_help',
          label: { en: 'It is help at home, as in any family', fr: 'C’est de l’aide à la maison, comme dans toute famille' },
        },
        {
          value: 'c_harm_not_linked',
          label: { en: 'There is harm, but not to make the person work', fr: 'Il y a du mal, mais pas pour faire travailler la personne' },
        },
      ],
    },
  ],
})
