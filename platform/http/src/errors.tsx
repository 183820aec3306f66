import { isLanguage, preferredLanguage, type Bilingual, type PublicLanguage } from '@fanal/kernel'
import type { VNode } from 'preact'
import { errorText, toFirstPage } from './error.text.ts'

/** What went wrong, before it takes the form of a page or of JSON. */
export interface Failure {
  readonly code: string
  readonly status: number
  readonly say?: Bilingual | undefined
  /** A random number that the log knows too. */
  readonly incident?: string
}

/** The body of an error page; the app's layout goes around it. */
export function ErrorBody({ failure, language, home }: { failure: Failure; language: PublicLanguage; home: string }): VNode {
  const text = errorText(failure.status)
  const said = failure.say !== undefined && isLanguage(language) ? failure.say[language] : text.say[language]
  return (
    <>
      <h1>{text.title[language]}</h1>
      <p>{said}</p>
      {failure.incident && (
        <p>
          <code>{failure.incident}</code>
        </p>
      )}
      <p>
        <a href={home}>{toFirstPage[language]}</a>
      </p>
    </>
  )
}

/** The error of an API: a closed code for programs and a sentence for whoever reads the program's output. */
export function errorJson(request: Request, failure: Failure): Response {
  const language = preferredLanguage(request.headers.get('accept-language'))
  const message = (failure.say ?? errorText(failure.status).say)[language]
  const error = { code: failure.code, message, ...(failure.incident ? { incident: failure.incident } : {}) }
  return Response.json({ error }, { status: failure.status, headers: { 'content-language': language } })
}

/** The language of an address: its first part, else what the browser asks for. */
export function languageOf(request: Request, pathname: string, among: readonly PublicLanguage[]): PublicLanguage {
  const first = pathname.split('/', 2)[1]
  return among.find((language) => language === first) ?? preferredLanguage(request.headers.get('accept-language'), among)
}
