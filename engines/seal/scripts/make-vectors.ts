// Writes the published vectors anew. They change only when the protocol does: look at the difference before it is committed.
import { writeFileSync } from 'node:fs'
import { makeVectors, vectorText } from '../test/vectors.ts'

for (const [name, value] of Object.entries(await makeVectors())) {
  writeFileSync(new URL(`../vectors/${name}.json`, import.meta.url), vectorText(value))
}
