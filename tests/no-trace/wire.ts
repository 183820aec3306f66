import { type Canary, searchFor } from '../canary/scan.ts'
import type { Exchange, RecordingProxy } from './proxy.ts'

/** What a whole Chromium asks its maker by itself when it starts, whatever page is open: who is signed in, and what is newer. */
const ofItsOwn = /^(CONNECT (accounts\.google|update\.googleapis|redirector\.gvt1)\.com:443|POST http:\/\/update\.googleapis\.com\/)/

/** Header lines that say nothing about one reader among others. `origin` names the site itself. */
const everybodyAsks =
  /^(host|connection|proxy-connection|user-agent|accept|accept-(encoding|language)|sec-fetch-\w+|sec-ch-ua(-mobile|-platform)?|upgrade-insecure-requests|cache-control|pragma|priority|origin|content-(type|length))$/
const everybodyHears =
  /^(date|connection|keep-alive|vary|allow|location|retry-after|cache-control|content-(type|length|security-policy)|permissions-policy|referrer-policy|cross-origin-(opener|resource)-policy|x-(content-type-options|frame-options))$/

const strange = (said: Readonly<Record<string, string>>, known: RegExp) => Object.keys(said).filter((name) => !known.test(name))

const carries = (bytes: Buffer, canaries: readonly Canary[]) => searchFor(canaries)(bytes)

/** What may stand in no body: sealed on the device nothing, else nothing in a page that was only asked for but the receipt's seed. */
function carriedOpenly({ method, body, page }: Exchange, canaries: readonly Canary[], sealed: boolean): string[] {
  if (sealed) return carries(Buffer.concat([body, page]), canaries)
  return method === 'GET' ? carries(page, canaries).filter((name) => name !== 'receipt as bytes') : []
}

function faultsOfOne(exchange: Exchange, canaries: readonly Canary[], sealed: boolean): string[] {
  const { url, asked, answered } = exchange
  return [
    ...strange(asked, everybodyAsks).map((name) => `asked with ${name}`),
    ...strange(answered, everybodyHears).map((name) => `answered with ${name}`),
    ...(answered['cache-control'] === 'no-store' ? [] : ['may be kept']),
    ...(new URL(url).search === '' ? [] : ['a query']),
    ...carries(Buffer.from(url), canaries).map((name) => `${name} in an address`),
    ...carries(Buffer.from(JSON.stringify([asked, answered])), canaries).map((name) => `${name} in a header`),
    ...carriedOpenly(exchange, canaries, sealed).map((name) => `${name} in the clear`),
  ]
}

/**
 * Everything that somebody between browser and site sees and should not.
 * @param sealed whether words are sealed on the device; without script they pass in the body of a form, and nowhere else
 */
export function faultsOnTheWire(
  record: Pick<RecordingProxy, 'exchanges' | 'elsewhere'>,
  canaries: readonly Canary[],
  sealed: boolean,
): string[] {
  return [
    ...record.elsewhere.filter((asked) => !ofItsOwn.test(asked)).map((asked) => `somebody else was asked: ${asked}`),
    ...record.exchanges.flatMap((exchange) =>
      faultsOfOne(exchange, canaries, sealed).map((fault) => `${exchange.method} ${new URL(exchange.url).pathname}: ${fault}`),
    ),
  ]
}
