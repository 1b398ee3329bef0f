import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Hint } from '@/components/hint/hint'
import { Log } from '@/components/log/log'
import type { ProcessTemplate, Stage } from '@/domain/consultation/process/template'
import { rightText } from '@/text/issue-words'
import { outcomeLine, templatesText as text } from '@/text/templates'
import './template.scss'

/** A process as a ladder: each stage with who, how long, the ways out, and the rights it gives. */
export function TemplateLadder({ template }: { readonly template: Pick<ProcessTemplate, 'stages'> }) {
  const sources = [...new Set(template.stages.flatMap(({ fixed }) => fixed?.source ?? []))]
  return (
    <>
      <Card>
        <Log
          items={template.stages.map(stage => ({ key: stage.id, title: stage.name, text: text.office(stage), state: 'done', more: <Rung stage={stage} /> }))}
        />
      </Card>
      {sources.map(source => <View key={source} className='gap-3'><Hint icon='law'>{text.fixedBecause(source)}</Hint></View>)}
    </>
  )
}

function Rung({ stage }: { readonly stage: Stage }) {
  const { outcomes, gives, fixed, covers } = stage
  const minimum = outcomes.flatMap(({ needs }) => needs).find(({ legalMinimum }) => legalMinimum !== undefined)?.legalMinimum
  return (
    <>
      {outcomes.map(rule => <View key={rule.kind} className='rung__line'>{outcomeLine(rule)}</View>)}
      {gives.map(({ right, to, by }) => (
        <View key={`${right}${to}`} className='rung__right'>
          <Chip text={rightText[right]} tone='way' />
          <View className='rung__right-text'>{`${to}：${by}`}</View>
        </View>
      ))}
      {minimum && <View className='rung__line is-fixed'>{text.minimum(minimum.days, minimum.source)}</View>}
      {covers && covers.length > 0 && <View className='rung__line is-fixed'>{text.covers}</View>}
      {fixed && <View className='rung__line is-fixed'>{text.fixed}</View>}
    </>
  )
}
