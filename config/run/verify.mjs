// npm run verify -- board.json [--manifest-hash CODE] [--root CODE] [--promise FILE]… [--json] [--noble]
// npm run verify -- export.jsonl [--key 印章公钥] [--json] [--noble]
//   Recounts a public board, or replays the coins of an exported community. Ends with 0 when nothing was found, 1 when something was, 2 when it was called wrongly.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { webcrypto } from 'node:crypto'
import { bundle } from '../functions/bundle.mjs'
import { ROOT } from './progress.mjs'

const USAGE = '用法：npm run verify -- board.json [--manifest-hash 公告上的事项校验码] [--root 公告上的公示板校验码] [--promise 回执文件] [--json]\n或者：npm run verify -- export.jsonl [--key 印章公钥] [--json]'
const FINDINGS_SHOWN = 20

/** Builds src/verifier for Node and loads it. */
export async function loadVerifier() {
  const outfile = path.join(ROOT, 'dist/verify/verifier.cjs')
  await bundle({ entryPoints: ['src/verifier/program.ts'], outfile, target: 'node20' })
  return createRequire(import.meta.url)(outfile)
}

/** One receipt, several, or what a phone keeps of a ballot: `{ promise }`. */
const receiptsIn = (value) => (Array.isArray(value) ? value.flatMap(receiptsIn) : [value?.promise ?? value])

function print(report, { factLines, MARKS, moreFindings, verdictText, stepText, RECEIPT_TEXT }) {
  for (const [name, text] of report.facts ? factLines(report.facts) : []) console.log(`${name}：${text}`)
  console.log('')
  for (const step of report.steps) console.log(`${MARKS[step.state]} ${stepText(step)}`)
  for (const { state } of report.receipts) console.log(`回执：${RECEIPT_TEXT[state]}`)
  console.log('')
  for (const { name, sentence, about = '' } of report.findings.slice(0, FINDINGS_SHOWN)) console.log(`✗ ${name}  ${sentence}  ${sentence.includes(about) ? '' : about}`.trimEnd())
  if (report.findings.length > FINDINGS_SHOWN) console.log(`…${moreFindings(report.findings.length - FINDINGS_SHOWN)}，加 --json 看全部`)
  console.log(`${report.genuine ? '✓' : '✗'} ${verdictText(report)}`)
  if (report.steps.some(({ step, state }) => step === 'announced' && state === 'skipped')) console.log('公告栏上的校验码没有给，请再用眼睛对一遍')
}

const OPTIONS = {
  'manifest-hash': { type: 'string' }, root: { type: 'string' }, promise: { type: 'string', multiple: true },
  key: { type: 'string' }, json: { type: 'boolean' }, noble: { type: 'boolean' }
}

/** An export says so at once; a board is one JSON value. Throws if there is no such file. */
function isExport(file) {
  const opened = openSync(file, 'r')
  const head = Buffer.alloc(40)
  const length = readSync(opened, head)
  closeSync(opened)
  return head.subarray(0, length).toString('utf8').startsWith('{"format":"yslb-export/')
}

/** Node's own digest is several times faster than one in JavaScript. */
const nodeHash = (bytes) => createHash('sha256').update(bytes).digest()

async function verifyCoins({ values, exported }, { verifyExport, ledgerFacts, ledgerSentence, ledgerVerdict }, checks) {
  const lines = createInterface({ input: createReadStream(exported, 'utf8'), crlfDelay: Infinity })
  const report = await verifyExport(lines, checks, { ...(values.noble ? {} : { hash: nodeHash, encode: (text) => Buffer.from(text, 'utf8') }), ...(values.key && { key: values.key }) })
  if (values.json) return console.log(JSON.stringify(report, undefined, 2)), report.genuine
  for (const [name, text] of ledgerFacts(report)) console.log(`${name}：${text}`)
  for (const finding of report.findings.slice(0, FINDINGS_SHOWN)) console.log(`✗ ${ledgerSentence(finding)}`)
  if (report.count > FINDINGS_SHOWN) console.log(`…还有 ${report.count - FINDINGS_SHOWN} 处，加 --json 看全部`)
  console.log(`${report.genuine ? '✓' : '✗'} ${ledgerVerdict(report)}`)
  return report.genuine
}

function called() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
    if (positionals.length !== 1) throw new Error(USAGE)
    const [file] = positionals
    if (isExport(file)) return { values, exported: file }
    return { values, text: readFileSync(file, 'utf8'), receipts: (values.promise ?? []).flatMap((file) => receiptsIn(JSON.parse(readFileSync(file, 'utf8')))) }
  } catch (error) {
    console.error(error.message === USAGE ? USAGE : `${USAGE}\n${error.message}`)
    process.exitCode = 2
    return undefined
  }
}

async function main() {
  const call = called()
  if (call === undefined) return
  const { values, text, receipts } = call
  const verifier = await loadVerifier()
  const checks = (values.noble ? undefined : await verifier.webCryptoChecks(webcrypto.subtle)) ?? verifier.nobleChecks
  if (call.exported !== undefined) {
    process.exitCode = (await verifyCoins(call, verifier, checks)) ? 0 : 1
    return
  }
  const announced = { ...(values['manifest-hash'] && { manifestHash: values['manifest-hash'] }), ...(values.root && { root: values.root }) }
  const report = await verifier.verifyBoard(text, checks, { announced, receipts })
  if (values.json) console.log(JSON.stringify(report, undefined, 2))
  else print(report, verifier)
  process.exitCode = report.genuine ? 0 : 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
