// One line a file, every failure in full, and the counts for the command that started jest.
const { writeFileSync } = require('node:fs')
const path = require('node:path')

module.exports = class PlainLineReporter {
  constructor(globalConfig) {
    this.rootDir = globalConfig.rootDir
  }

  onTestResult(test, result) {
    const failed = result.numFailingTests > 0 || result.testExecError
    const name = `${test.context.config.displayName?.name ?? 'test'} ${path.relative(this.rootDir, test.path)}`
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1)
    console.log(`${failed ? '✗' : '✓'} ${name}: ${result.numPassingTests} passed${result.numFailingTests ? `, ${result.numFailingTests} failed` : ''}, ${seconds} s`)
    if (failed) console.log(shorten(result.failureMessage ?? String(result.testExecError?.message)))
  }

  onRunComplete(_contexts, results) {
    const file = process.env.TEST_COUNTS
    if (!file) return
    const counts = {
      passed: results.numPassedTests,
      // A file that could not run at all has no tests to count, and must still fail.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      suites: results.numTotalTestSuites
    }
    writeFileSync(file, JSON.stringify(counts))
  }
}

/** An error inside a built bundle quotes a minified line of megabytes. */
const shorten = (text) => text.split('\n').map((line) => line.slice(0, 400)).slice(0, 200).join('\n')
