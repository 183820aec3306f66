import { Button, Checkboxes, Details, Select } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { templatesRoutes } from './templates.routes.ts'
import { templatesText as text } from './templates.text.ts'
import type { Template } from './templates.ts'

/** Ready sentences above the answer box: the page's language names them, the answer's language is what is put in. */
export function TemplatesSection({ language, templates }: { language: Language; templates: readonly Template[] }): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const options = (kind: Template['kind']) =>
    templates.filter((one) => one.kind === kind).map(({ id, title }) => ({ value: id, label: say(title) }))
  return (
    <fanal-templates data-templates={JSON.stringify(templates.map(({ id, text: words }) => ({ id, text: words })))}>
      <Details summary={say(text.pick)}>
        <p>{say(text.pickLead)}</p>
        <Select id="template-sentence" name="template-sentence" label={say(text.sentence)} options={options('answer')} />
        <Button id="template-put">{say(text.putSentence)}</Button>
        <Checkboxes id="template-question" name="template-question" label={say(text.questions)} options={options('question')} />
        <Button id="template-ask">{say(text.askAll)}</Button>
        <p data-put role="status" />
        <p class="small">
          <a href={templatesRoutes.templates.href({ language })}>{say(text.manage)}</a>
        </p>
      </Details>
    </fanal-templates>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-templates': HTMLAttributes<HTMLElement> & { readonly 'data-templates': string }
    }
  }
}
