import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const OPTIONS: BuildOptions = { bundle: true, write: false, format: 'iife', logLevel: 'silent', tsconfig: path.resolve(__dirname, '../../tsconfig.json') }
const bundled = async (file: string, options: BuildOptions = {}) => {
  const { outputFiles, warnings } = await build({ ...OPTIONS, ...options, entryPoints: [path.join(__dirname, file)] })
  return { text: outputFiles?.[0]?.text ?? '', warnings }
}

test.each(['ballot-keys.ts', 'token.ts'])('%s and all that it needs can be read by an engine that has no literals of big integers', async file => {
  const { warnings } = await bundled(file, { target: 'es2019' })
  expect(warnings).toEqual([])
})

test('powers are multiplied out: a compiler for old engines would make Math.pow of them', () => {
  const sources = readdirSync(__dirname).filter(name => name.endsWith('.ts') && !name.includes('.test.'))
  expect(sources.length).toBeGreaterThan(5)
  expect(sources.filter(name => readFileSync(path.join(__dirname, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').includes('**'))).toEqual([])
})

test('asking for BigInt loads nothing that needs it', async () => {
  const { text } = await bundled('has-big-int.ts', { minify: true, globalName: 'asked' })
  expect(text.length).toBeLessThan(1000)
})

test('neither WebCrypto nor TextEncoder is needed to take and sign a ballot', async () => {
  const { text } = await bundled('ballot-keys.ts', { globalName: 'keys' })
  const tokens = await bundled('token.ts', { globalName: 'tokens' })
  const run = new Function('globalThis', 'crypto', 'TextEncoder', 'TextDecoder', `${text}\n${tokens.text}\nreturn { ...keys, ...tokens }`) as (...none: readonly unknown[]) => Record<string, (...input: readonly unknown[]) => unknown>
  const craft = run({}, undefined, undefined, undefined)
  const pair = craft.ballotKeyPair?.(new Uint8Array(32), 'poll') as { readonly key: string; readonly secret: Uint8Array }
  const signature = craft.signText?.(pair.secret, '赞成')
  expect(craft.isSigned?.({ publicKey: pair.key, text: '赞成', signature })).toBe(true)
  expect(craft.isIssuerKey?.(Buffer.alloc(256, 0xff).toString('base64url'))).toBe(true)
})
