import { languageNames, type PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'
import { Form } from './form.tsx'
import { PageLanguage } from './language.ts'
import { QuickExit } from './quick-exit.tsx'

export interface NavLink {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** The single key that follows it, where a page answers keys. */
  readonly byKey?: string
}

export interface SignedIn {
  /** Whom the page was made for, for its scripts: somebody else may sign in in another tab. */
  readonly member?: string | undefined
  readonly name: string
  readonly duty: string | null
  /** Where the member looks after their own sign-in. */
  readonly account?: { readonly href: string; readonly label: string }
  /** The address that ends the session. */
  readonly signOut: string
  readonly csrf: string | null
  /** A second way to sign out, which does something first: the pair that the form sends, and what its button says. */
  readonly signOutToo?: { readonly name: string; readonly value: string; readonly label: string } | null
}

export interface PageProps {
  readonly language: PublicLanguage
  /** The first page. */
  readonly home: string
  /** The same page in its other languages. */
  readonly alternates: readonly { readonly language: PublicLanguage; readonly href: string }[]
  readonly nav?: readonly NavLink[]
  /** The public line has a quick exit; the workbench has a session. */
  readonly quickExit?: boolean
  readonly signedIn?: SignedIn | null
  /** Above everything, for example that this is a demonstration. */
  readonly banner?: ComponentChildren
  readonly footer?: ComponentChildren
  /** The workbench uses the screen's whole width. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

function Session({ signedIn, language }: { signedIn: SignedIn; language: PublicLanguage }) {
  return (
    <div class="session" data-member={signedIn.member}>
      <p>
        <strong>{signedIn.name}</strong>
        {signedIn.duty !== null && <span class="duty">{signedIn.duty}</span>}
        {signedIn.account && <a href={signedIn.account.href}>{signedIn.account.label}</a>}
      </p>
      <Form action={signedIn.signOut} csrf={signedIn.csrf}>
        <button type="submit" class="button small secondary">
          {text.signOut[language]}
        </button>
        {signedIn.signOutToo && (
          <button type="submit" name={signedIn.signOutToo.name} value={signedIn.signOutToo.value} class="button small secondary">
            {signedIn.signOutToo.label}
          </button>
        )}
      </Form>
    </div>
  )
}

/** Each language by its own name: whoever looks for theirs cannot read the others. */
function LanguageSwitch({ language, alternates }: Pick<PageProps, 'language' | 'alternates'>) {
  const links = alternates.map((other) => (
    <a class="language" href={other.href} lang={other.language} hreflang={other.language} rel="alternate">
      {languageNames[other.language]}
    </a>
  ))
  if (links.length < 2) return links[0] ?? null
  return (
    <nav class="languages" aria-label={text.languages[language]}>
      <ul>
        {links.map((link) => (
          <li>{link}</li>
        ))}
      </ul>
    </nav>
  )
}

/** Every place of the menu, in a row. */
function MenuLinks({ nav }: { nav: readonly NavLink[] }) {
  return (
    <ul>
      {nav.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? 'page' : undefined} data-key={link.byKey}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** On a phone the public's menu opens under its name, without script: the page itself starts on the first screen. */
function Header({ language, home, alternates, nav = [], signedIn, quickExit = false }: Omit<PageProps, 'children'>) {
  return (
    <header class={`site${quickExit ? ' folds' : ''}`}>
      <div class="brand">
        <a class="product" href={home}>
          Fanal
        </a>
        <LanguageSwitch language={language} alternates={alternates} />
        {signedIn && <Session signedIn={signedIn} language={language} />}
      </div>
      {nav.length > 0 && (
        <nav class="menu" aria-label={text.menu[language]}>
          {quickExit ? (
            <details>
              <summary>{text.menu[language]}</summary>
              <MenuLinks nav={nav} />
            </details>
          ) : (
            <MenuLinks nav={nav} />
          )}
        </nav>
      )}
    </header>
  )
}

/** What stands around every page: skip link, quick exit, header with the language switch, menu, main part and footer. */
export function Page(props: PageProps) {
  const { language, quickExit = false, banner, footer, wide = false, children } = props
  return (
    <PageLanguage.Provider value={language}>
      <div class={`page${quickExit ? ' with-exit' : ''}${wide ? ' wide' : ''}`}>
        <a class="skip" href="#main">
          {text.skip[language]}
        </a>
        {quickExit && <QuickExit />}
        <Header {...props} />
        <main id="main" tabIndex={-1}>
          {banner && <div class="banner">{banner}</div>}
          {children}
        </main>
        {footer && <footer class="site">{footer}</footer>}
      </div>
    </PageLanguage.Provider>
  )
}
