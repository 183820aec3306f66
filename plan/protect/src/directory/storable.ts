/** JSON that PostgreSQL takes as `jsonb`: without the sign U+0000 and halves of signs, which it has no place for. */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_name, inside: unknown) =>
    typeof inside === 'string' ? inside.replaceAll('\u0000', '').toWellFormed() : inside,
  )
}
