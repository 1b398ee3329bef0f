/** Advance widths of Helvetica for U+0020 to U+007E in 1/1000 of the size (Adobe Core 14 metrics; every reader has the font). */
const HELVETICA = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
]
/** 〓 stands for what the font's encoding cannot name: emoji and characters beyond the basic plane. */
const GETA = '〓'
/** A line does not begin with these, */
const NOT_FIRST = new Set('，。、；：？！）》」』】”’％…·,.;:?!)%]}')
/** and does not end with these. */
const NOT_LAST = new Set('（《「『【“‘([{')

/** What can be written with the two fonts: one code unit a character, no control characters. */
export const printable = (text: string): string => [...text].map((each) => (each.length > 1 ? GETA : each < ' ' ? ' ' : each)).join('')

/** The middle dot, too: readers draw it at many widths in Chinese fonts, or not at all. */
export const MIDDLE_DOT = '·'
const MIDDLE_DOT_WIDTH = 278
const isLatin = (character: string): boolean => (character >= ' ' && character <= '~') || character === MIDDLE_DOT

/** Width in points of printable text; Chinese characters are as wide as the size. */
export function widthOf(text: string, size: number): number {
  let thousandths = 0
  for (const character of text) thousandths += isLatin(character) ? (HELVETICA[character.charCodeAt(0) - 32] ?? MIDDLE_DOT_WIDTH) : 1000
  return (thousandths * size) / 1000
}

/** A stretch of text in one font. */
export interface Run {
  readonly latin: boolean
  readonly text: string
}

export function runsOf(text: string): readonly Run[] {
  const runs: { latin: boolean; text: string }[] = []
  for (const character of text) {
    const latin = isLatin(character)
    const last = runs[runs.length - 1]
    if (last?.latin === latin) last.text += character
    else runs.push({ latin, text: character })
  }
  return runs
}

/** Lines no wider than `width`. Numbers and Latin words stay whole where they fit, punctuation stays with its word (GB/T 15834). */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => linesOfParagraph(printable(paragraph), size, width))
}

function linesOfParagraph(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, size, width)) {
    if (line !== '' && widthOf(line + piece, size) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  return [...lines, line.trimEnd()]
}

/** What may not be broken: a word, or a character with the punctuation that belongs to it. */
function piecesOf(text: string, size: number, width: number): readonly string[] {
  const pieces: string[] = []
  for (const character of text) {
    const last = pieces[pieces.length - 1]
    if (last !== undefined && widthOf(last + character, size) <= width && belongs(last, character)) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}

function belongs(piece: string, next: string): boolean {
  const last = piece.slice(-1)
  if (NOT_FIRST.has(next) || NOT_LAST.has(last)) return true
  return isLatin(last) && isLatin(next) && last !== ' ' && next !== ' '
}
