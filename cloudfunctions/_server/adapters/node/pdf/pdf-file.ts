import { deflateSync } from 'node:zlib'
import { MIDDLE_DOT } from './pdf-text'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

export interface PdfFacts {
  readonly title: string
  /** `20261124150000+08'00'`. */
  readonly madeAt: string
}

/**
 * Chinese is set in a font of the Adobe-GB1 collection that is named and not embedded, with the predefined encoding
 * UniGB-UCS2-H (ISO 32000-1 §9.7.5.2): every reader that keeps to the standard brings a font of its own for it. Digits and Latin
 * are Helvetica, one of the 14 standard fonts (§9.6.2.2). A file is so a few kilobytes where an embedded font would be megabytes.
 */
const FONTS = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
]
const FIRST_FONT = 3
const INFO = FIRST_FONT + FONTS.length
const FIRST_PAGE = INFO + 1

/** A PDF 1.5 file of pages, each given as its content stream. */
export function pdfFile(pages: readonly string[], facts: PdfFacts): Uint8Array {
  const pageIds = pages.map((_, index) => FIRST_PAGE + index * 2)
  const objects: readonly (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /C 3 0 R /L 6 0 R >> >> >>`,
    ...FONTS,
    `<< /Title ${textString(facts.title)} /CreationDate (D:${facts.madeAt}) >>`,
    ...pages.flatMap((content, index) => [`<< /Type /Page /Parent 2 0 R /Contents ${FIRST_PAGE + index * 2 + 1} 0 R >>`, stream(content)])
  ]
  return assemble(objects)
}

/** Text outside pages is UTF-16 with a byte order mark (§7.9.2.2). */
const textString = (text: string): string => `<FEFF${hexOf(text)}>`

/** UTF-16BE in hexadecimal, as UniGB-UCS2-H reads it. */
export const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

/** ASCII and the middle dot in parentheses (§7.3.4.2). */
export const literalOf = (text: string): string => `(${text.replace(/[\\()]/g, (character) => `\\${character}`).replaceAll(MIDDLE_DOT, '\\267')})`

function stream(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  return Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')])
}

/** Objects in order, then where each of them begins. The comment of four high bytes says that the file is binary (§7.5.2). */
function assemble(objects: readonly (string | Buffer)[]): Uint8Array {
  const head = Buffer.from('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')
  const parts: Buffer[] = [head]
  const offsets: number[] = []
  let length = head.length
  for (const [index, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(length)
    parts.push(part)
    length += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${INFO} 0 R >>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}
