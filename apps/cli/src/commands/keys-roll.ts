import { kemPublicKey, keysId, signPublicKey } from '@fanal/seal'
import { afterText, rewrapBatch, type SealedMessage } from '@fanal/intake'
import { changesFor, directoryRequest, heardKey, isSigned, newEpoch, openHeld, spokenKey } from '@fanal/vault'
import { askHere } from '../ask.ts'
import { type Command, needed, print, readOptions, Stop } from '../command.ts'
import { freePlace, writeOnce } from '../keys/files.ts'
import { memberOptions, signedIn, unitKeysOf } from '../workbench-desk.ts'
import { hearKey } from './keys-give.ts'

function madeAlready(key: string): Stop {
  const name = spokenKey(key)
  return new Stop(
    {
      en: `New keys were made already (${name}) and wait for the root key’s signature: send that request. Where it was lost: --replace "${name}", and tell whoever holds the root key.`,
      fr: `De nouvelles clés ont déjà été créées (${name}) et attendent la signature de la clé racine : envoyez cette demande. Si elle est perdue : --replace "${name}", et dites-le à la personne qui détient la clé racine.`,
    },
    'made-already',
  )
}

export const keysRoll: Command = {
  name: 'keys roll',
  usage: 'keys roll UNIT --out REQUEST [--compare NAME]… [--replace KEY] --to URL --as NAME [--json]',
  about: {
    en: 'Makes a unit’s next keys, wraps them to its members and recovery, and writes the request for the root key.',
    fr: 'Crée les prochaines clés d’une unité, les enveloppe pour ses membres et la récupération, et écrit la demande pour la clé racine.',
  },
  async run(console) {
    const more = { out: { type: 'string' }, compare: { type: 'string', multiple: true }, replace: { type: 'string' } } as const
    const { values, positionals } = readOptions(console, this.usage, { ...memberOptions, ...more })
    const unit = needed(positionals[0], 'UNIT', this.usage)
    const out = freePlace(needed(values.out, '--out', this.usage))
    const desk = await signedIn(console, values, this.usage)
    const keys = await unitKeysOf(desk, unit)
    const unsigned = keys.readers.filter(
      (reader) => (values.compare ?? []).includes(reader.displayName) && !isSigned(reader, keys.directory),
    )
    // One's own key needs nobody's word: it is made of the seed in this process.
    const { kem, sign } = desk.session.seeds
    const compared = new Set([keysId(await kemPublicKey(kem), await signPublicKey(sign))])
    const asker = askHere()
    try {
      for (const reader of unsigned) {
        // oxlint-disable-next-line no-await-in-loop -- one person after the other
        const key = await hearKey(reader, asker, console)
        compared.add(key)
      }
    } finally {
      asker.close()
    }
    const made = await newEpoch(keys, compared)
    if (made === null)
      throw new Stop({ en: 'The directory does not name this unit.', fr: 'L’annuaire ne nomme pas cette unité.' }, 'no-unit')
    const { key, wraps } = made
    const replaces = values.replace === undefined ? null : heardKey(values.replace)
    if (keys.kept !== null && replaces === null) throw madeAlready(keys.kept.key)
    await desk.ask('POST', `/api/v1/units/${unit}/epochs`, { epoch: made.epoch.epoch, key, replaces, wraps })
    writeOnce(out, `${JSON.stringify(directoryRequest(keys.directory, changesFor(keys, made, compared)), null, 1)}\n`)
    const fingerprint = spokenKey(key)
    print(
      console,
      values.json,
      { epoch: made.epoch.epoch, fingerprint, request: out },
      {
        en: `${out} goes to whoever holds the root key: epoch ${made.epoch.epoch}, key ${fingerprint}. Once it is published: fanal keys rewrap ${unit}.`,
        fr: `${out} va à la personne qui détient la clé racine : époque ${made.epoch.epoch}, clé ${fingerprint}. Une fois publiée : fanal keys rewrap ${unit}.`,
      },
    )
    return 0
  },
}

interface OldEnvelopes {
  readonly envelopes: readonly SealedMessage[]
  readonly left: number
}

export const keysRewrap: Command = {
  name: 'keys rewrap',
  usage: 'keys rewrap UNIT --to URL --as NAME [--json]',
  about: {
    en: 'Wraps everything that is sealed to a unit to its current keys; stopped half-way, it goes on where it was.',
    fr: 'Enveloppe tout ce qui est scellé pour une unité avec ses clés actuelles; interrompue, la commande reprend où elle en était.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, memberOptions)
    const unit = needed(positionals[0], 'UNIT', this.usage)
    const desk = await signedIn(console, values, this.usage)
    const keys = await unitKeysOf(desk, unit)
    const held = await openHeld(keys, desk.session.seeds.kem)
    const seeds = new Map(held.filter(({ secret }) => secret === 'unit-inbox').map(({ epoch, seed }) => [epoch, seed]))
    let [rewrapped, closed, after] = [0, 0, '']
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a batch at a time: what was done stays done
      const page = await desk.ask<OldEnvelopes>('GET', `/api/v1/units/${unit}/old-envelopes${after && `?after=${after}`}`)
      if (page.envelopes.length === 0) break
      // oxlint-disable-next-line no-await-in-loop -- as above
      const batch = await rewrapBatch(unit, page.envelopes, seeds, keys.directory.body)
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (batch.done.length > 0) await desk.ask('POST', `/api/v1/units/${unit}/rewrapped`, { envelopes: batch.done })
      rewrapped += batch.done.length
      closed += batch.closed
      const last = page.envelopes.at(-1)
      after = last === undefined ? '' : afterText(last)
      if (values.json !== true) console.err(`${rewrapped}`)
    }
    print(
      console,
      values.json,
      { rewrapped, closed },
      {
        en: `Wrapped anew: ${rewrapped}. Not opened by your keys: ${closed}.`,
        fr: `Enveloppés à nouveau : ${rewrapped}. Non ouverts par vos clés : ${closed}.`,
      },
    )
    return closed === 0 ? 0 : 1
  },
}
