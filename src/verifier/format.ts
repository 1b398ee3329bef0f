import { bytesOf } from './bytes'
import { canonical } from './canonical'
import { anything, bytes, bytesFrom, count, either, exactly, having, list, record, text, word, type Is } from './shapes'
import { MODULUS_BYTES_MIN } from './signature-checks'

/** The published format, docs/board-format.md. */
export const FORMAT = 'yslb-board/1'

export interface Fraction {
  readonly numerator: number
  readonly denominator: number
  readonly strict: boolean
}
export type Method =
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'single' | 'rank'; readonly options: readonly string[] }
  | { readonly kind: 'multiple'; readonly options: readonly string[]; readonly atMost: number }
  | { readonly kind: 'score'; readonly options: readonly string[]; readonly top: number }
type Base = 'present' | 'participating' | 'eligible'
export interface Rule {
  readonly quorum: { readonly counted: 'present' | 'participating'; readonly fraction: Fraction } | 'none'
  readonly pass: { readonly base: Base; readonly fraction: Fraction } | 'none'
}
/** What a recount needs of the manifest; it may hold more. */
export interface Manifest {
  readonly manifestVersion: 2
  readonly pollId: string
  readonly question: string
  readonly presetId: string
  readonly presetVersion: number
  readonly modeId: string
  readonly unit: string
  readonly ballotMode: 'secret'
  readonly channels: readonly string[]
  readonly rollUnits: number
  readonly splitsFloor: number
  readonly method: Method
  readonly rule: Rule
  readonly issuerPublicKey: string
  readonly boxPublicKey: string
}

export type Selection = 'yes' | 'no' | 'abstain' | readonly number[]
export type Mark = Selection | 'blank' | 'invalid'
export interface PhoneRow {
  readonly kind: 'phone'
  readonly key: string
  readonly prefix: string
  readonly token: string
  readonly version: number
  readonly selection: Selection | 'void'
  readonly signature: string
}
export interface PaperRow {
  readonly kind: 'paper'
  readonly batch: string
  readonly serial: string
  readonly mark: Mark
  readonly salt?: string
}
export interface SpoiledRow {
  readonly kind: 'spoiled'
  readonly batch: string
  readonly serial: string
  readonly reason: string
  readonly salt?: string
}
export interface Batch {
  readonly batch: string
  readonly printed: number
  readonly used: number
  readonly spoiled: number
  readonly returned: number
}
export interface Header {
  readonly kind: 'header'
  readonly boardVersion: 1
  readonly manifestHash: string
  readonly rows: number
  readonly units: number
  readonly taken: { readonly phone: number; readonly paper: number; readonly attendedOnly: number }
  readonly replaced: number
  readonly exchanged: number
  readonly cast: { readonly phone: number; readonly paper: number }
  readonly voided: number
  readonly batches: readonly Batch[]
  /** Compared with the outcome that is worked out anew. */
  readonly outcome: unknown
  readonly salt?: string
}
export interface Board {
  readonly format: typeof FORMAT
  readonly manifest: unknown
  readonly rows: readonly unknown[]
  readonly root: string
}
/** 投票回执. */
export interface Receipt {
  readonly number: string
  readonly version: number
  readonly ballotHash: string
  readonly signature: string
}

const HASH = bytes(32)
const SIGNATURE = bytes(64)
const SALT = bytes(32)

const flag: Is<boolean> = (value): value is boolean => typeof value === 'boolean'
const positive: Is<number> = (value): value is number => count(value) && value > 0
const fraction = record<Fraction>({ numerator: count, denominator: positive, strict: flag })
const NONE = word('none')
const rule = record<Rule>({
  quorum: either(NONE, record<Exclude<Rule['quorum'], 'none'>>({ counted: word('present', 'participating'), fraction })),
  pass: either(NONE, record<Exclude<Rule['pass'], 'none'>>({ base: word('present', 'participating', 'eligible'), fraction }))
})
const options = list(text)
const method: Is<Method> = (value): value is Method =>
  record({ kind: word('yesNo') })(value) ||
  record({ kind: word('single', 'rank'), options })(value) ||
  record({ kind: word('multiple'), options, atMost: positive })(value) ||
  record({ kind: word('score'), options, top: positive })(value)

/** A modulus of at least 2048 bits, written without leading zeros. */
const modulus: Is<string> = (value): value is string => bytesFrom(MODULUS_BYTES_MIN)(value) && (bytesOf(value)?.[0] ?? 0) >= 0x80

export const isManifest = having<Manifest>({
  manifestVersion: exactly(2), pollId: text, question: text, presetId: text, presetVersion: count, modeId: text, unit: text, ballotMode: word('secret'),
  channels: list(text), rollUnits: count, splitsFloor: count, method, rule, issuerPublicKey: modulus, boxPublicKey: bytes(32)
})

const selection: Is<Selection> = either(word('yes', 'no', 'abstain'), list(count))
export const isPhoneRow = record<PhoneRow>({
  kind: word('phone'), key: bytes(32), prefix: bytes(32), token: bytesFrom(MODULUS_BYTES_MIN), version: count, selection: either(selection, word('void')), signature: SIGNATURE
})
export const isPaperRow = record<PaperRow>({ kind: word('paper'), batch: text, serial: text, mark: either(selection, word('blank', 'invalid')), salt: SALT }, ['salt'])
export const isSpoiledRow = record<SpoiledRow>({ kind: word('spoiled'), batch: text, serial: text, reason: word('misprinted', 'mismarked', 'damaged', 'lost'), salt: SALT }, ['salt'])

export const isHeader = record<Header>({
  kind: word('header'), boardVersion: exactly(1), manifestHash: HASH, rows: count, units: count,
  taken: record<Header['taken']>({ phone: count, paper: count, attendedOnly: count }),
  replaced: count, exchanged: count, cast: record<Header['cast']>({ phone: count, paper: count }), voided: count,
  batches: list(record<Batch>({ batch: text, printed: count, used: count, spoiled: count, returned: count })), outcome: anything, salt: SALT
}, ['salt'])
/** So few ballots that single lines are not shown to everybody. */
export const isWithheld = ({ cast }: Header, { splitsFloor }: Manifest): boolean => cast.phone + cast.paper < splitsFloor

export const isBoard = record<Board>({ format: word(FORMAT), manifest: anything, rows: list(anything), root: HASH })
export const isReceipt = record<Receipt>({ number: HASH, version: count, ballotHash: HASH, signature: SIGNATURE })

export const tokenText = (manifestHash: string, number: string): string => `yslb/token/1\n${manifestHash}\n${number}`
export const ballotText = (manifestHash: string, number: string, row: PhoneRow): string =>
  `yslb/ballot/1\n${manifestHash}\n${number}\n${row.version}\n${canonical(row.selection)}`
export const promiseText = (manifestHash: string, { number, version, ballotHash }: Receipt): string => `yslb/promise/1\n${manifestHash}\n${number}\n${version}\n${ballotHash}`

/** The text whose hash a receipt names: the row without its kind. */
export function wholeBallotText({ key, prefix, token, version, selection: chosen, signature }: PhoneRow): string {
  return canonical({ key, prefix, token, version, selection: chosen, signature })
}
export const VERSION_MAX = 1000
/** 公示板校验码 and 事项校验码: the first twelve characters, in fours. */
export const shortCode = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
