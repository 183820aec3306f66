import { type Bilingual, say } from '@fanal/kernel'
import { heardKey, isSigned, type ReaderAnswer, type UnitKeysAnswer, wrapForColleague } from '@fanal/vault'
import { type Asker, askHere } from '../ask.ts'
import { type Command, type Console, needed, print, readOptions, Stop } from '../command.ts'
import { memberOptions, signedIn, unitKeysOf } from '../workbench-desk.ts'

function readerCalled(keys: UnitKeysAnswer, name: string): ReaderAnswer {
  const found = keys.readers.find((reader) => reader.member === name || reader.displayName === name)
  if (found !== undefined) return found
  throw new Stop({ en: `Nobody called “${name}” reads this unit.`, fr: `Personne du nom de « ${name} » ne lit cette unité.` }, 'no-reader')
}

/**
 * Has a person compare a key by hearing it from its owner.
 * @NOTE what the server says the key is is not shown before: one types what one hears, and cannot nod at what one reads
 */
export async function hearKey(reader: ReaderAnswer, asker: Asker, console: Console): Promise<string> {
  const question: Bilingual = {
    en: `Ask ${reader.displayName}, in person or by a voice you know, for the sixteen characters their own device shows. Type them:`,
    fr: `Demandez à ${reader.displayName}, de vive voix, les seize caractères que montre son propre appareil. Tapez-les :`,
  }
  if (heardKey(await asker.ask(say(question, console.language))) === reader.key) return reader.key
  throw new Stop(
    {
      en: 'That is not the key that the server shows: give nothing. Ask again; if it stays so, somebody may have put another key in its place. Tell whoever runs the node.',
      fr: 'Ce n’est pas la clé que montre le serveur : ne donnez rien. Redemandez; si cela persiste, quelqu’un a peut-être mis une autre clé à sa place. Avertissez la personne qui exploite le nœud.',
    },
    'other-key',
  )
}

export const keysWaiting: Command = {
  name: 'keys waiting',
  usage: 'keys waiting UNIT --to URL --as NAME [--json]',
  about: {
    en: 'Says who of a unit waits for keys, and for whose comparison.',
    fr: 'Dit qui, dans une unité, attend des clés et des comparaisons.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, memberOptions)
    const unit = needed(positionals[0], 'UNIT', this.usage)
    const keys = await unitKeysOf(await signedIn(console, values, this.usage), unit)
    const waiting = keys.readers
      .filter(({ missing }) => missing.epochs.length > 0 || missing.index)
      .map(({ member, displayName, checksNeeded, checkedBy, missing }) => ({
        member,
        displayName,
        comparisons: Math.max(0, checksNeeded - checkedBy.length),
        epochs: missing.epochs,
      }))
    const lines = waiting.map((one) => `${one.displayName}  ${one.comparisons}  ${one.epochs.join(' ')}`)
    print(console, values.json, { waiting }, lines.length > 0 ? lines.join('\n') : { en: 'Nobody waits.', fr: 'Personne n’attend.' })
    return 0
  },
}

export const keysGive: Command = {
  name: 'keys give',
  usage: 'keys give UNIT NAME --to URL --as NAME [--json]',
  about: {
    en: 'Compares a colleague’s key with them, then gives them the unit’s keys that you hold.',
    fr: 'Compare la clé d’une ou d’un collègue avec cette personne, puis lui donne les clés de l’unité que vous détenez.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, memberOptions)
    const unit = needed(positionals[0], 'UNIT', this.usage)
    const desk = await signedIn(console, values, this.usage)
    const keys = await unitKeysOf(desk, unit)
    const reader = readerCalled(keys, needed(positionals[1], 'NAME', this.usage))
    const needsComparing = !isSigned(reader, keys.directory) || reader.checkedBy.length < reader.checksNeeded
    const asker = askHere()
    try {
      const compared = needsComparing ? await hearKey(reader, asker, console) : null
      const left =
        compared === null
          ? 0
          : (await desk.ask<{ left: number }>('POST', `/api/v1/units/${unit}/compared`, { member: reader.member, key: compared })).left
      if (left > 0) {
        print(
          console,
          values.json,
          { left, added: 0 },
          {
            en: `Noted. ${left} more colleague has to compare the key; theirs gives the keys.`,
            fr: `C’est noté. Encore ${left} collègue doit comparer la clé; cette comparaison donnera les clés.`,
          },
        )
        return 0
      }
      const wraps = await wrapForColleague(keys, reader, desk.session.seeds.kem, compared)
      if (wraps === null || wraps.length === 0)
        throw new Stop(
          { en: 'You hold nothing that this colleague lacks.', fr: 'Vous ne détenez rien qui manque à cette personne.' },
          'nothing-to-give',
        )
      const { added } = await desk.ask<{ added: number }>('POST', `/api/v1/units/${unit}/wraps`, { wraps })
      print(console, values.json, { left, added }, { en: `Given: ${added} keys.`, fr: `Clés données : ${added}.` })
      return 0
    } finally {
      asker.close()
    }
  },
}
