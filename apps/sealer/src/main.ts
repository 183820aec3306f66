import { createLog } from '@fanal/http'
import { startSealer } from './sealer.ts'

const log = createLog()
const socket = process.env['FANAL_SEALER_SOCKET'] ?? ''

try {
  const sealer = await startSealer({ socket, onFault: (code) => log.error('sealer.fault', { code }) })
  log.info('sealer.ready', { kind: `network-${sealer.network}` })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await sealer.stop()
    process.exit(0)
  }
  process.on('disconnect', () => void stop())
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => undefined)
  process.send?.({ ready: true, address: socket })
} catch (fault) {
  process.send?.({
    ready: false,
    code: 'sealer-not-started',
    say: {
      en: `The sealer could not start (${fault instanceof Error ? fault.message : 'unknown reason'}): check that the folder of FANAL_SEALER_SOCKET exists and may be written.`,
      fr: `Le scelleur n’a pas pu démarrer (${fault instanceof Error ? fault.message : 'raison inconnue'}) : vérifiez que le dossier de FANAL_SEALER_SOCKET existe et qu’on peut y écrire.`,
    },
  })
  process.exitCode = 1
  process.disconnect?.()
}
