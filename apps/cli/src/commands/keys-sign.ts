import { type Bilingual, fromHex, say, thisWorld } from '@fanal/kernel'
import { readRequest, signNext } from '@fanal/vault'
import { askHere } from '../ask.ts'
import { type Command, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { freePlace, readJson, writeOnce } from '../keys/files.ts'

const usage = 'keys sign REQUEST --root FILE --out SIGNED [--yes] [--json]'

function rootSeedOf(file: string): Uint8Array {
  const { root } = readJson(file) as { root?: unknown }
  const seed = typeof root === 'string' ? fromHex(root) : null
  if (seed?.length === 32) return seed
  throw new Stop({ en: `${file} holds no root key.`, fr: `${file} ne contient pas de clé racine.` }, 'no-root')
}

export const keysSign: Command = {
  name: 'keys sign',
  usage,
  about: {
    en: 'On the machine with the root key: says in plain words what a request changes, and signs it.',
    fr: 'Sur la machine de la clé racine : dit en mots simples ce qu’une demande change, et la signe.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const { values, positionals } = readOptions(console, usage, {
      root: text,
      out: text,
      yes: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const rootSeed = rootSeedOf(needed(values.root, '--root', usage))
    const out = freePlace(needed(values.out, '--out', usage))
    const tell = (words: Bilingual) => say(words, console.language)
    const read = await readRequest(readJson(needed(positionals[0], 'REQUEST', usage)), rootSeed, thisWorld.now())
    if (!read.ok) throw stopFor(read)
    const { next, says } = read.value
    const lines = [
      tell({ en: `Version ${next.version} of the key directory:`, fr: `Version ${next.version} de l’annuaire de clés :` }),
      ...says.map((one) => `  – ${tell(one)}`),
    ]
    if (!values.yes) {
      const asker = askHere()
      try {
        asker.say(lines.join('\n'))
        const word = tell({ en: 'sign', fr: 'signer' })
        const typed = await asker.ask(
          tell({
            en: `Did somebody you know tell you these keys, by telephone or in person? Type “${word}”:`,
            fr: `Une personne que vous connaissez vous a-t-elle dit ces clés, au téléphone ou de vive voix ? Tapez « ${word} » :`,
          }),
        )
        if (typed.toLowerCase() !== word) throw new Stop({ en: 'Nothing was signed.', fr: 'Rien n’a été signé.' }, 'not-signed')
      } finally {
        asker.close()
      }
    }
    const signed = await signNext(next, rootSeed)
    writeOnce(out, `${JSON.stringify(signed)}\n`)
    print(
      console,
      values.json,
      { version: next.version, says: says.map((one) => tell(one)), signed: out },
      {
        en: `Signed: ${out}. It goes to whoever runs the node.`,
        fr: `Signé : ${out}. Ce fichier va à la personne qui exploite le nœud.`,
      },
    )
    return 0
  },
}
