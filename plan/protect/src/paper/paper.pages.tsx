import { Heading, Lead, Paragraph } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type PaperForm, versionOf } from './paper-form.ts'
import { paperRoutes } from './paper.routes.ts'
import { paperText as text } from './paper.text.ts'
import { PersonCopy, Signatures } from './person-copy.tsx'
import { Part, Room } from './sheet.tsx'

/** Which form? */
export function PaperFormsPage({ language, forms }: { readonly language: Language; readonly forms: readonly PaperForm[] }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <Heading>{say(text.which)}</Heading>
      <ul>
        {forms.map((form, index) => (
          <li>
            <a href={paperRoutes.paperForm.href({ language, form: String(index + 1) })}>{say(form.title)}</a>
          </li>
        ))}
      </ul>
      <Paragraph>{say(text.keep)}</Paragraph>
      <Paragraph>{say(text.enter)}</Paragraph>
    </>
  )
}

/** One form as it is printed; what stands above and below each page of it is said once for all. */
export function PaperFormPage({ language, form }: { readonly language: Language; readonly form: PaperForm }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <>
      <div class="not-printed">
        <p>
          <a href={paperRoutes.paperForms.href({ language })}>{say(text.back)}</a>
        </p>
        <Paragraph>{say(text.print)}</Paragraph>
      </div>
      <article class="paper">
        <div class="sheet">
          <div class="sheet-head">
            <p>
              {say(text.version)} {versionOf(form)}
            </p>
            <CaseNumber label={say(text.caseNumber)} />
          </div>
          <div class="sheet-body">
            <Heading level={1}>{say(form.title)}</Heading>
            {form.lead && <p class="lead">{say(form.lead)}</p>}
            <div class="beside">
              <Room label={say(text.date)} lines={1} />
              <Room label={say(text.by)} lines={1} />
            </div>
            {form.parts.flatMap((part) =>
              Array.from({ length: part.times ?? 1 }, (_, at) => <Part language={language} part={part} nth={part.times ? at + 1 : null} />),
            )}
            {form.takesYes && <Signatures language={language} />}
          </div>
          <div class="sheet-foot">
            <p>
              {say(text.enter)} {say(text.keep)}
            </p>
          </div>
        </div>
        {form.takesYes && <PersonCopy language={language} />}
      </article>
    </>
  )
}

/** Squares for a number as colleagues say it: three and three. */
function CaseNumber({ label }: { readonly label: string }): VNode {
  const three = [1, 2, 3].map(() => <span class="square" />)
  return (
    <p class="case-number">
      {label}{' '}
      <span aria-hidden="true">
        {three} – {three}
      </span>
    </p>
  )
}
