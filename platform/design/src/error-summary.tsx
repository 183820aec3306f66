import { text } from './design.text.ts'
import { fieldId } from './field.tsx'
import { useSay } from './language.ts'

export interface SummaryError {
  readonly name: string
  readonly say: string
  readonly id?: string
}

/**
 * What has to be looked at again, first on the page, each linked to its field.
 * It takes the focus when the page opens (`autofocus` needs no script), and it is an alert for readers that miss that.
 */
export function ErrorSummary({ errors }: { errors: readonly SummaryError[] }) {
  const say = useSay()
  if (errors.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- after a form was sent, the errors are what the reader has to hear first
    <div class="error-summary" id="error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{say(text.thereIsAProblem)}</h2>
        <ul>
          {errors.map((error) => (
            <li>
              <a href={`#${fieldId(error)}`}>{error.say}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
