import { err, ok, type Result } from '@/domain/shared/result'
import { TERMINAL_TEXT } from './text'

export const PORT_DEFAULT = 8787
const PORT_MAX = 65_535
const DATA_DEFAULT = 'data'

export interface HostArguments {
  readonly port: number
  readonly data: string
  readonly reset: boolean
  readonly help: boolean
}

type Refused = { readonly code: 'BAD_ARGUMENT'; readonly sentence: string }

/** `--port 8080`, `--port=8080`, `--data folder`, `--reset`, `--help`. Port 0 lets the system choose. */
export function readArguments(given: readonly string[]): Result<HostArguments, Refused> {
  let read: HostArguments = { port: PORT_DEFAULT, data: DATA_DEFAULT, reset: false, help: false }
  const words = given.flatMap((word) => (/^--[a-z]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]))
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const value = words[index + 1] ?? ''
    if (word === '--reset') read = { ...read, reset: true }
    else if (word === '--help' || word === '-h') read = { ...read, help: true }
    else if (word === '--data' && value !== '') read = { ...read, data: words[(index += 1)] ?? '' }
    else if (word === '--port') {
      if (!/^\d{1,5}$/.test(value) || Number(value) > PORT_MAX) return refused(TERMINAL_TEXT.badPort(value))
      read = { ...read, port: Number(words[(index += 1)]) }
    } else return refused(TERMINAL_TEXT.badArgument(word))
  }
  return ok(read)
}

const refused = (sentence: string): Result<never, Refused> => err({ code: 'BAD_ARGUMENT', sentence })
