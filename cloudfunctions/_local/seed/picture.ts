import { deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
/** The colour of a point, both from 0 to 1. */
export type Painting = (across: number, down: number) => Colour

const WIDTH = 320
const HEIGHT = 240

const TABLE: Colour = [150, 116, 84]
const PAPER: Colour = [247, 245, 238]
const INK: Colour = [96, 104, 110]
const STAMP: Colour = [176, 62, 50]

/** Three offers side by side on a table, with lines of writing and a red stamp each: what stands for a photo of 三家比价. */
export const threeOffers: Painting = (across, down) => {
  const sheet = Math.floor(across * 3)
  const x = across * 3 - sheet
  const top = 0.12 + sheet * 0.03
  if (x < 0.08 || x > 0.92 || down < top || down > top + 0.72) return TABLE
  const y = (down - top) / 0.72
  if (Math.hypot(x - 0.66, (y - 0.82) * 1.6) < 0.13 && Math.hypot(x - 0.66, (y - 0.82) * 1.6) > 0.1) return STAMP
  const line = Math.floor(y * 14)
  const written = line > 0 && line < 11 && y * 14 - line > 0.55 && x > 0.18 && x < 0.82 - ((line * 7 + sheet * 3) % 5) * 0.06
  return written ? INK : PAPER
}

/** White lines on a drying ground, a hill behind: what stands for a photo of 画好的摊位线. */
export const stallLines: Painting = (across, down) => {
  const hill = 0.3 - 0.12 * Math.sin(across * 3.4)
  if (down < hill) return [196, 210, 214]
  if (down < 0.4) return [104, 128, 96]
  const depth = (down - 0.4) / 0.6
  const x = (across - 0.5) / (0.3 + depth)
  const line = Math.abs(x * 5 - Math.round(x * 5)) < 0.035 || Math.abs(depth - 0.25) < 0.012 || Math.abs(depth - 0.8) < 0.02
  return line && depth > 0.25 && depth < 0.82 && Math.abs(x) < 0.62 ? [238, 236, 228] : [Math.round(150 + 20 * depth), Math.round(146 + 20 * depth), Math.round(136 + 18 * depth)]
}

/** Three young trees with their stakes before a hill: what stands for a photo of 新栽的树. */
export const youngTrees: Painting = (across, down) => {
  const ground = 0.66 + 0.03 * Math.sin(across * 9)
  const x = across * 3 - Math.floor(across * 3) - 0.5
  const crown = Math.hypot(x * 1.1, (down - 0.42) * 2.4) < 0.3
  const trunk = Math.abs(x) < 0.03 && down > 0.5 && down < ground + 0.06
  if (crown) return [Math.round(84 + 40 * down), 140, 86]
  if (trunk) return [112, 84, 58]
  if (down > ground) return [Math.round(150 - 30 * down), 124, 88]
  return down > 0.5 - 0.2 * Math.sin(across * 3) ? [126, 150, 128] : [206, 220, 226]
}

/** Slips of a ballot laid out in rows, a tick on each: what stands for a photo of 摊开的选票. */
export const slipsInRows: Painting = (across, down) => {
  const x = (across * 4) % 1
  const y = (down * 2) % 1
  if (x < 0.07 || x > 0.93 || y < 0.08 || y > 0.92) return TABLE
  const option = Math.floor((y - 0.3) * 5)
  const box = x > 0.62 && x < 0.78 && option >= 0 && option < 3 && (y - 0.3) * 5 - option > 0.2 && (y - 0.3) * 5 - option < 0.8
  if (box) return option === Math.floor(across * 4) % 3 ? INK : [214, 212, 204]
  return y > 0.16 && y < 0.22 && x > 0.2 && x < 0.8 ? INK : PAPER
}

/** A street lamp against an evening sky, with its panel. */
export const streetLamp: Painting = (across, down) => {
  if (down > 0.86) return [92, 98, 88]
  if (Math.abs(across - 0.42) < 0.012 && down > 0.22) return [58, 66, 70]
  if (down > 0.2 && down < 0.235 && across > 0.42 && across < 0.66) return [58, 66, 70]
  if (Math.hypot((across - 0.64) * 1.3, down - 0.25) < 0.035) return [255, 240, 190]
  if (down > 0.1 && down < 0.17 && across - 0.3 > (0.17 - down) * 0.8 && across < 0.54) return [38, 60, 96]
  return [Math.round(150 + 60 * down), Math.round(170 + 30 * down), Math.round(196 - 30 * down)]
}

/** A painting as a PNG in base64 (PNG specification, colour type 2). */
export function pngOf(paint: Painting): string {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(paint(x / WIDTH, y / HEIGHT), y * (WIDTH * 3 + 1) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]).toString('base64')
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** ISO 3309, as PNG asks for. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
