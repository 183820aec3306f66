import type { Bilingual } from '@fanal/kernel'

/** What stands on the page of a unit's keys. */
export const keysText = {
  title: { en: 'Keys', fr: 'Clés' },
  lead: {
    en: 'Reports of this unit open with keys that its members hold, and the server does not. You give them to colleagues, and make new ones.',
    fr: 'Les signalements de cette unité s’ouvrent avec des clés que ses membres détiennent, et que le serveur n’a pas. Vous les donnez à vos collègues et en créez de nouvelles.',
  },
  unit: { en: 'Unit', fr: 'Unité' },
  otherUnits: { en: 'Another unit', fr: 'Une autre unité' },
  needsScript: {
    en: 'Giving and making keys happens on your own device and needs JavaScript.',
    fr: 'Donner et créer des clés se fait sur votre propre appareil et a besoin de JavaScript.',
  },
  signedOut: { en: 'Your session has ended on this device.', fr: 'Votre session a pris fin sur cet appareil.' },
  signIn: { en: 'Sign in again', fr: 'Ouvrir une session' },
  readers: { en: 'Who reads this unit’s reports', fr: 'Qui lit les signalements de cette unité' },
  name: { en: 'Name', fr: 'Nom' },
  state: { en: 'Keys', fr: 'Clés' },
  hasAll: { en: 'has all', fr: 'toutes détenues' },
  waits: { en: 'waits', fr: 'en attente' },
  needs: { en: 'to be compared by', fr: 'à comparer par' },
  colleague: { en: 'colleague', fr: 'collègue' },
  colleagues: { en: 'colleagues', fr: 'collègues' },
  yours: { en: 'Your own key', fr: 'Votre propre clé' },
  yoursLead: {
    en: 'Read it to a colleague who asks for it, face to face or by telephone.',
    fr: 'Lisez-la à la ou au collègue qui vous la demande, de vive voix ou au téléphone.',
  },
  giveTo: { en: 'Give keys to {name}', fr: 'Donner des clés à {name}' },
  heard: { en: 'The sixteen characters, as you hear them', fr: 'Les seize caractères, comme vous les entendez' },
  heardHint: {
    en: 'Ask {name}, face to face or by a voice you know, for the characters that their own device shows. Type what you hear.',
    fr: 'Demandez à {name}, de vive voix, les caractères que montre son propre appareil. Tapez ce que vous entendez.',
  },
  give: { en: 'Compare and give', fr: 'Comparer et donner' },
  giveSigned: { en: 'Give the keys', fr: 'Donner les clés' },
  signedHint: {
    en: 'The root key has signed this colleague’s key: nothing has to be compared.',
    fr: 'La clé racine a signé la clé de cette personne : il n’y a rien à comparer.',
  },
  compareWith: {
    en: 'Compare the key of {name}, for the next new keys',
    fr: 'Comparer la clé de {name}, en vue des prochaines nouvelles clés',
  },
  listed: {
    en: 'Noted. New keys that you make on this page now will name this colleague, for the root key to sign.',
    fr: 'C’est noté. Les nouvelles clés que vous créez maintenant sur cette page nommeront cette personne, pour la signature de la clé racine.',
  },
  broken: {
    en: 'Some keys that you were given do not open. While they lie here nobody can give you the right ones.',
    fr: 'Certaines des clés qu’on vous a données ne s’ouvrent pas. Tant qu’elles sont ici, personne ne peut vous donner les bonnes.',
  },
  brokenDo: { en: 'Drop them, and wait for a colleague', fr: 'Les retirer et attendre une ou un collègue' },
  dropped: {
    en: 'Dropped: {count}. Ask a colleague for the right ones, and tell whoever administers: the register says who gave them.',
    fr: 'Clés retirées : {count}. Demandez les bonnes à une ou un collègue, et avertissez la personne qui administre : le registre dit qui les a données.',
  },
  given: { en: 'Given.', fr: 'C’est donné.' },
  noted: {
    en: 'Noted. Another colleague has to compare the key too; theirs gives the keys.',
    fr: 'C’est noté. Une autre personne doit aussi comparer la clé; sa comparaison donnera les clés.',
  },
  otherKey: {
    en: 'That is not the key that the server shows. Give nothing. Ask again; if it stays so, somebody may have put another key in its place: tell whoever runs the server.',
    fr: 'Ce n’est pas la clé que montre le serveur. Ne donnez rien. Redemandez; si cela persiste, quelqu’un a peut-être mis une autre clé à sa place : avertissez la personne qui exploite le serveur.',
  },
  nothing: { en: 'You hold nothing that this colleague lacks.', fr: 'Vous ne détenez rien qui manque à cette personne.' },
  roll: { en: 'New keys', fr: 'Nouvelles clés' },
  rollLead: {
    en: 'Once a month, and the same day that somebody leaves. They count once the root key has signed them; you get a file for whoever holds it.',
    fr: 'Une fois par mois, et le jour même d’un départ. Elles comptent une fois signées par la clé racine; vous obtenez un fichier pour la personne qui la détient.',
  },
  kept: {
    en: 'New keys were made and wait for the root key’s signature. They are called:',
    fr: 'De nouvelles clés ont été créées et attendent la signature de la clé racine. Elles s’appellent :',
  },
  replace: { en: 'Make others in their place', fr: 'En créer d’autres à leur place' },
  replaceHint: {
    en: 'Where the first request was lost. It can then no longer be published: tell whoever holds the root key.',
    fr: 'Si la première demande est perdue. Elle ne pourra plus être publiée : dites-le à la personne qui détient la clé racine.',
  },
  rollDo: { en: 'Make new keys', fr: 'Créer de nouvelles clés' },
  rolled: {
    en: 'Made. Save this request and send it to whoever holds the root key. Tell them by telephone: key {key}.',
    fr: 'C’est fait. Enregistrez cette demande et envoyez-la à la personne qui détient la clé racine. Dites-lui au téléphone : clé {key}.',
  },
  save: { en: 'Save the request', fr: 'Enregistrer la demande' },
  rewrap: { en: 'What lies under earlier keys', fr: 'Ce qui est sous des clés antérieures' },
  rewrapLead: {
    en: 'After new keys are published, reports, closed ones too, and what was handed over are wrapped to them here. Leave this page open; stopped, it goes on where it was.',
    fr: 'Une fois les nouvelles clés publiées, les signalements, même fermés, et ce qui a été transmis sont enveloppés ici pour elles. Gardez cette page ouverte; interrompu, le travail reprend où il en était.',
  },
  rewrapDo: { en: 'Wrap them now', fr: 'Les envelopper maintenant' },
  rewrapping: { en: 'Wrapped so far: {count}', fr: 'Enveloppés jusqu’ici : {count}' },
  rewrapped: {
    en: 'Done: {count} messages. Not opened by your keys: {closed}.',
    fr: 'Terminé : {count} messages. Non ouverts par vos clés : {closed}.',
  },
  failed: { en: 'That did not work. Look again in a moment.', fr: 'Cela n’a pas fonctionné. Réessayez dans un instant.' },
} as const satisfies Record<string, Bilingual>
