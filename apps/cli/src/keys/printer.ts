import { spawn } from 'node:child_process'

/** Gives a sheet to a program that prints, for example `lp`; nothing of it lies in a file of ours. */
export function printerOf(command: string | undefined): ((sheet: string) => Promise<void>) | undefined {
  if (command === undefined) return undefined
  return (sheet) =>
    new Promise((resolve, reject) => {
      const printing = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'inherit'] })
      printing.once('error', reject).once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${code}`))))
      printing.stdin.end(sheet)
    })
}
