import type { Bilingual } from '@fanal/kernel'

/** What the part of a page says that takes files. */
export const filesText = {
  title: { en: 'Add photos or files', fr: 'Ajouter des photos ou des fichiers' },
  lead: {
    en: 'Only if you want to. Files go to the same team, sealed, under the same receipt.',
    fr: 'Seulement si vous le voulez. Les fichiers vont à la même équipe, scellés, sous le même reçu.',
  },
  hidden: {
    en: 'A photo can hold hidden data: the place, the time, the phone. We take this out of JPEG, PNG, WebP and GIF pictures before they are sealed. The picture itself stays as it is: look at what can be seen in it.',
    fr: 'Une photo peut contenir des données cachées : le lieu, l’heure, le téléphone. Nous les retirons des images JPEG, PNG, WebP et GIF avant de les sceller. L’image elle-même ne change pas : regardez ce qu’on y voit.',
  },
  limitsHere: {
    en: 'Up to 100 files at a time, each up to 1 GB.',
    fr: 'Jusqu’à 100 fichiers à la fois, de 1 Go au plus chacun.',
  },
  limitsThere: {
    en: 'Up to 100 files at a time, 25 MB in all. Larger files need a browser with scripts on.',
    fr: 'Jusqu’à 100 fichiers à la fois, 25 Mo en tout. Pour des fichiers plus gros, il faut un navigateur avec les scripts activés.',
  },
  byServer: {
    en: 'Sealed by our server: it has your files in memory for this one request, cleans and seals them for the team, and keeps nothing.',
    fr: 'Scellés par notre serveur : il a vos fichiers en mémoire le temps de cette seule requête, les nettoie et les scelle pour l’équipe, et ne garde rien.',
  },
  choose: { en: 'Choose photos or files', fr: 'Choisir des photos ou des fichiers' },
  send: { en: 'Send these files, sealed', fr: 'Envoyer ces fichiers, scellés' },
  stop: { en: 'Stop sending', fr: 'Arrêter l’envoi' },
  remove: { en: 'Remove', fr: 'Retirer' },
  chosen: { en: 'Chosen files', fr: 'Fichiers choisis' },

  uncleanQuestion: {
    en: 'Some kinds of file may say who made them and where, and we cannot take that out: PDF, Word, video, sound, HEIC photos and others. If there is one among your files:',
    fr: 'Certains types de fichiers peuvent révéler qui les a faits et où, et nous ne pouvons pas le retirer : PDF, Word, vidéo, son, photos HEIC et autres. S’il y en a parmi vos fichiers :',
  },
  leave: { en: 'Leave it out', fr: 'Ne pas l’envoyer' },
  asItIs: { en: 'Send it as it is', fr: 'L’envoyer tel quel' },
  keepAll: {
    en: 'Send the originals of the pictures too, sealed. Hidden data can be proof of when and where.',
    fr: 'Envoyer aussi les originaux des images, scellés. Les données cachées peuvent prouver quand et où.',
  },
  keepThis: {
    en: 'Send the original too, sealed. What we take out can be proof of when and where.',
    fr: 'Envoyer aussi l’original, scellé. Ce que nous retirons peut prouver quand et où.',
  },
  doneTitle: { en: 'Your files are stored, sealed', fr: 'Vos fichiers sont conservés, scellés' },
  doneSay: {
    en: 'The team sees them with your report. You can close this page.',
    fr: 'L’équipe les voit avec votre signalement. Vous pouvez fermer cette page.',
  },
  doneLeftOut: { en: 'Left out:', fr: 'Non envoyés :' },
  sealedThere: {
    en: 'Sealed by our server, which kept nothing of them.',
    fr: 'Scellés par notre serveur, qui n’en a rien gardé.',
  },
  toMessages: { en: 'Back to my messages', fr: 'Revenir à mes messages' },
  addMore: { en: 'Add more files', fr: 'Ajouter d’autres fichiers' },
} as const satisfies Record<string, Bilingual>

/** What goes wrong without script. A browser forgets the chosen files, so each says that they must be chosen again. */
export const plainProblems = {
  none: { en: 'Please choose at least one file.', fr: 'Veuillez choisir au moins un fichier.' },
  allLeftOut: {
    en: 'Nothing was sent: these files were left out, because they may say who made them and where, or because they are empty. To send them as they are, say so and choose them again.',
    fr: 'Rien n’a été envoyé : ces fichiers ont été laissés de côté, car ils peuvent révéler qui les a faits et où, ou parce qu’ils sont vides. Pour les envoyer tels quels, indiquez-le et choisissez-les de nouveau.',
  },
  tooMany: {
    en: 'Up to 100 files can be sent at a time, originals counted. Nothing was sent. Please choose fewer; you can send the rest afterwards.',
    fr: 'On peut envoyer jusqu’à 100 fichiers à la fois, originaux compris. Rien n’a été envoyé. Veuillez en choisir moins ; vous pourrez envoyer les autres ensuite.',
  },
  notStored: {
    en: 'The files could not all be stored just now. Your report is stored. Please choose the same files again in a minute: what has arrived is not stored twice.',
    fr: 'Les fichiers n’ont pas tous pu être conservés à l’instant. Votre signalement est conservé. Veuillez choisir de nouveau les mêmes fichiers dans une minute : ce qui est arrivé ne sera pas conservé deux fois.',
  },
  broken: {
    en: 'The files arrived damaged and were not stored. Your report is stored. Please come back with your receipt and choose them again.',
    fr: 'Les fichiers sont arrivés endommagés et n’ont pas été conservés. Votre signalement est conservé. Veuillez revenir avec votre reçu et les choisir de nouveau.',
  },
  tooLarge: {
    en: 'Together these files have more than 25 MB, and nothing of them was stored. Your report is stored. Please come back with your receipt and send fewer at a time, or use a browser with scripts on.',
    fr: 'Ensemble, ces fichiers dépassent 25 Mo, et rien n’en a été conservé. Votre signalement est conservé. Veuillez revenir avec votre reçu et en envoyer moins à la fois, ou utiliser un navigateur avec les scripts activés.',
  },
  busy: {
    en: 'Many people are sending files right now, and yours were not stored whole. Your report is stored. Please come back with your receipt in a minute and choose them again.',
    fr: 'Beaucoup de personnes envoient des fichiers en ce moment, et les vôtres n’ont pas été conservés en entier. Votre signalement est conservé. Veuillez revenir avec votre reçu dans une minute et les choisir de nouveau.',
  },
} as const satisfies Record<string, Bilingual>

/** What the browser module says; `#` stands for a name, a number or a list. */
export const fileSayings = {
  looking: { en: 'Looking at the files…', fr: 'Examen des fichiers…' },
  takeOut: { en: 'We take out: #.', fr: 'Nous retirons : #.' },
  clean: { en: 'No hidden data found.', fr: 'Aucune donnée cachée trouvée.' },
  ask: {
    en: 'This kind of file (#) may say who made it and where. We cannot take that out.',
    fr: 'Ce type de fichier (#) peut révéler qui l’a fait et où. Nous ne pouvons pas le retirer.',
  },
  'kind-pdf': { en: 'PDF', fr: 'PDF' },
  'kind-office': { en: 'office document', fr: 'document bureautique' },
  'kind-archive': { en: 'archive', fr: 'archive' },
  'kind-program': { en: 'program', fr: 'programme' },
  'kind-page': { en: 'web page or drawing', fr: 'page Web ou dessin' },
  'kind-picture': { en: 'picture of another kind', fr: 'image d’un autre type' },
  'kind-video': { en: 'video', fr: 'vidéo' },
  'kind-sound': { en: 'sound', fr: 'son' },
  'kind-unknown': { en: 'unknown', fr: 'inconnu' },
  damaged: {
    en: 'This picture is damaged, so we cannot tell what hidden data it holds, nor take it out.',
    fr: 'Cette image est endommagée : nous ne pouvons ni savoir quelles données cachées elle contient, ni les retirer.',
  },
  lies: {
    en: 'Its name says one thing, its content another. The team will see this too.',
    fr: 'Son nom dit une chose, son contenu une autre. L’équipe le verra aussi.',
  },
  'too-large': {
    en: 'This file is larger than 1 GB and cannot be sent here. Send a part of it, or ask the team how to hand it over.',
    fr: 'Ce fichier dépasse 1 Go et ne peut pas être envoyé ici. Envoyez-en une partie, ou demandez à l’équipe comment le remettre.',
  },
  empty: { en: 'This file is empty: there is nothing to send.', fr: 'Ce fichier est vide : il n’y a rien à envoyer.' },
  unreadable: {
    en: 'This file cannot be read. Choose it again, or choose another.',
    fr: 'Ce fichier ne peut pas être lu. Choisissez-le de nouveau, ou choisissez-en un autre.',
  },
  tooMany: {
    en: 'You can send up to 100 at a time, originals counted. You have #. Remove some; you can send them afterwards.',
    fr: 'Vous pouvez en envoyer jusqu’à 100 à la fois, originaux compris. Vous en avez #. Retirez-en ; vous pourrez les envoyer ensuite.',
  },
  noneChosen: { en: 'Choose at least one file that can be sent.', fr: 'Choisissez au moins un fichier qui peut être envoyé.' },
  undecided: {
    en: 'Please choose for this file: leave it out, or send it as it is.',
    fr: 'Veuillez choisir pour ce fichier : ne pas l’envoyer, ou l’envoyer tel quel.',
  },
  reading: { en: 'Reading: # %', fr: 'Lecture : # %' },
  sending: { en: 'Sent: # %', fr: 'Envoyé : # %' },
  sent: { en: 'Sent', fr: 'Envoyé' },
  keepOpen: {
    en: 'Sealing and sending. Keep this page open until it is done.',
    fr: 'Scellement et envoi. Gardez cette page ouverte jusqu’à la fin.',
  },
  overall: { en: '# % of everything is sent.', fr: '# % du tout est envoyé.' },
  paused: {
    en: 'The connection is lost. Nothing is lost: sending goes on by itself, where it stopped, as soon as the connection is back.',
    fr: 'La connexion est coupée. Rien n’est perdu : l’envoi reprendra de lui-même, là où il s’est arrêté, dès que la connexion reviendra.',
  },
  resumed: { en: 'The connection is back. Sending goes on.', fr: 'La connexion est revenue. L’envoi continue.' },
  ifClosed: {
    en: 'If this page closes before the end: come back with your receipt and choose the same files and the same options. What has arrived is not stored twice.',
    fr: 'Si cette page se ferme avant la fin : revenez avec votre reçu et choisissez les mêmes fichiers et les mêmes options. Ce qui est arrivé ne sera pas conservé deux fois.',
  },
  stopped: {
    en: 'You stopped the sending. Pieces that had arrived stay sealed; the team sees that the rest is missing. Send again to go on.',
    fr: 'Vous avez arrêté l’envoi. Les parties arrivées restent scellées ; l’équipe voit qu’il manque le reste. Envoyez de nouveau pour continuer.',
  },
  changed: {
    en: 'The file # changed while it was being read, so it was not sent whole. Choose it again.',
    fr: 'Le fichier # a changé pendant la lecture ; il n’a donc pas été envoyé en entier. Choisissez-le de nouveau.',
  },
  failed: {
    en: 'The files could not be sent. Your report is stored. Try again; what has arrived is not stored twice.',
    fr: 'Les fichiers n’ont pas pu être envoyés. Votre signalement est conservé. Réessayez ; ce qui est arrivé ne sera pas conservé deux fois.',
  },
  'removed-exif-gps': { en: 'the place', fr: 'le lieu' },
  'removed-time': { en: 'the time', fr: 'l’heure' },
  'removed-exif': { en: 'camera data', fr: 'les données de l’appareil' },
  'removed-xmp': { en: 'editing data', fr: 'les données de retouche' },
  'removed-iptc': { en: 'author and caption', fr: 'l’auteur et la légende' },
  'removed-comment': { en: 'comments', fr: 'les commentaires' },
  'removed-text': { en: 'hidden text', fr: 'du texte caché' },
  'removed-thumbnail': { en: 'a small copy of the picture', fr: 'une petite copie de l’image' },
  'removed-trailer': { en: 'what hangs behind the picture', fr: 'ce qui est accroché à la suite de l’image' },
  'removed-other': { en: 'other data of apps', fr: 'd’autres données d’applications' },
} as const satisfies Record<string, Bilingual>
