import { Checkbox, Fieldset, Heading, Hint, KeptNowhere, Notice, Paragraph, PublicForm, Radios, Submit } from '@fanal/design'
import type { ComponentChildren } from 'preact'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { Progress } from './progress.tsx'
import { lineRoutes } from './line.routes.ts'
import { fileSayings } from './file-sayings.text.ts'
import { filesText as text } from './files.text.ts'
import { shownName } from './shown-name.ts'

interface FilesSectionProps {
  readonly language: PublicLanguage
  /** 27 digits; empty where the browser module takes the files. */
  readonly receipt: string
  readonly unit: string
  readonly level?: 1 | 2
  readonly problem?: Multilingual | null
}

function Chooser({ language }: { language: PublicLanguage }) {
  return (
    <div class="field">
      <label for="f-file">{say(text.choose, language)}</label>
      <Hint id="f-file-hint">{say(text.limitsHere, language)}</Hint>
      <input type="file" id="f-file" name="file" multiple aria-describedby="f-file-hint" autocomplete="off" />
    </div>
  )
}

/** The form that posts the files: our server cleans and seals them. */
function PlainForm({ language, receipt, unit }: FilesSectionProps) {
  const [leave, asItIs] = [say(text.leave, language), say(text.asItIs, language)]
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={lineRoutes.files.href({ language })}
      id="files"
      accept-charset="utf-8"
      autocomplete="off"
      noValidate
    >
      <KeptNowhere />
      <input type="hidden" name="receipt" value={receipt} />
      <input type="hidden" name="unit" value={unit} />
      <Radios
        name="unclean"
        label={say(text.uncleanQuestion, language)}
        options={[
          { value: 'leave', label: leave },
          { value: 'send', label: asItIs },
        ]}
      />
      <Checkbox name="originals" label={say(text.keepAll, language)} />
      <div class="field">
        <label for="f-file">{say(text.choose, language)}</label>
        <Hint id="f-file-hint">{say(text.limitsThere, language)}</Hint>
        <input type="file" id="f-file" name="file" multiple aria-describedby="f-file-hint" autocomplete="off" />
      </div>
      <Paragraph>{say(text.byServer, language)}</Paragraph>
      <Submit tone="secondary">{say(text.send, language)}</Submit>
    </form>
  )
}

/** Where files are added to what was sent; under the receipt, never before it. */
export function FilesSection(props: FilesSectionProps) {
  const { language, receipt, level = 2, problem = null } = props
  return (
    <section data-part="files" aria-labelledby="files-title">
      <Heading level={level} id="files-title">
        {say(text.title, language)}
      </Heading>
      {problem !== null && (
        <Notice tone="danger" id="problem" live>
          <Paragraph>{say(problem, language)}</Paragraph>
        </Notice>
      )}
      <Paragraph>{say(text.lead, language)}</Paragraph>
      <Paragraph>{say(text.hidden, language)}</Paragraph>
      {receipt === '' ? (
        <form id="files" action={lineRoutes.files.href({ language })} autocomplete="off" noValidate>
          <Chooser language={language} />
          <div data-part="chosen" />
          <Progress />
        </form>
      ) : (
        <PlainForm {...props} />
      )}
    </section>
  )
}

/** After the files were stored. */
export function FilesDone({ language, children }: { language: PublicLanguage; children?: ComponentChildren }) {
  return (
    <>
      <Heading level={2}>{say(text.doneTitle, language)}</Heading>
      <Paragraph>{say(text.doneSay, language)}</Paragraph>
      {children}
    </>
  )
}

interface NamesProps {
  readonly language: PublicLanguage
  readonly names: readonly string[]
}

/** Names that strangers gave, among our own words. */
function Names({ language, names }: NamesProps) {
  if (names.length === 0) return null
  return (
    <>
      <Paragraph>{say(text.doneLeftOut, language)}</Paragraph>
      <ul>
        {names.map((name) => (
          <li>
            <bdi class="file-name">{shownName(name)}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

interface FilesAgainProps extends FilesSectionProps {
  readonly leftOut: readonly string[]
}

/** The form again, without script: a browser does not let a page choose files for somebody. */
export function FilesAgainPage({ leftOut, ...section }: FilesAgainProps) {
  return (
    <>
      <FilesSection {...section} level={1} />
      <Names language={section.language} names={leftOut} />
    </>
  )
}

interface FilesSentProps {
  readonly language: PublicLanguage
  readonly receipt: string
  readonly sent: readonly string[]
  readonly leftOut: readonly string[]
}

/** After files were sent without script: which, and which not. */
export function FilesSentPage({ language, receipt, sent, leftOut }: FilesSentProps) {
  return (
    <>
      <Heading level={1} id="done">
        {say(text.doneTitle, language)}
      </Heading>
      <Paragraph>{say(text.doneSay, language)}</Paragraph>
      <ul>
        {sent.map((name) => (
          <li>
            <bdi class="file-name">{shownName(name)}</bdi>
          </li>
        ))}
      </ul>
      <Names language={language} names={leftOut} />
      <p class="small">{say(text.sealedThere, language)}</p>
      <PublicForm action={lineRoutes.open.href({ language })} id="again">
        <input type="hidden" name="receipt" value={receipt} />
        <Submit tone="secondary">{say(text.toMessages, language)}</Submit>
      </PublicForm>
    </>
  )
}

/** One chosen file as the browser module shows it. */
function FileItem({ language }: { language: PublicLanguage }) {
  return (
    <li class="chosen-file">
      <p>
        <strong>
          <bdi data-put="name" class="file-name" />
        </strong>{' '}
        <span class="small" data-put="size" />
      </p>
      <p data-put="verdict" />
      <p data-put="lies" hidden />
      <div data-part="ask" hidden>
        <Fieldset name="ask" label=" ">
          {(['leave', 'send'] as const).map((value) => (
            <div class="choice">
              <input type="radio" value={value} autocomplete="off" />
              <label>{say(value === 'leave' ? text.leave : text.asItIs, language)}</label>
            </div>
          ))}
        </Fieldset>
      </div>
      <div class="choice" data-part="original" hidden>
        <input type="checkbox" autocomplete="off" />
        <label>{say(text.keepThis, language)}</label>
      </div>
      <div data-part="bar" hidden>
        <progress max={100} value={0} />
        <p class="small" data-put="share" />
      </div>
      <button type="button" class="button secondary small" data-part="remove">
        {say(text.remove, language)}
        <span class="unseen">
          {' '}
          <bdi data-put="name" />
        </span>
      </button>
    </li>
  )
}

/** What the module that takes files copies into the page; it holds no words of its own. */
export function FilesTemplates({ language }: { language: PublicLanguage }) {
  return (
    <>
      <template id="file-sayings">
        {Object.entries(fileSayings).map(([code, sentence]) => (
          <p data-code={code}>{say(sentence, language)}</p>
        ))}
      </template>
      <template id="file-list">
        <h3 id="chosen-title">{say(text.chosen, language)}</h3>
        <ul class="chosen-files" aria-labelledby="chosen-title" />
        <p class="small">{say(fileSayings.ifClosed, language)}</p>
        <div class="file-buttons">
          <Submit tone="primary">{say(text.send, language)}</Submit>
          <button type="button" class="button secondary" data-part="stop" hidden>
            {say(text.stop, language)}
          </button>
        </div>
      </template>
      <template id="file-item">
        <FileItem language={language} />
      </template>
      <template id="files-done">
        <FilesDone language={language}>
          <button type="button" class="button secondary" data-part="again">
            {say(text.addMore, language)}
          </button>
        </FilesDone>
      </template>
    </>
  )
}
