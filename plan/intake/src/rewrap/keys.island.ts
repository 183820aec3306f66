import { loadMemberSeeds, thisPage } from '@fanal/identity/browser'
import type { Bilingual, Language } from '@fanal/kernel'
import { type MemberPlace, type MemberSeeds, kemPublicKey, keysId, signPublicKey } from '@fanal/seal'
import {
  type UnitKeysAnswer,
  brokenWraps,
  changesFor,
  checkedHere,
  directoryRequest,
  distrustText,
  heardKey,
  isSigned,
  newEpoch,
  openHeld,
  spokenKey,
  wrapForColleague,
} from '@fanal/vault/browser'
import { lostText } from '@fanal/identity/browser'
import { keysText as text } from './keys.text.ts'
import { afterText } from './old-envelope.ts'
import { type SealedMessage, rewrapBatch } from './rewrap-batch.ts'

class Refused extends Error {}

/** Gives, makes and renews a unit's keys in the browser of a member who holds them. */
class KeysElement extends HTMLElement {
  private readonly line = thisPage()
  private seeds: MemberSeeds | null = null
  private place: MemberPlace | null = null
  /** Keys that this member compared on this page, and their own. */
  private readonly compared = new Set<string>()
  private readonly language: Language = document.documentElement.lang === 'fr' ? 'fr' : 'en'

  connectedCallback(): void {
    for (const shown of this.querySelectorAll<HTMLElement>('[data-without-script]')) shown.hidden = true
    void this.start().catch(() => this.say(text.failed, true))
  }

  private async start(): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) return this.signedOut()
    this.seeds = loaded.seeds
    this.place = loaded
    const own = keysId(await kemPublicKey(loaded.seeds.kem), await signPublicKey(loaded.seeds.sign))
    this.compared.add(own)
    this.piece('own').textContent = spokenKey(own)
    this.piece('with-script').hidden = false
    for (const form of this.querySelectorAll<HTMLFormElement>('form[data-give]')) {
      form.hidden = false
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        void this.doing(() => this.give(form))
      })
    }
    void this.lookForBroken().catch(() => undefined)
    this.piece('roll').addEventListener('click', () => void this.doing(() => this.roll()))
    this.piece('drop').addEventListener('click', () => void this.doing(() => this.drop()))
    this.piece('rewrap').addEventListener('click', () => void this.doing(() => this.rewrap()))
  }

  private async give(form: HTMLFormElement): Promise<void> {
    const keys = await this.keys()
    const reader = keys.readers.find(({ member }) => member === form.dataset['give'])
    if (reader === undefined) return this.say(text.nothing, true)
    const compares = !isSigned(reader, keys.directory) || reader.checkedBy.length < reader.checksNeeded
    const heard = heardKey(form.querySelector('input')?.value ?? '')
    if (compares && heard !== reader.key) return this.say(text.otherKey, true)
    if (compares) {
      this.compared.add(reader.key)
      const { left } = await this.ask<{ left: number }>('compared', { member: reader.member, key: reader.key })
      if (left > 0) {
        form.hidden = true
        return this.say(text.noted)
      }
    }
    const wraps = await wrapForColleague(keys, reader, this.mustSeeds().kem, compares ? reader.key : null)
    if (wraps?.length === 0 && compares) return this.say(text.listed)
    if (wraps === null || wraps.length === 0) return this.say(text.nothing, true)
    await this.ask('wraps', { wraps })
    form.hidden = true
    this.say(text.given)
  }

  /** Says where something that this member was given does not open. */
  private async lookForBroken(): Promise<void> {
    this.piece('broken').hidden = (await brokenWraps(await this.keys(), this.mustSeeds().kem)).length === 0
  }

  private async drop(): Promise<void> {
    const wraps = (await brokenWraps(await this.keys(), this.mustSeeds().kem)).map(({ secret, epoch }) => ({ secret, epoch }))
    if (wraps.length === 0) return this.say(text.nothing, true)
    const { dropped } = await this.ask<{ dropped: number }>('wraps/drop', { wraps })
    this.piece('broken').hidden = true
    this.say(text.dropped, false, { count: dropped })
  }

  private async roll(): Promise<void> {
    const keys = await this.keys()
    const made = await newEpoch(keys, this.compared)
    if (made === null) return this.say(text.failed, true)
    const { key } = made
    const inTheirPlace = this.querySelector<HTMLInputElement>('input[data-replace]')!
    const replaces = inTheirPlace.checked ? (keys.kept?.key ?? null) : null
    await this.ask('epochs', { epoch: made.epoch.epoch, key, replaces, wraps: made.wraps })
    inTheirPlace.checked = false
    this.piece('kept-key').textContent = spokenKey(key)
    this.piece('kept').hidden = false
    const request = directoryRequest(keys.directory, changesFor(keys, made, this.compared))
    const link = this.piece('request') as HTMLAnchorElement
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(request, null, 1)}\n`], { type: 'application/json' }))
    link.download = `epoch-${made.epoch.epoch}.request.json`
    link.hidden = false
    this.say(text.rolled, false, { key: spokenKey(key) })
  }

  private async rewrap(): Promise<void> {
    const keys = await this.keys()
    const held = await openHeld(keys, this.mustSeeds().kem)
    const seeds = new Map(held.filter(({ secret }) => secret === 'unit-inbox').map(({ epoch, seed }) => [epoch, seed]))
    let [count, closed, after] = [0, 0, '']
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a batch at a time: what was done stays done
      const { envelopes } = await this.ask<{ envelopes: SealedMessage[] }>(`old-envelopes${after && `?after=${after}`}`)
      if (envelopes.length === 0) break
      // oxlint-disable-next-line no-await-in-loop -- as above
      const batch = await rewrapBatch(keys.unit, envelopes, seeds, keys.directory.body)
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (batch.done.length > 0) await this.ask('rewrapped', { envelopes: batch.done })
      count += batch.done.length
      closed += batch.closed
      const last = envelopes.at(-1)
      after = last === undefined ? '' : afterText(last)
      this.say(text.rewrapping, false, { count })
    }
    this.say(text.rewrapped, closed > 0, { count, closed })
  }

  /** The unit's keys as they are now, once their directory is seen to be of the node that the member's own key names. */
  private async keys(): Promise<UnitKeysAnswer> {
    const node = await fetch('/api/v1/directory', { credentials: 'same-origin', cache: 'no-store' })
    const { rootPublic } = (await node.json()) as { rootPublic: string }
    const keys = await this.ask<UnitKeysAnswer>('keys')
    const { deployment, organization, member } = this.mustPlace()
    const checked = await checkedHere({ rootPublic, directory: keys.directory }, deployment)
    if (!checked.ok) throw new Refused(distrustText[checked.problem][this.language])
    if (keys.organization !== organization || keys.member !== member) throw new Refused(text.failed[this.language])
    return keys
  }

  private async ask<T>(what: string, body?: object): Promise<T> {
    const path = `/api/v1/units/${this.dataset['unit'] ?? ''}/${what}`
    const answer = await (body === undefined ? fetch(path, { credentials: 'same-origin', cache: 'no-store' }) : this.line.send(path, body))
    if (typeof answer === 'string') throw new Refused(lostText[answer][this.language])
    const said = (await answer.json()) as { error?: { message?: string } }
    if (!answer.ok) throw new Refused(said.error?.message ?? text.failed[this.language])
    return said as T
  }

  /** One thing at a time; a refusal is said in the server's own sentence. */
  private async doing(work: () => Promise<void>): Promise<void> {
    const pressed = document.activeElement
    const buttons = this.querySelectorAll('button')
    for (const button of buttons) button.disabled = true
    try {
      await work()
    } catch (fault) {
      const sentence = fault instanceof Refused ? fault.message : text.failed[this.language]
      this.say({ en: sentence, fr: sentence }, true)
    } finally {
      for (const button of buttons) button.disabled = false
      // A button that was disabled has lost the focus: whoever works by keyboard goes on from where they were.
      if (document.activeElement === document.body && pressed instanceof HTMLElement && pressed.checkVisibility()) pressed.focus()
    }
  }

  private mustSeeds(): MemberSeeds {
    if (this.seeds === null) throw new Refused(text.signedOut[this.language])
    return this.seeds
  }

  private mustPlace(): MemberPlace {
    if (this.place === null) throw new Refused(text.signedOut[this.language])
    return this.place
  }

  private signedOut(): void {
    this.say(text.signedOut, true)
    const link = document.createElement('a')
    link.href = `${this.dataset['signIn'] ?? '/'}?from=${encodeURIComponent(location.pathname + location.search)}`
    link.textContent = text.signIn[this.language]
    this.piece('says').append(' ', link)
  }

  private say(words: Bilingual, isError = false, values: Readonly<Record<string, string | number>> = {}): void {
    const place = this.piece('says')
    const sentence = words[this.language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    place.querySelector('output')!.textContent = sentence
    place.className = isError ? 'notice danger' : 'notice info'
    place.hidden = false
    if (isError) place.focus()
  }

  private piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!
  }
}

customElements.define('fanal-keys', KeysElement)
