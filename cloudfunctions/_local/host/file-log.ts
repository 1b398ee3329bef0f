import { appendFile, renameSync, statSync } from 'node:fs'
import type { Log } from '@server/pipeline/log'

const SIZE_MAX = 10 * 1024 * 1024

/** One JSON line per call beside the data, so that the terminal stays readable. A full file is put aside once. */
export function fileLog(file: string): Log {
  if (sizeOf(file) > SIZE_MAX) renameSync(file, `${file}.1`)
  return (line) => {
    // A log that cannot be written must not stop a vote.
    appendFile(file, `${JSON.stringify(line)}\n`, () => undefined)
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
