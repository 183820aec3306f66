import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages, type Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BackPage } from './back.page.tsx'
import { knownNode } from './fixtures/known-node.ts'
import { FilesAgainPage, FilesSentPage } from './files.page.tsx'
import { DonePage, MailboxPage, MorePage } from './mailbox.page.tsx'
import { ReceiptPage } from './receipt.page.tsx'
import { siteOf } from './site.ts'
import { WritePage } from './write.page.tsx'

const site = siteOf(await knownNode()) ?? assert.fail('no site')
const { receiver } = site
const receipt = '123 456 789 012 345 678 901 234 567'
const acceptedAt = '2026-05-06T07:00:00Z'

const pages: Readonly<Record<string, (language: Language) => VNode>> = {
  write: (language) => <WritePage language={language} site={site} receiver={receiver} path="witness" />,
  receipt: (language) => <ReceiptPage language={language} receiver={receiver} digits={receipt} acceptedAt={acceptedAt} sealedBy="server" />,
  back: (language) => <BackPage language={language} site={site} />,
  mailbox: (language) => <MailboxPage language={language} messages={[]} receipt={receipt} unit="day" upTo={0} />,
  more: (language) => <MorePage language={language} values={{ receipt: [receipt] }} />,
  done: (language) => <DonePage language={language} receipt={receipt} done="sent" />,
  'files again': (language) => <FilesAgainPage language={language} receipt={receipt} unit="day" leftOut={[]} />,
  'files sent': (language) => <FilesSentPage language={language} receipt={receipt} sent={[]} leftOut={[]} />,
}

/** Every form of a page with what stands in it, those that wait in templates too. */
const formsOf = (page: VNode): string[] => renderToString(page).match(/<form[\s\S]*?<\/form>/g) ?? []

/** What Chromium takes for a search, whose fields it asks nobody about. */
const asksNobody = /<form[^>]* action="[^"]*\/search\/[^"]*"/

for (const [name, page] of Object.entries(pages))
  for (const language of languages)
    test(`${name}, ${language}: its forms leave no body in a session file, and ask nobody what to fill in`, () => {
      const forms = formsOf(page(language))
      assert.ok(forms.length > 0)
      for (const form of forms) {
        assert.match(form, asksNobody)
        if (!form.includes('method="post"')) continue
        const secret = /<input type="password"[^>]*>/.exec(form)?.[0] ?? assert.fail('no field for a secret')
        assert.match(secret, / value="."/)
        assert.match(secret, / disabled/)
        assert.match(secret, / hidden/)
        assert.doesNotMatch(secret, / name=/, 'nothing of it is posted')
      }
    })
