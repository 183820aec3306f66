import type { ReceiptKeys } from '@fanal/seal'
import type { Node } from '../line-client.ts'
import { reached } from './node-here.ts'
import { formIn, saying, showProblem } from './parts.ts'

/** Under which receipt files are sent, and to whom. */
export interface FilesPlace {
  readonly node: Node
  readonly keys: ReceiptKeys
  readonly unit: string
}

/** Waits for somebody to choose a file; only then is the module fetched that takes it. */
export function offersFiles(place: FilesPlace): void {
  const form = formIn('files')
  const input = form?.querySelector<HTMLInputElement>('[type="file"]')
  if (form === null || input === null || input === undefined) return
  form.addEventListener('submit', (event) => event.preventDefault())
  const fetchModule = (): void => {
    void reached()
      .then(() => import('./files.ts'))
      .then(
        ({ takesFiles }) => takesFiles(form, input, place),
        () => {
          showProblem(form, saying('filesNotLoaded'))
          offer()
        },
      )
  }
  const offer = () => input.addEventListener('change', fetchModule, { once: true })
  offer()
}
