import { readFileSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'

// One report, then this process is gone. It is given its words on standard input and answers with the bytes; the layout and the fonts are its own. There is
// no workspace, so a layout could read no file, and its words are data that is never read as markup.

const font = (face: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${face}.ttf`)))
const faces = ['400Regular/NotoSans_400Regular', '400Regular_Italic/NotoSans_400Regular_Italic', '700Bold/NotoSans_700Bold']

function fail(why: string): never {
  writeSync(2, why)
  process.exit(1)
}

const said = (diagnostics: NodeError | null): string => (diagnostics === null ? '' : JSON.stringify(diagnostics.shortDiagnostics))

const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs: faces.map(font) }] })
const compiled = compiler.compile({
  mainFileContent: readFileSync(new URL('report.typ', import.meta.url), 'utf8'),
  inputs: { printed: readFileSync(0, 'utf8') },
})
// a warning is a font that is not there or a word that is not set: the report would look otherwise than it was looked at
const diagnostics = said(compiled.takeDiagnostics())
if (diagnostics !== '' && diagnostics !== '[]') fail(diagnostics)
const document = compiled.result ?? fail('nothing was set')
let pdf: Buffer
try {
  pdf = compiler.pdf(document, { pdfStandard: 'ua-1' })
} catch (fault) {
  fail(fault instanceof Error ? fault.message : String(fault))
}
for (let sent = 0; sent < pdf.length;) sent += writeSync(1, pdf, sent)
