import { type SessionLine, sessionLine } from './session-line.ts'

const tokens = 'input[type="hidden"][name="_csrf"]'

/**
 * The line of the page on which this runs. The page itself holds the token, in its forms: each browser module is a bundle of its own,
 * and a form that is posted without script needs the fresh one too.
 */
export function thisPage(): SessionLine {
  return sessionLine(
    {
      member: document.querySelector<HTMLElement>('[data-member]')?.dataset['member'] ?? '',
      language: document.documentElement.lang,
      csrf: () => document.querySelector<HTMLInputElement>(tokens)?.value ?? '',
      renewed(csrf) {
        for (const field of document.querySelectorAll<HTMLInputElement>(tokens)) field.value = csrf
      },
    },
    (path, init) => fetch(path, init),
  )
}
