import type { Finding } from '@/verifier/findings'
import type { Report, StepResult } from '@/verifier/report'
import { factLines, RECEIPT_TEXT, STEP_TEXT, verdictText } from '@/verifier/sentences'

const FINDINGS_SHOWN = 100
const MARKS = { well: '✓', wrong: '✗', skipped: '–' } as const
const REMARKS = { well: '', wrong: '：不对', skipped: '：没有查' } as const

/** What is shown of a report: the verdict, what was found, what was looked at, the numbers. */
export function resultOf(report: Report): readonly Node[] {
  const { findings, steps, receipts, facts } = report
  const announced = steps.some(({ step, state }) => step === 'announced' && state !== 'skipped')
  return [
    node('p', 'verdict', node('b', '', report.genuine ? '✓' : '✗'), node('span', '', verdictText(report))),
    ...(announced ? [] : [node('p', 'note', '没有填公告栏上的校验码。请看下面的两个校验码，和公告栏上的对一遍。')]),
    ...(findings.length === 0 ? [] : [node('h3', '', '不对的地方'), node('ul', '', ...findings.slice(0, FINDINGS_SHOWN).map(findingLine), ...restLine(findings.length))]),
    ...(facts === undefined ? [] : [node('h3', '', '数出来的'), node('dl', '', ...factLines(facts).flatMap(([name, text]) => [node('dt', '', name), node('dd', '', text)]))]),
    node('h3', '', '查了哪些'),
    node('ul', '', ...steps.map(stepLine), ...receipts.map(({ state }) => line(state === 'kept' ? 'well' : state === 'broken' ? 'wrong' : 'skipped', RECEIPT_TEXT[state]))),
    node('p', 'hint', report.checks === 'webcrypto' ? '签名用浏览器自带的程序核对。' : '签名用这一页自带的程序核对。')
  ]
}

const stepLine = ({ step, state }: StepResult): HTMLElement => line(state, `${STEP_TEXT[step]}${REMARKS[state]}`)
const findingLine = ({ name, sentence, about }: Finding): HTMLElement => line('wrong', sentence, node('code', '', about === undefined ? name : `${name}  ${about}`))
const restLine = (count: number): readonly Node[] => (count > FINDINGS_SHOWN ? [line('wrong', `还有 ${count - FINDINGS_SHOWN} 处`)] : [])

const line = (state: StepResult['state'], text: string, ...more: readonly Node[]): HTMLElement =>
  node('li', state === 'well' ? '' : `is-${state}`, node('b', '', MARKS[state]), node('span', '', text, ...more))

function node(name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.append(...content)
  return made
}
