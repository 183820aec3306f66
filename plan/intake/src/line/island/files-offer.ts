import type { ReceiptKeys } from '@fanal/seal'
import type { Node } from '../line-client.ts'
import { onceReached } from './node-here.ts'
import { clearProblems, showProblem } from './parts.ts'

/** Under which receipt files are sent, and to whom. */
export interface FilesPlace {
  readonly node: Node
  readonly keys: ReceiptKeys
  readonly unit: string
}

const sentence = (code: string): string =>
  document.querySelector<HTMLTemplateElement>('template#file-sayings')?.content.querySelector(`[data-code="${code}"]`)?.textContent ?? ''

/** Waits for somebody to choose a file; only then is the module fetched that takes it. */
export function offersFiles(place: FilesPlace): void {
  const form = document.querySelector<HTMLFormElement>('main form#files')
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]')
  if (form === null || input === null || input === undefined) return
  form.addEventListener('submit', (event) => event.preventDefault())
  let asked = false
  const fetchModule = (): void => {
    if (asked) return
    asked = true
    clearProblems()
    void onceReached(() => import('./files.ts')).then(
      ({ takesFiles }) => {
        input.removeEventListener('change', fetchModule)
        takesFiles(form, input, place)
      },
      () => {
        asked = false
        showProblem(form, sentence('notLoaded'))
      },
    )
  }
  input.addEventListener('change', fetchModule)
}
