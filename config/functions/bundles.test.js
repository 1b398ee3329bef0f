const { readdirSync } = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')

const root = path.resolve(__dirname, '../..')
const names = readdirSync(path.join(root, 'cloudfunctions')).filter((name) => !name.startsWith('_'))
const inputs = {}

beforeAll(async () => {
  for (const name of names) {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [`cloudfunctions/${name}/index.ts`],
      bundle: true,
      platform: 'node',
      write: false,
      metafile: true,
      logLevel: 'error',
      tsconfig: path.join(root, 'tsconfig.json'),
      // What the platform brings is not looked into: only our own files and the spreadsheet reader matter here.
      external: ['wx-server-sdk']
    })
    inputs[name] = Object.keys(metafile.inputs)
  }
}, 60_000)

test.each(names)('the function %s carries no other context’s handlers', (name) => {
  const carried = inputs[name].filter((file) => /^cloudfunctions\/_server\/application\/[^/]+\/handlers\.ts$/.test(file))
  // The scheduler answers no action.
  expect(carried).toEqual(name === 'scheduler' ? [] : [`cloudfunctions/_server/application/${name}/handlers.ts`])
})

test('only the functions that read sheets of others carry the reader of workbooks', () => {
  const carriers = names.filter((name) => inputs[name].some((file) => /spreadsheet-reader|papaparse|read-excel-file/.test(file)))
  expect(carriers).toEqual(['community', 'duties', 'scheme'])
})

test('only the functions that hand out workbooks and papers carry their writers', () => {
  const carriersOf = (writer) => names.filter((name) => inputs[name].some((file) => writer.test(file) && !/ports\//.test(file)))
  expect(carriersOf(/workbook-writer|write-excel-file/)).toEqual(['evidence'])
  expect(carriersOf(/paper-writer\.ts$/)).toEqual(['evidence', 'volunteers'])
})

test('no function carries SQLite or the sample village', () => {
  const strays = names.flatMap((name) => inputs[name].filter((file) => /sqlite|libsql|src\/testing|_local/.test(file)))
  expect(strays).toEqual([])
})

test('the ballot box carries nothing that identifies, logs, remembers or knows members', () => {
  const strays = inputs['ballot-box'].filter((file) =>
    /adapters\/wechat\/(?!start-cloud|web-event)|pipeline\/(entry|log|remember|tenancy|context)\.ts|application\/(?!ballot-box\/|shared\/side-by-side\.ts|ballot\/(public-shelf|secret-documents|secret\/find-row)\.ts)/.test(file)
  )
  expect(strays).toEqual([])
  // The others do, so that the names above are still those of real files.
  for (const name of ['wechat-cloud.ts', 'pipeline/entry.ts', 'pipeline/log.ts', 'pipeline/remember.ts', 'application/community/documents.ts']) {
    expect(inputs.ballot.some((file) => file.endsWith(name))).toBe(true)
  }
})

/** What asks one of WeChat's interfaces, and the permission that the function's config.json must name for it. */
test.each([
  ['security.msgSecCheck', 'application/shared/check-words.ts'],
  ['security.mediaCheckAsync', 'application/files/upload.ts'],
  ['subscribeMessage.send', 'application/scheduler/send-digests.ts']
])('%s is permitted to the functions that ask it, and to no other', (permission, file) => {
  const asking = names.filter((name) => inputs[name].includes(`cloudfunctions/_server/${file}`))
  const permitted = names.filter((name) => require(path.join(root, 'cloudfunctions', name, 'config.json')).permissions.openapi.includes(permission))
  expect(asking).not.toEqual([])
  expect(permitted).toEqual(asking)
})
