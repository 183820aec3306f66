import { Heading, Lead } from '@fanal/design'
import { say, type PublicLanguage } from '@fanal/kernel'
import { HelpLines } from './help.pages.tsx'
import { text } from './pages.text.ts'

/** Where nobody can receive: says so before anybody writes, and names the phone lines. */
export function ClosedPage({ language, why }: { language: PublicLanguage; why: 'nobody' | 'down' }) {
  const [title, sentence] = why === 'nobody' ? [text.nobodyTitle, text.nobody] : [text.downTitle, text.down]
  return (
    <>
      <Heading level={1}>{say(title, language)}</Heading>
      <Lead>{say(sentence, language)}</Lead>
      <HelpLines language={language} />
    </>
  )
}
