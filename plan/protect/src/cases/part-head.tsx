import { Heading } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { caseParts, partGroupText, partGroups } from './case-parts.ts'
import { casesText as text } from './cases.text.ts'

interface PartHeadProps {
  readonly language: Language
  readonly title: Bilingual
  readonly number: string
  readonly caseId: string
  /** The name of the page among those of a case. */
  readonly part: string
}

/** The head of every page that hangs below a case: what it is, whose number, and the other pages. */
export function PartHead({ language, title, number, caseId, part }: PartHeadProps): VNode {
  return (
    <>
      <Heading level={1}>{title[language]}</Heading>
      <p>
        {text.number[language]} <code>{number}</code>
      </p>
      <PartsNav language={language} caseId={caseId} current={part} />
    </>
  )
}

/** The pages of one case, on each of them. On a phone they open under their name, without script, as the public’s menu does. */
export function PartsNav({
  language,
  caseId,
  current,
}: {
  readonly language: Language
  readonly caseId: string
  /** The name of the page that is shown. */
  readonly current: string
}): VNode {
  return (
    <nav aria-label={text.links[language]} class="parts">
      <details>
        <summary>{text.links[language]}</summary>
        {partGroups.map((group) => (
          <div>
            <p id={`parts-${group}`}>{partGroupText[group][language]}</p>
            <ul aria-labelledby={`parts-${group}`}>
              {caseParts
                .filter((part) => part.group === group)
                .map((part) => (
                  <li>
                    <a href={part.path[language].replace(':case', caseId)} aria-current={part.name === current ? 'page' : undefined}>
                      {part.label[language]}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  )
}
