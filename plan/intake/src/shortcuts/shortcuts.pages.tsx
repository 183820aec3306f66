import { Form, Heading, Lead, Paragraph, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shortcutsRoutes } from './shortcuts.routes.ts'
import { shortcutPageText, shortcutText, shortcutsText as text } from './shortcuts.text.ts'
import { type ShortcutPage, shortcutKeys } from './shortcuts.ts'

// An element of our own: `shortcuts.island.ts` brings it to life.
const ShortcutsElement = 'fanal-shortcuts' as 'div'

function Keys({ language, page }: { language: Language; page: ShortcutPage }) {
  return (
    <dl class="keys">
      {shortcutKeys[page].map((key) => (
        <div>
          <dt>
            <kbd>{key === 'Enter' ? sayIn(text.enter, language) : key}</kbd>
          </dt>
          <dd>{sayIn(shortcutText[key], language)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The way to the list of shortcuts, below a page that has some; where its reader wants them, the list and the keys themselves. */
export function ShortcutsSection({ language, page, isOn }: { language: Language; page: ShortcutPage; isOn: boolean }): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const href = shortcutsRoutes.shortcuts.href({ language })
  const link = (
    <p class="small">
      <a href={href}>{say(text.title)}</a>
    </p>
  )
  if (!isOn) return link
  return (
    <ShortcutsElement>
      {link}
      <dialog class="shortcuts" aria-labelledby="shortcuts-title">
        <Heading id="shortcuts-title">{say(text.title)}</Heading>
        <Keys language={language} page={page} />
        <p>
          <a href={href}>{say(text.change)}</a>
        </p>
        <form method="dialog">
          <Submit tone="secondary">{say(text.close)}</Submit>
        </form>
      </dialog>
    </ShortcutsElement>
  )
}

/** Every shortcut, and the switch; works without script. */
export function ShortcutsPage({ language, isOn, csrf }: { language: Language; isOn: boolean; csrf: string | null }): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {(['inbox', 'report'] as const).map((page) => (
        <>
          <Heading>{say(shortcutPageText[page])}</Heading>
          <Keys language={language} page={page} />
        </>
      ))}
      <Paragraph>{say(text.why)}</Paragraph>
      <p role="status">
        <strong>{say(isOn ? text.on : text.off)}</strong>
      </p>
      <Form action={shortcutsRoutes.setShortcuts.href({ language })} csrf={csrf}>
        <input type="hidden" name="shortcuts" value={isOn ? 'off' : 'on'} />
        <Submit tone="secondary">{say(isOn ? text.switchOff : text.switchOn)}</Submit>
      </Form>
    </>
  )
}
