import type { Bilingual } from '@fanal/kernel'

interface ErrorText {
  readonly title: Bilingual
  readonly say: Bilingual
}

const notFound: ErrorText = {
  title: { en: 'We could not find that page', fr: 'Nous n’avons pas trouvé cette page' },
  say: {
    en: 'The address may be mistyped, or the page may have moved.',
    fr: 'L’adresse comporte peut-être une erreur, ou la page a été déplacée.',
  },
}

const texts = {
  400: {
    title: { en: 'We could not read that', fr: 'Nous n’avons pas pu lire cela' },
    say: { en: 'Something arrived damaged. Please try again.', fr: 'Quelque chose est arrivé endommagé. Veuillez réessayer.' },
  },
  401: {
    title: { en: 'Please sign in', fr: 'Veuillez ouvrir une session' },
    say: { en: 'You need to sign in to do this.', fr: 'Vous devez ouvrir une session pour faire ceci.' },
  },
  403: {
    title: { en: 'This is not open to you', fr: 'Ceci ne vous est pas ouvert' },
    say: {
      en: 'Your duties do not include this. Your organization’s administrator can tell you more.',
      fr: 'Vos fonctions ne comprennent pas ceci. L’administration de votre organisme peut vous renseigner.',
    },
  },
  404: notFound,
  405: {
    title: { en: 'This page cannot be used that way', fr: 'Cette page ne s’utilise pas ainsi' },
    say: { en: 'Open the page again and use its form.', fr: 'Ouvrez la page de nouveau et utilisez son formulaire.' },
  },
  409: {
    title: { en: 'Somebody was faster', fr: 'Quelqu’un vous a devancé' },
    say: {
      en: 'This has changed since you opened it. Open it again to see how it stands.',
      fr: 'Ceci a changé depuis que vous l’avez ouvert. Ouvrez-le de nouveau pour voir où en sont les choses.',
    },
  },
  413: {
    title: { en: 'That is too large', fr: 'C’est trop volumineux' },
    say: { en: 'Make it shorter, or send it in parts.', fr: 'Raccourcissez-le, ou envoyez-le en plusieurs parties.' },
  },
  415: {
    title: { en: 'We cannot read this kind of content', fr: 'Nous ne pouvons pas lire ce type de contenu' },
    say: { en: 'Open the page again and use its form.', fr: 'Ouvrez la page de nouveau et utilisez son formulaire.' },
  },
  422: {
    title: { en: 'This could not be done', fr: 'Ceci n’a pas pu être fait' },
    say: {
      en: 'Something in the request does not fit. Check it and try again.',
      fr: 'Un élément de la demande ne convient pas. Vérifiez-le et réessayez.',
    },
  },
  429: {
    title: { en: 'Please wait a moment', fr: 'Veuillez patienter un instant' },
    say: { en: 'There were too many attempts. Try again a little later.', fr: 'Il y a eu trop de tentatives. Réessayez un peu plus tard.' },
  },
  500: {
    title: { en: 'Something went wrong on our side', fr: 'Un problème est survenu de notre côté' },
    say: {
      en: 'It is not your fault. Try again in a few minutes. If it happens again, you can give this number to whoever helps you:',
      fr: 'Ce n’est pas votre faute. Réessayez dans quelques minutes. Si cela se reproduit, vous pouvez donner ce numéro à la personne qui vous aide :',
    },
  },
  503: {
    title: { en: 'We cannot take this right now', fr: 'Nous ne pouvons pas recevoir ceci pour le moment' },
    say: { en: 'Try again in a few minutes.', fr: 'Réessayez dans quelques minutes.' },
  },
} as const satisfies Record<number, ErrorText>

export const toFirstPage: Bilingual = { en: 'Go to the first page', fr: 'Aller à la première page' }

/** The title and sentence of an error's status. */
export function errorText(status: number): ErrorText {
  const known: Readonly<Record<number, ErrorText>> = texts
  return known[status] ?? (status >= 500 ? texts[500] : texts[422])
}
