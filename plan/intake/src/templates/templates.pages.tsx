import { Details, ErrorSummary, Form, Heading, Input, Lead, Notice, Paragraph, Radios, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shippedTemplates } from './shipped.text.ts'
import type { UnitTemplates } from './template-desk.ts'
import { templatesRoutes } from './templates.routes.ts'
import { ownTitle, templateFaultText, templateFieldText, templateKindText, templatesText as text } from './templates.text.ts'
import { type OwnTemplate, type Template, type TypedTemplate, faultsOf, templateKinds, templateLimits } from './templates.ts'

/** What somebody sent that could not be kept: nothing of it is lost. */
export interface TemplateDraft {
  readonly unit: string
  /** The template that was changed; `null` where it was a new one. */
  readonly id: string | null
  readonly kind: string
  readonly typed: TypedTemplate
}

export interface TemplatesPageProps {
  readonly language: Language
  readonly units: readonly UnitTemplates[]
  readonly csrf: string | null
  readonly done: 'kept' | 'removed' | null
  readonly draft: TemplateDraft | null
}

type Say = (text: Bilingual) => string
type Parts = Pick<TemplatesPageProps, 'language' | 'csrf' | 'draft'> & { readonly say: Say }

function typedOf({ title, text: words }: Pick<Template, 'title' | 'text'>): TypedTemplate {
  return { 'title-en': title.en, 'title-fr': title.fr, 'text-en': words.en, 'text-fr': words.fr }
}

const blank: TypedTemplate = { 'title-en': '', 'title-fr': '', 'text-en': '', 'text-fr': '' }

function Words({ template, say }: { template: Template; say: Say }) {
  return (
    <li>
      <strong>{say(template.title)}</strong>
      <p class="words" lang="en">
        {template.text.en}
      </p>
      <p class="words" lang="fr">
        {template.text.fr}
      </p>
    </li>
  )
}

function Editor({ unit, own, language, csrf, draft, say }: Parts & { unit: string; own: OwnTemplate | null }) {
  const mine = draft !== null && draft.unit === unit && draft.id === (own?.id ?? null) ? draft : null
  const typed = mine?.typed ?? (own === null ? blank : typedOf(own))
  const faults = mine === null ? [] : faultsOf(mine.typed)
  const field = (name: keyof TypedTemplate) => {
    const wrong = faults.find((fault) => fault.field === name)
    return {
      id: `${name}-${own?.id ?? unit}`,
      name,
      label: say(templateFieldText[name]),
      value: typed[name],
      error: wrong && say(templateFaultText(name, wrong.fault)),
    }
  }
  const kinds = templateKinds.map((kind) => ({ value: kind as string, label: say(templateKindText[kind]) }))
  return (
    <Details summary={own === null ? say(text.add) : say(own.title)} open={mine !== null}>
      <ErrorSummary errors={faults.map(({ field: name, fault }) => ({ ...field(name), say: say(templateFaultText(name, fault)) }))} />
      <Paragraph>{say(text.notSealed)}</Paragraph>
      <Form action={templatesRoutes.keepTemplate.href({ language })} csrf={csrf}>
        <input type="hidden" name="unit" value={unit} />
        {own !== null && <input type="hidden" name="id" value={own.id} />}
        <Radios
          id={`kind-${own?.id ?? unit}`}
          name="kind"
          label={say(text.kind)}
          options={kinds}
          value={mine?.kind ?? own?.kind ?? 'answer'}
        />
        <Input {...field('title-en')} />
        <Input {...field('title-fr')} />
        <Textarea {...field('text-en')} rows={4} max={templateLimits.text} />
        <Textarea {...field('text-fr')} rows={4} max={templateLimits.text} />
        <Submit>{say(text.keep)}</Submit>
      </Form>
      {own !== null && (
        <Form action={templatesRoutes.removeTemplate.href({ language })} csrf={csrf}>
          <input type="hidden" name="unit" value={unit} />
          <input type="hidden" name="id" value={own.id} />
          <Submit tone="danger">{say(text.remove)}</Submit>
        </Form>
      )}
    </Details>
  )
}

function UnitSection({ one, ...parts }: Parts & { one: UnitTemplates }) {
  const { say } = parts
  const title = `templates-${one.unit.unit}`
  return (
    <section aria-labelledby={title}>
      <Heading id={title}>{say(ownTitle(one.unit))}</Heading>
      {one.own.length === 0 && <p>{say(text.none)}</p>}
      {one.maySet ? (
        <>
          {one.own.map((own) => (
            <Editor {...parts} unit={one.unit.unit} own={own} />
          ))}
          <Editor {...parts} unit={one.unit.unit} own={null} />
        </>
      ) : (
        <>
          <ul class="templates">
            {one.own.map((own) => (
              <Words template={own} say={say} />
            ))}
          </ul>
          <p class="small">{say(text.bySupervisor)}</p>
        </>
      )}
    </section>
  )
}

/** Every ready sentence that a member can use, both languages of each; a supervisor writes the unit's. Works without script. */
export function TemplatesPage({ language, units, csrf, done, draft }: TemplatesPageProps): VNode {
  const say: Say = (one) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <p class="small">{say(text.whyOne)}</p>
      {done !== null && (
        <Notice tone="success">
          <p>{say(text[done])}</p>
        </Notice>
      )}
      {units.map((one) => (
        <UnitSection one={one} language={language} csrf={csrf} draft={draft} say={say} />
      ))}
      <section aria-labelledby="templates-shipped">
        <Heading id="templates-shipped">{say(text.shippedTitle)}</Heading>
        {templateKinds.map((kind) => (
          <>
            <Heading level={3}>{say(kind === 'answer' ? text.sentences : text.questions)}</Heading>
            <ul class="templates">
              {shippedTemplates
                .filter((template) => template.kind === kind)
                .map((template) => (
                  <Words template={template} say={say} />
                ))}
            </ul>
          </>
        ))}
      </section>
    </>
  )
}
