import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FINDINGS } from './findings'
import { nobleChecks } from './noble-checks'
import { factLines, STEP_TEXT, verdictText } from './sentences'
import { verifyBoard, type VerifyOptions } from './verify-board'

const docs = (file: string): string => readFileSync(path.resolve('docs', file), 'utf8')
const README = docs('examples/README.md')
const [manifestHash = '', root = ''] = README.match(/(?<=`)[\w-]{43}(?=`)/g) ?? []
const RECEIPT: unknown = JSON.parse(docs('examples/receipt.json'))

async function namesOf(file: string, options: VerifyOptions = {}): Promise<readonly string[]> {
  const { findings } = await verifyBoard(docs(`examples/${file}`), nobleChecks, options)
  return findings.map(({ name }) => name)
}

test('the examples are what their page says', async () => {
  expect(await namesOf('board.json', { announced: { manifestHash, root }, receipts: [RECEIPT] })).toEqual([])
  expect(await namesOf('board-flipped.json')).toEqual(['TALLY_WRONG', 'SIGNATURE_FORGED'])
  expect(await namesOf('board-flipped.json', { announced: { root } })).toEqual(['ROOT_NOT_ANNOUNCED', 'TALLY_WRONG', 'SIGNATURE_FORGED'])
  expect(await namesOf('board-dropped.json')).toEqual([])
  expect(await namesOf('board-dropped.json', { receipts: [RECEIPT] })).toEqual(['PROMISE_BROKEN'])
  expect(await namesOf('board-dropped.json', { announced: { root } })).toEqual(['ROOT_NOT_ANNOUNCED'])
})

test('the page of the format names every finding', () => {
  const page = docs('board-format.md')
  expect(Object.keys(FINDINGS).filter(name => !page.includes(`\`${name}\``))).toEqual([])
})

test('the numbers are said in words', async () => {
  const report = await verifyBoard(docs('examples/board.json'), nobleChecks)
  const facts = Object.fromEntries(report.facts ? factLines(report.facts) : [])
  expect(facts).toMatchObject({ 结论: '没通过', 应到: '20 人', 收回: '手机票 9 + 纸票 5 = 14 张', 票数: '赞成 7，反对 3，弃权 1，空白 2，无效 1', 公示板校验码: '2AsZ o1fq OnL-' })
  expect(verdictText(report)).toBe('核对通过，没有发现改动')
  expect(report.steps.every(({ step }) => STEP_TEXT[step].length > 0)).toBe(true)
})
