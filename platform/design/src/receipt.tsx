/** Groups of three, as one reads a number aloud. */
export function groupsOf(digits: string, size = 3): string[] {
  return digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
}

/** A receipt in large grouped digits: made to be copied by hand or read over the telephone. */
export function Receipt({ digits, label }: { digits: string; label: string }) {
  return (
    <div class="receipt">
      <p class="receipt-label">{label}</p>
      <p class="receipt-digits" dir="ltr" translate={false}>
        {groupsOf(digits).map((group) => (
          <>
            <span>{group}</span>{' '}
          </>
        ))}
      </p>
    </div>
  )
}

/**
 * A telephone number that dials.
 * @param number as it is read, for example `1-833-900-1010`; its digits are what is dialled
 */
export function PhoneLink({ number, label }: { number: string; label?: string }) {
  const digits = number.replaceAll(/[^0-9+]/g, '')
  const dialled = digits.length === 11 && digits.startsWith('1') ? `+${digits}` : digits
  return (
    <a class="phone" dir="ltr" href={`tel:${dialled}`} aria-label={label === undefined ? undefined : `${label} ${number}`}>
      {number}
    </a>
  )
}
