// The rooms of the house and the doors between them. `may` lists rooms whose values may be imported,
// `mayType` rooms of which only types may. A room always reaches itself. Where `packages` stands, only those.
const ROOMS = [
  { name: 'tests', at: /(^tests\/)|\.test\.tsx?$|\.contract\.ts$|^src\/testing\/|^cloudfunctions\/_server\/testing\// },
  { name: 'domain', at: /^src\/domain\//, may: [], packages: [],
    why: 'The domain holds pure rules: it imports only the domain.' },
  { name: 'contract', at: /^src\/contract\//, may: ['domain'], packages: [/^valibot$/],
    why: 'The contract describes calls with domain types and schemas, and knows nobody else.' },
  { name: 'text', at: /^src\/text\//, may: ['domain'], mayType: ['contract', 'infra'], packages: [/^dayjs(\/|$)/],
    why: 'Sentences know codes and kinds, not screens.' },
  { name: 'components', at: /^src\/components\//, may: ['text', 'styles'], mayType: ['domain'],
    why: 'Components are free of context: they get what they show as properties.' },
  { name: 'flow', at: /^src\/flow\//, may: ['domain', 'text'], mayType: ['contract', 'infra'],
    why: 'What every store of a screen is made of: it gets the platform through its constructor, and the contract as types, so that no schema is shipped to phones.' },
  { name: 'crypto', at: /^src\/crypto\//, may: ['domain'], packages: [/^@noble\//],
    why: 'What a phone computes for a secret ballot and for proofs of coins: arithmetic over bytes, without platform and without screens.' },
  { name: 'verifier', at: /^src\/verifier\//, may: [], packages: [/^@noble\//],
    why: 'A recount shares nothing with what it checks but the published format, so it imports nothing of ours.' },
  { name: 'features', at: /^src\/features\//, may: ['domain', 'flow', 'components', 'crypto', 'verifier', 'text', 'styles'], mayType: ['contract', 'infra'],
    why: 'A feature gets infrastructure through its constructor and never reaches pages or the root.' },
  { name: 'pages', at: /^src\/(pages|packages)\//, may: ['features', 'components', 'root', 'text', 'styles'], mayType: ['domain', 'contract', 'flow'],
    why: 'Pages are thin: parameters, a store from the root, a view.' },
  { name: 'infra', at: /^src\/infra\//, may: ['domain'], mayType: ['contract'],
    why: 'Adapters of the client know the contract and the platform only.' },
  { name: 'root', at: /^src\/root\//, may: ['features', 'flow', 'components', 'infra', 'crypto', 'domain', 'text', 'styles'], mayType: ['contract'],
    why: 'The composition root builds stores; pages ask it, not the other way round.' },
  { name: 'styles', at: /^src\/(styles|assets)\//, may: [], why: 'Styles stand alone.' },
  { name: 'app', at: /^src\/app(\.config)?\.tsx?$/, may: ['root', 'components', 'text', 'styles'],
    why: 'The shell starts the root and nothing else.' },
  { name: 'ports', at: /^cloudfunctions\/_server\/ports\//, may: ['domain', 'contract'], packages: [],
    why: 'Ports state obligations in terms of the domain.' },
  { name: 'box', at: /^cloudfunctions\/_server\/(application\/ballot-box|pipeline\/anonymous-entry)(\/|\.|$)/, may: ['domain', 'contract', 'ports', 'application'], packages: [],
    why: 'The ballot box knows what, never who: it speaks to ports, and to nothing that identifies, logs or remembers.' },
  { name: 'application', at: /^cloudfunctions\/_server\/(application|pipeline)\//, may: ['domain', 'contract', 'ports', 'box'], packages: [/^valibot$/],
    why: 'Commands speak to ports, never to adapters.' },
  { name: 'sqlite', at: /^cloudfunctions\/_server\/adapters\/sqlite(\/|\.|-|$)/, may: ['ports', 'domain', 'contract', 'adapters'],
    why: 'Adapters fulfil ports and hold no rules.' },
  { name: 'adapters', at: /^cloudfunctions\/_server\/adapters\//, may: ['ports', 'domain', 'contract'],
    why: 'Adapters fulfil ports and hold no rules.' },
  { name: 'compose-box', at: /^cloudfunctions\/(_server\/compose-cloudbase-box(\.ts)?$|ballot-box\/)/, may: ['domain', 'contract', 'ports', 'application', 'adapters', 'box'],
    why: 'The deployable ballot box chooses its adapters, none of which knows who calls.' },
  { name: 'compose-local', at: /^cloudfunctions\/_server\/compose-local(\.ts)?$/, may: ['domain', 'contract', 'ports', 'application', 'adapters', 'sqlite', 'box'],
    why: 'Composition chooses adapters and does nothing else.' },
  { name: 'compose', at: /^cloudfunctions\/_server\/compose-/, may: ['domain', 'contract', 'text', 'ports', 'application', 'adapters'],
    why: 'Composition chooses adapters and does nothing else.' },
  { name: 'local', at: /^cloudfunctions\/_local\//, may: ['domain', 'contract', 'ports', 'application', 'compose-local', 'tests'],
    why: 'The local host reaches adapters only through compose-local.ts.' },
  { name: 'server', at: /^cloudfunctions\/_server\//, may: ['domain', 'contract', 'ports', 'application'],
    why: 'Shared server code speaks to ports, never to adapters.' },
  { name: 'functions', at: /^cloudfunctions\//, may: ['contract', 'application', 'compose', 'server'],
    why: 'A cloud function only hands its event to the pipeline.' }
]

/** Doors that stay shut whatever the room: [target, rooms that may, sentence]. */
const GUARDED = [
  [/^cloudfunctions\/_server\/(adapters\/wechat\/wechat-cloud|pipeline\/(entry|log|remember|tenancy)|application\/community\/)/,
    ['adapters', 'application', 'compose', 'compose-local', 'local', 'server', 'functions', 'tests'],
    'The ballot box neither knows who calls, nor logs, nor remembers, nor reads about members.'],
  [/^cloudfunctions\/_server\/adapters\/sqlite(\/|\.|-|$)/, ['sqlite', 'compose-local', 'tests'],
    'Only compose-local.ts may reach SQLite, so that no deployable carries it.'],
  [/^npm:libsql(\/|$)/, ['sqlite', 'tests'], 'Only the SQLite adapter may load libsql, so that no deployable carries it.'],
  [/^npm:wx-server-sdk(\/|$)/, ['adapters', 'tests'], 'Only adapters know the WeChat server SDK.'],
  [/^node:/, ['adapters', 'sqlite', 'compose', 'compose-local', 'local', 'server', 'tests'],
    'Only adapters, composition and the local host may use Node; everything else runs anywhere.']
]

/** The room of a repository path, or undefined outside the house (config, types, root files). */
const roomOf = (path) => ROOMS.find((room) => room.at.test(path))

module.exports = { ROOMS, GUARDED, roomOf }
