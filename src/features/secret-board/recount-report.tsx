import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Card } from '@/components/card/card'
import { Drawing } from '@/components/drawing/drawing'
import { Facts } from '@/components/facts/facts'
import { Icon } from '@/components/icon/icon'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { StateCard } from '@/components/state-card/state-card'
import { secretRecountText as text } from '@/text/secret-recount'
import type { Report, StepResult } from '@/verifier/report'
import { numberLines, STEP_TEXT } from '@/verifier/sentences'

const FINDINGS_SHOWN = 10

/** What the recount came to: one answer, large; then why. */
export function RecountReport({ report }: { readonly report: Report }) {
  const { genuine, findings, facts, steps, receipts } = report
  return (
    <>
      {genuine ? <Good report={report} /> : <StateCard kind='error' title={text.badTitle(findings.length)} text={text.badText} />}
      {!genuine && (
        <>
          <SectionTitle title={text.found} />
          <Card>
            {findings.slice(0, FINDINGS_SHOWN).map(({ name, sentence }, at) => <View key={at} className='recount__step late'><Icon name='cross' size='s' /><View className='grow'>{sentence}<View className='recount__code'>{name}</View></View></View>)}
            {findings.length > FINDINGS_SHOWN && <View className='recount__step late'>{text.more(findings.length - FINDINGS_SHOWN)}</View>}
          </Card>
        </>
      )}
      {facts && (
        <>
          <SectionTitle title={text.numbers} />
          <Card><Facts facts={numberLines(facts).map(([label, value]) => ({ label, value }))} /></Card>
        </>
      )}
      <SectionTitle title={text.looked} />
      <Card>
        {steps.filter(({ step }) => step !== 'receipts' || receipts.length > 0).map(each => <StepLine key={each.step} {...each} />)}
      </Card>
    </>
  )
}

const Good = ({ report: { facts, receipts } }: { readonly report: Report }) => (
  <View className='recount__good' {...spoken({ role: 'status', live: 'polite' })}>
    <Drawing name='match' />
    <View className='recount__title'>{text.goodTitle}</View>
    {text.goodLines(facts ? facts.header.cast.phone + facts.header.cast.paper : 0).map(line => <View key={line} className='recount__text'>{line}</View>)}
    {receipts.some(({ state }) => state === 'kept') && <View className='recount__text'>{text.receiptKept}</View>}
  </View>
)

const ICONS = { well: 'check', wrong: 'cross', skipped: 'info' } as const

const StepLine = ({ step, state }: StepResult) => (
  <View className={classNames('recount__step', state === 'wrong' && 'late', state === 'skipped' && 'muted', state === 'well' && 'recount__step--well')}>
    <Icon name={ICONS[state]} size='s' />
    <View className='grow'>{STEP_TEXT[step]}{state === 'well' ? '' : `（${state === 'wrong' ? text.wrong : text.skipped}）`}</View>
  </View>
)
