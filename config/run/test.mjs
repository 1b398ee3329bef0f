// npm test and npm run check: types, lint, builds, sizes and every test, with one verdict as the last line.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ROOT, run, say, tail } from './progress.mjs'

process.env.TZ = 'Asia/Shanghai'

const COUNTS = path.join(ROOT, 'dist/test-counts.json')
const LANES = 2
const total = { passed: 0, failed: 0, skipped: 0 }

/** One check of the whole, counted as one. */
function judge(name, done) {
  const good = done.code === 0
  total[good ? 'passed' : 'failed'] += 1
  say(`${good ? '✓' : '✗'} ${name}${done.fresh ? '（没有变动）' : ` ${done.seconds.toFixed(1)} s`}`)
  if (!good) console.log(tail(done.output, 120))
  return good
}

async function types() {
  const whole = await run(['node_modules/typescript/bin/tsc', '--noEmit'])
  const domain = await run(['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/domain/tsconfig.json'])
  return { code: whole.code || domain.code, output: whole.output + domain.output, seconds: whole.seconds + domain.seconds }
}

/** Types, lint and builds, two at a time, longest first. Returns the names of those that failed. */
async function checkAll() {
  const { build } = await import('./build.mjs')
  const steps = [
    ['types', types],
    ['lint', () => run(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'])],
    ['build h5', () => build('h5')],
    ['build weapp', () => build('weapp')],
    ['build functions', () => build('functions')],
    ['build local', () => build('local')]
  ]
  const failed = []
  const lane = async () => {
    for (let step = steps.shift(); step; step = steps.shift()) if (!judge(step[0], await step[1]())) failed.push(step[0])
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  const sizes = await run(['config/run/sizes.mjs'])
  if (sizes.code === 0) console.log(sizes.output.trim())
  judge('sizes', sizes)
  return failed
}

/** Tests that need a failed build are not run on an old one: the failed build already counts. */
function projectsWithout(failedChecks, chromium) {
  const needs = { weapp: ['build weapp'], wire: ['build functions'], stories: ['build local'], e2e: ['build weapp', 'build h5', 'build local'] }
  const all = ['unit', 'view', 'weapp', 'wire', 'stories', 'e2e']
  return all.filter((name) => !(needs[name] ?? []).some((one) => failedChecks.includes(one)) && (name !== 'e2e' || chromium))
}

function countBrowserFiles() {
  return readdirSync(path.join(ROOT, 'tests/e2e'), { recursive: true }).filter((file) => String(file).endsWith('.test.ts')).length
}

async function runTests(projects, chromium) {
  mkdirSync(path.dirname(COUNTS), { recursive: true })
  rmSync(COUNTS, { force: true })
  const args = ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--reporters=./config/jest/plain-line-reporter.cjs', '--selectProjects', ...projects]
  const done = await run(args, { show: true, env: { TEST_COUNTS: COUNTS, NODE_ENV: 'test', ...(chromium ? { CHROMIUM: chromium } : {}) } })
  try {
    const counts = JSON.parse(readFileSync(COUNTS, 'utf8'))
    for (const key of Object.keys(total)) total[key] += counts[key]
    if (done.code !== 0 && counts.failed === 0) total.failed += 1
  } catch {
    total.failed += 1
  }
}

try {
  await ensureDependencies()
  const chromium = await ensureChromium()
  const failedChecks = await checkAll()
  if (!chromium) {
    console.log('没有找到 Chromium 或 Chrome：浏览器里的测试这次不做。装好后再试，或者用 CHROMIUM=/路径 指明。')
    total.skipped += countBrowserFiles()
  }
  await runTests(projectsWithout(failedChecks, chromium), chromium)
  say('做完了')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  total.failed += 1
}
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
