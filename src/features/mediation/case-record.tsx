import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Log, type LogItem } from '@/components/log/log'
import { SectionTitle } from '@/components/section-title/section-title'
import type { CaseDetail, EntryView } from '@/contract/mediation-views'
import { dayOf, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { caseText as text, mediationText } from '@/text/mediation'

/** What is ahead, then what happened, newest first. */
export function CaseRecord({ detail }: { readonly detail: CaseDetail }) {
  const ahead = aheadOf(detail)
  return (
    <>
      <SectionTitle title={text.record} />
      <Card><Log items={[...ahead, ...doneOf(detail)]} /></Card>
      {ahead.length > 0 && detail.template?.certainty === 'provisional' && <View className='gap-2'><Hint icon='info'>{text.provisional}</Hint></View>}
    </>
  )
}

function doneOf({ record, standing, sides, today, phase }: CaseDetail): readonly LogItem[] {
  const over = phase === 'ended' || phase === 'settled'
  return [...record].reverse().map((entry, index) => ({
    key: `${record.length - index}`,
    ...mediationText.entry(entry, standing, sides),
    time: dayText(dayIn(entry), today),
    state: index === 0 && !over ? 'now' : 'done'
  }))
}

/** Steps are dated by the day on which they were done, everything else by when it was entered. */
const dayIn = (entry: EntryView): Day => ('on' in entry ? entry.on : dayOf(entry.at))

/** The steps of the way that nobody has entered yet, the farthest on top. */
function aheadOf({ template, record, phase }: CaseDetail): readonly LogItem[] {
  if (template === undefined || (phase !== 'consenting' && phase !== 'running')) return []
  const done = new Set(record.flatMap((entry) => (entry.kind === 'step' ? [entry.stepId] : [])))
  return template.steps.filter(({ id }) => !done.has(id)).reverse().map(({ id, name, what }) => ({ key: id, title: name, text: what, time: text.ahead, state: 'ahead' }))
}
