import { defineForm } from '@fanal/forms'
import { render, type AssetLink } from '@fanal/http'
import { publicLanguages, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import type { VNode } from 'preact'
import { BackPage } from './back.page.tsx'
import { LineLayout } from './line.layout.tsx'
import { lineRoutes } from './line.routes.ts'
import { MorePage } from './mailbox.page.tsx'
import { problems } from './problems.text.ts'
import { everyReportField, followUpForm } from './report-form.ts'
import type { Site } from './site.ts'
import type { PlainForm } from './without-script.ts'
import { WritePage } from './write.page.tsx'

/** The place in a kept page where a field's own bytes belong. */
export function keptPlace(field: string): string {
  return `@@kept ${field}@@`
}

/** Every question of every path: this page does not read what it keeps, and so knows neither path nor team. */
const keptForm = defineForm({
  name: 'report',
  fields: everyReportField().filter((field) => field.kind !== 'choice' && field.kind !== 'check'),
})

/** Every field whose words a kept page has a place for. */
export const keptFields = [...new Set([...keptForm.fields, ...followUpForm.fields].map(({ name }) => name))]

const places = (form: { readonly fields: readonly { readonly name: string }[] }) =>
  Object.fromEntries(form.fields.map(({ name }) => [name, [keptPlace(name)]]))

function bodyOf(kind: PlainForm, language: PublicLanguage, site: Site, problem: Multilingual): VNode {
  if (kind === 'write')
    return (
      <WritePage
        language={language}
        site={site}
        receiver={null}
        path="witness"
        form={keptForm}
        values={places(keptForm)}
        problem={problem}
      />
    )
  if (kind === 'more') return <MorePage language={language} values={places(followUpForm)} problem={problem} />
  return <BackPage language={language} site={site} receipt={keptPlace('receipt')} problem={problem} />
}

/**
 * The page for when no sealer can be reached: the form again, with places for the words, so that whoever holds them as
 * bytes can put them back without ever making them a string.
 */
export async function keptPage(
  kind: PlainForm,
  at: { readonly language: PublicLanguage; readonly site: Site; readonly style: AssetLink | null; readonly scripts: readonly AssetLink[] },
): Promise<string> {
  const { language, site, style, scripts } = at
  const isReport = kind === 'write'
  const problem = isReport || kind === 'more' ? problems.busy : problems.notOpened
  const frame = {
    language,
    title: 'Fanal',
    body: bodyOf(kind, language, site, problem),
    alternates: publicLanguages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, href: (isReport ? lineRoutes.write : lineRoutes.back).href({ language: other }) })),
    session: null,
    csrf: null,
    route: isReport ? 'send' : 'open',
    status: 503,
  }
  return await render(<LineLayout frame={frame} site={site} />, { language, title: 'Fanal', style, scripts, status: 503 }).text()
}
