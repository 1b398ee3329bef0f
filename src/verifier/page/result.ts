import type { Finding } from '@/verifier/findings'
import type { Report, StepResult } from '@/verifier/report'
import { factLines, MARKS, moreFindings, pageText, RECEIPT_TEXT, stepText, verdictText } from '@/verifier/sentences'

const FINDINGS_SHOWN = 100

/** What is shown of a report: the verdict, what was found, what was looked at, the numbers. */
export function resultOf(report: Report): readonly Node[] {
  const { findings, steps, receipts, facts } = report
  const announced = steps.some(({ step, state }) => step === 'announced' && state !== 'skipped')
  return [
    node('p', 'verdict', node('b', '', report.genuine ? '✓' : '✗'), node('span', '', verdictText(report))),
    ...(announced ? [] : [node('p', 'note', pageText.notAnnounced)]),
    ...(findings.length === 0 ? [] : [node('h3', '', pageText.wrong), node('ul', '', ...findings.slice(0, FINDINGS_SHOWN).map(findingLine), ...restLine(findings.length))]),
    ...(facts === undefined ? [] : [node('h3', '', pageText.numbers), node('dl', '', ...factLines(facts).flatMap(([name, text]) => [node('dt', '', name), node('dd', '', text)]))]),
    node('h3', '', pageText.looked),
    node('ul', '', ...steps.map(stepLine), ...receipts.map(({ state }) => line(state === 'kept' ? 'well' : state === 'broken' ? 'wrong' : 'skipped', RECEIPT_TEXT[state]))),
    node('p', 'hint', report.checks === 'webcrypto' ? pageText.byBrowser : pageText.byPage)
  ]
}

const stepLine = (step: StepResult): HTMLElement => line(step.state, stepText(step))
const findingLine = ({ name, sentence, about }: Finding): HTMLElement => line('wrong', sentence, node('code', '', about === undefined ? name : `${name}  ${about}`))
const restLine = (count: number): readonly Node[] => (count > FINDINGS_SHOWN ? [line('wrong', moreFindings(count - FINDINGS_SHOWN))] : [])

const line = (state: StepResult['state'], text: string, ...more: readonly Node[]): HTMLElement =>
  node('li', state === 'well' ? '' : `is-${state}`, node('b', '', MARKS[state]), node('span', '', text, ...more))

function node(name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.append(...content)
  return made
}
