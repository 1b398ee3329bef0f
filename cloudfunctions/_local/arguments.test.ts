import { readArguments, type HostArguments } from './arguments'

const DEFAULTS: HostArguments = { port: 8787, data: 'data', reset: false, help: false }

test.each<[string, readonly string[], Partial<HostArguments>]>([
  ['nothing', [], {}],
  ['a port', ['--port', '9000'], { port: 9000 }],
  ['a port behind an equals sign', ['--port=9000'], { port: 9000 }],
  ['port 0, which lets the system choose', ['--port', '0'], { port: 0 }],
  ['a folder', ['--data', '/srv/village'], { data: '/srv/village' }],
  ['a folder with an equals sign in its name', ['--data=a=b'], { data: 'a=b' }],
  ['several things', ['--reset', '--port', '1', '--help'], { reset: true, port: 1, help: true }]
])('%s is understood', (_what, given, read) => expect(readArguments(given)).toEqual({ ok: true, value: { ...DEFAULTS, ...read } }))

test.each([[['--port']], [['--port', '-1']], [['--port', '65536']], [['--port', '8o']], [['--data']], [['data']], [['--rest']]])('%j is refused', (given) =>
  expect(readArguments(given)).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENT' } })
)
