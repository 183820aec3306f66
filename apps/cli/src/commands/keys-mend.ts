import { brokenWraps } from '@fanal/vault'
import { type Command, needed, print, readOptions } from '../command.ts'
import { memberOptions, signedIn, unitKeysOf } from '../workbench-desk.ts'

export const keysMend: Command = {
  name: 'keys mend',
  usage: 'keys mend UNIT --to URL --as NAME [--json]',
  about: {
    en: 'Drops keys that you were given and that do not open, so that a colleague can give you the right ones.',
    fr: 'Retire les clés qu’on vous a données et qui ne s’ouvrent pas, pour qu’une ou un collègue vous donne les bonnes.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, memberOptions)
    const unit = needed(positionals[0], 'UNIT', this.usage)
    const desk = await signedIn(console, values, this.usage)
    const broken = await brokenWraps(await unitKeysOf(desk, unit), desk.session.seeds.kem)
    const wraps = broken.map(({ secret, epoch }) => ({ secret, epoch }))
    const { dropped } =
      wraps.length === 0 ? { dropped: 0 } : await desk.ask<{ dropped: number }>('POST', `/api/v1/units/${unit}/wraps/drop`, { wraps })
    print(
      console,
      values.json,
      { dropped },
      dropped === 0
        ? { en: 'Everything that you were given opens.', fr: 'Tout ce qu’on vous a donné s’ouvre.' }
        : {
            en: `Dropped: ${dropped}. Ask a colleague for “keys give”.`,
            fr: `Clés retirées : ${dropped}. Demandez « keys give » à une ou un collègue.`,
          },
    )
    return 0
  },
}
