import { inflateSync } from 'node:zlib'

export interface PdfLine {
  readonly x: number
  readonly y: number
  readonly text: string
}
export interface ReadPdf {
  readonly pages: readonly (readonly PdfLine[])[]
  /** Everything outside the streams, as written. */
  readonly structure: string
}

/**
 * Reads back a PDF of ours by its own tables: the cross-reference must lead to every object, every stream must inflate. Knows
 * no more of the format than we write, so that a slip in the writer shows here and not on somebody's phone.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const buffer = Buffer.from(bytes)
  const text = buffer.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]))
  const objects = offsets.map((offset, index) => objectAt(buffer, text, offset, index + 1))
  const contents = objects.flatMap(({ stream }) => (stream === undefined ? [] : [stream]))
  return { pages: contents.map(linesOf), structure: objects.map(({ head }) => head).join('\n') }
}

function objectAt(buffer: Buffer, text: string, offset: number, no: number): { readonly head: string; readonly stream?: string } {
  const opening = `${no} 0 obj\n`
  if (!text.startsWith(opening, offset)) throw new Error(`The table does not lead to object ${no}`)
  const end = text.indexOf('\nendobj\n', offset)
  const stream = text.indexOf('\nstream\n', offset)
  if (stream === -1 || stream > end) return { head: text.slice(offset + opening.length, end) }
  const head = text.slice(offset + opening.length, stream)
  const from = stream + '\nstream\n'.length
  const packed = buffer.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1]))
  return { head, stream: inflateSync(packed).toString('latin1') }
}

/** Every `BT … ET` is one line of text. */
const linesOf = (content: string): readonly PdfLine[] =>
  [...content.matchAll(/BT (.*?) ET/g)].map(([, operators = '']) => {
    const [, x, y] = /([\d.-]+) ([\d.-]+) Td/.exec(operators) ?? []
    const shown = [...operators.matchAll(/<([0-9A-F]*)> Tj|\(((?:\\.|[^\\)])*)\) Tj/g)]
    return { x: Number(x), y: Number(y), text: shown.map(([, hex, literal]) => (hex === undefined ? unescaped(literal ?? '') : fromHex(hex))).join('') }
  })

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
const unescaped = (literal: string): string => literal.replace(/\\(\d{3}|.)/g, (_, what: string) => (what.length === 3 ? String.fromCharCode(parseInt(what, 8)) : what))
