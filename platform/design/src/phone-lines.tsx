import type { Multilingual, PublicLanguage } from '@fanal/kernel'
import { PhoneLink } from './receipt.tsx'
import { Sources } from './sources.tsx'
import { DefinitionList } from './table.tsx'

/** A line that somebody else answers, as a dated fact. */
export interface PhoneLine {
  readonly name: Multilingual
  readonly number: string
  readonly says: Multilingual
  readonly accordingTo?: string
  readonly sources: readonly string[]
  readonly asOf: string
  readonly mark: 'V' | 'S' | 'U'
}

const accordingTo: Multilingual = {
  en: 'According to {who}: ',
  fr: 'Selon {who}\u00A0: ',
  es: 'Según {who}: ',
  tl: 'Ayon sa {who}: ',
  pa: '{who} ਮੁਤਾਬਕ: ',
  ar: 'بحسب {who}: ',
  'zh-Hans': '根据 {who}：',
}

/** Numbers to call, what each line promises, and where that was read. */
export function PhoneLines({ language, lines }: { language: PublicLanguage; lines: readonly PhoneLine[] }) {
  const items = lines.map((line) => ({
    term: line.name[language],
    value: (
      <>
        <PhoneLink number={line.number} label={line.name[language]} />
        <br />
        {line.accordingTo !== undefined && accordingTo[language].replace('{who}', line.accordingTo)}
        {line.says[language]}
      </>
    ),
  }))
  return (
    <>
      <DefinitionList items={items} />
      <Sources language={language} facts={lines.map(({ name, ...fact }) => ({ ...fact, says: name[language] }))} />
    </>
  )
}
