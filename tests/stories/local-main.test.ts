import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildHost, startHost, type Ended } from './host-process'
import { ask, callAction, cookieOf } from './local-host'

const folder = mkdtempSync(path.join(tmpdir(), 'main-'))
const dataDir = path.join(folder, 'data')
const dataFile = path.join(dataDir, 'village.db')
let program: string

beforeAll(() => {
  program = buildHost(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]): Promise<Ended> => startHost(program, args).ended
const host = (...args: string[]) => startHost(program, ['--port', '0', '--data', dataDir, ...args])

async function stop({ child, ended }: ReturnType<typeof startHost>, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
  child.kill(signal)
  return ended
}

test('--help says what there is and starts nothing', async () => {
  const { code, output } = await run('--help')
  expect(code).toBe(0)
  for (const option of ['--port', '--data', '--reset', '--help']) expect(output).toContain(option)
})

test.each([['--prot', '不认识“--prot”'], ['--port=x', '端口要写'], ['--port=70000', '端口要写'], ['--data=', '不认识“--data”']])('%s is answered with a sentence', async (argument, sentence) => {
  const { code, output } = await run(argument)
  expect(code).toBe(2)
  expect(output).toContain(sentence)
  expect(output).not.toContain('    at ')
})

test('a first run builds the village, says where it is and who one can be, and stops cleanly on either signal', async () => {
  const first = host()
  const port = await first.port
  expect((await ask(port, { path: '/who' })).status).toBe(200)
  const { code, output } = await stop(first, 'SIGINT')
  expect(code).toBe(0)
  for (const sentence of ['第一次运行', '312 户 1046 人', '投了 171 户', '可以当：程大山', '停好了']) expect(output).toContain(sentence)
  expect(readdirSync(dataDir).filter((name) => /^(village|box)/.test(name))).toEqual(['box.db', 'village.db'])
  expect(statSync(path.join(dataDir, 'session.key')).mode & 0o077).toBe(0)

  const second = host()
  await second.port
  const again = await stop(second)
  expect([again.code, again.output.includes('第一次运行')]).toEqual([0, false])
})

test('a busy port is named, with what to do', async () => {
  const first = host()
  const port = await first.port
  const other = path.join(folder, 'other')
  mkdirSync(other, { recursive: true })
  const { code, output } = await run('--port', String(port), '--data', dataDir, '--reset')
  expect([code, output.trim()]).toEqual([2, `端口 ${port} 已经有程序在用。先关掉它，或者换一个：npm start -- --port ${port + 1}`])
  expect(existsSync(dataFile)).toBe(true)
  await stop(first)
})

test('data that another window uses is left to it', async () => {
  const first = host()
  const port = await first.port
  const { code, output } = await host().ended
  expect(code).toBe(2)
  expect(output).toContain('正被另一个窗口用着')
  expect((await ask(port, { path: '/who' })).status).toBe(200)
  await stop(first)
})

describe('a damaged data file', () => {
  const copy = path.join(folder, 'damaged')
  const file = path.join(copy, 'village.db')
  const damage = (change: (bytes: Buffer) => Buffer): Buffer => {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy)
    copyFileSync(dataFile, file)
    const bytes = change(readFileSync(file))
    writeFileSync(file, bytes)
    return bytes
  }

  test.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['overwritten by another file', () => Buffer.from('村里的账\n'.repeat(500)), '不是数据库'],
    ['with broken pages', (bytes) => bytes.fill(0xff, 8192, bytes.length - 4096), '坏了']
  ])('%s stays as it is, and the sentence says how to begin anew', async (_how, change, sentence) => {
    const bytes = damage(change)
    const { code, output } = await run('--port', '0', '--data', copy)
    expect(code).toBe(2)
    expect(output).toContain(sentence)
    expect(output).toContain('npm start -- --reset')
    expect(output).not.toContain('    at ')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('the same holds for the file of the ballot box', async () => {
    damage((bytes) => bytes)
    writeFileSync(path.join(copy, 'box.db'), '票'.repeat(3000))
    const { code, output } = await run('--port', '0', '--data', copy)
    expect(code).toBe(2)
    expect(output).toContain('不是数据库')
    expect(readFileSync(path.join(copy, 'box.db'), 'utf8')).toBe('票'.repeat(3000))
  })

  test('--reset moves it aside, whole, and begins anew', async () => {
    const bytes = damage(() => Buffer.from('村里的账\n'.repeat(500)))
    copyFileSync(path.join(dataDir, 'box.db'), path.join(copy, 'box.db'))
    const anew = startHost(program, ['--port', '0', '--data', copy, '--reset'])
    const port = await anew.port
    const cookie = await cookieOf(port, 'cheng-dashan')
    expect((await callAction(port, cookie, 'community/home', { input: {} })).body).toContain('村集体12万元收入怎么用')
    const { output } = await stop(anew)
    const old = readdirSync(copy).find((name) => name.startsWith('old-')) ?? ''
    expect(output).toContain(`旧数据挪到了 ${path.join(copy, old)}`)
    expect(readFileSync(path.join(copy, old, 'village.db')).equals(bytes)).toBe(true)
    // The ballots belong to that village, and to no other.
    expect(readFileSync(path.join(copy, old, 'box.db')).equals(readFileSync(path.join(dataDir, 'box.db')))).toBe(true)
  })
})

test('a first run that was cut off leaves nothing that the next one trips over', async () => {
  const cut = path.join(folder, 'cut')
  const first = startHost(program, ['--port', '0', '--data', cut])
  await new Promise<void>((resolve) => first.child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('认过门') && resolve()))
  first.child.kill('SIGKILL')
  await first.ended
  expect(existsSync(path.join(cut, 'village.db'))).toBe(false)
  const second = startHost(program, ['--port', '0', '--data', cut])
  await second.port
  const { output } = await stop(second)
  expect(output).toContain('样板村搭好了')
  expect(readdirSync(cut).filter((name) => /^(village|box)/.test(name))).toEqual(['box.db', 'village.db'])
})
