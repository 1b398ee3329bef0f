import path from 'node:path'
import { dayOf } from '@/domain/shared/instant'
import { DataFileDamaged, localClock } from '@server/compose-local'
import { readArguments, type HostArguments } from './arguments'
import { dataFolder, setAside } from './data/data-folder'
import { fileLog } from './host/file-log'
import { assertPortFree } from './host/http-server'
import { createLocalServer, type LocalServer } from './host/local-server'
import { TERMINAL_TEXT } from './text'

/** A wrong word on the command line, a busy port, a data file that cannot be used: the sentence says what to do. */
const EXIT_CANNOT_START = 2

const say = (sentence: string): void => console.log(sentence)
const h5Dir = path.resolve(__dirname, '../h5')

async function run(): Promise<void> {
  const read = readArguments(process.argv.slice(2))
  if (!read.ok) return stop(`${read.error.sentence}\n${TERMINAL_TEXT.usage}`)
  if (read.value.help) return say(TERMINAL_TEXT.usage)
  try {
    await start(read.value)
  } catch (error) {
    const sentence = sentenceOf(error, read.value)
    if (sentence === undefined) throw error
    stop(sentence)
  }
}

async function start({ data, port, reset }: HostArguments): Promise<void> {
  const folder = dataFolder(path.resolve(data))
  if (reset) {
    await assertPortFree(port)
    const moved = setAside(folder, dayOf(localClock.now()))
    if (moved !== undefined) say(TERMINAL_TEXT.moved(moved))
  }
  const log = fileLog(path.join(folder.folder, 'host.log'))
  const server = await createLocalServer({ dataDir: folder.folder, port, log, h5Dir, say })
  // Before the first word: whoever reads that it is open may stop it at once.
  stopOnSignal(server)
  say(TERMINAL_TEXT.ready(server.url))
  say(TERMINAL_TEXT.who(server.choices.map((choice) => choice.name)))
  say(TERMINAL_TEXT.stopHint)
}

function stopOnSignal(server: LocalServer): void {
  let stopping = false
  const close = (): void => {
    // A second Ctrl+C while closing must not close twice.
    if (stopping) return
    stopping = true
    void server.close().then(() => {
      say(TERMINAL_TEXT.stopped)
      process.exit(0)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)
}

function sentenceOf(error: unknown, { port }: HostArguments): string | undefined {
  if (error instanceof DataFileDamaged) return TERMINAL_TEXT.dataProblem(error.problem, error.file)
  const code = (error as { readonly code?: unknown } | null)?.code
  if (code === 'EADDRINUSE') return TERMINAL_TEXT.portBusy(port)
  return code === 'EACCES' ? TERMINAL_TEXT.portRefused(port) : undefined
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = EXIT_CANNOT_START
}

void run()
