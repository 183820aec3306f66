import { ErrorSummary, FieldError, Notice } from '@fanal/design'
import { isLanguage, say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { FilesTemplates } from './files.page.tsx'
import { refusalSayings, type Sayings } from './island.sayings.ts'
export { Progress } from './progress.tsx'
import { problems } from './problems.text.ts'
import type { Site } from './site.ts'

interface WhoSealsProps {
  readonly language: PublicLanguage
  readonly server: Multilingual
  /** What to mind where our server seals. */
  readonly mind?: Multilingual
  readonly device: Multilingual
  readonly none: Multilingual
}

/** Which way is in use, said before anything is typed: our server's, until the island has shown that it can do better. */
export function WhoSeals({ language, server, mind, device, none }: WhoSealsProps) {
  return (
    <div class="way" role="status">
      <p data-way="server">{say(server, language)}</p>
      {mind !== undefined && <p data-way="server">{say(mind, language)}</p>}
      <p data-way="device" hidden>
        {say(device, language)}
      </p>
      <p data-way="none" hidden>
        {say(none, language)}
      </p>
    </div>
  )
}

interface ForTheIslandProps {
  readonly language: PublicLanguage
  readonly site: Site
  readonly sayings: Sayings
  /** Who gets what is written; empty on a page where nothing new is. */
  readonly unit?: string
  readonly children: ComponentChildren
}

/**
 * Everything that the browser module shows, written by the server: it copies these parts and puts text into them,
 * so that both ways look alike and the module holds no language of its own.
 */
export function ForTheIsland({ language, site, sayings, unit = '', children }: ForTheIslandProps) {
  return (
    <div hidden id="line" data-deployment={site.deployment} data-unit={unit}>
      <template id="sayings">
        {Object.entries(isLanguage(language) ? sayings : { ...sayings, ...refusalSayings }).map(([code, sentence]) => (
          <p data-code={code}>{say(sentence, language)}</p>
        ))}
      </template>
      <template id="problem-notice">
        <Notice tone="danger" live>
          <p data-put="sentence" />
          <button type="button" class="button secondary" data-part="unsealed" hidden>
            {say(problems.sendUnsealed, language)}
          </button>
        </Notice>
      </template>
      <template id="error-list">
        <ErrorSummary errors={[{ name: '', say: '' }]} />
      </template>
      <template id="field-error">
        <FieldError> </FieldError>
      </template>
      <FilesTemplates language={language} />
      {children}
    </div>
  )
}
