import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { CHOOSE_MIN } from '@/domain/ballot/methods/method-unfit'
import { OPTION_LENGTH_MAX, OPTIONS_MAX, OPTIONS_MIN } from '@/domain/ballot/selection'
import { draftMethodText as text } from '@/text/draft-method'
import { methodText } from '@/text/method-text'
import type { DraftViewProps } from './draft-view'
import { kindOff, TOPS, withMoreOptions, withOption, withOptionUp, withoutOption, type MethodFields } from './method-fields'
import './draft-method.scss'

const KINDS = ['yesNo', 'single', 'multiple', 'score', 'rank'] as const satisfies readonly MethodFields['kind'][]

/** How the question is asked, and between what. */
export const DraftMethod = observer(function DraftMethod({ store }: DraftViewProps) {
  const { method, ballotMode } = store.fields
  const under = { preset: store.preset, mode: store.mode, ballotMode }
  return (
    <>
      <SectionTitle title={text.title} />
      <Card pad='none'>
        {KINDS.map(kind => (
          <ChoiceRow
            key={kind}
            title={methodText[kind]}
            note={text.notes[kind]}
            chosen={kind === method.kind}
            off={kind === method.kind ? undefined : kindOff(kind, under)}
            onPress={() => store.ask({ ...method, kind })}
          />
        ))}
      </Card>
      {method.kind !== 'yesNo' && <Options store={store} />}
      <Problem text={store.errorOf('method')} />
    </>
  )
})

const Options = observer(function Options({ store }: DraftViewProps) {
  const { method } = store.fields
  const put = store.ask
  return (
    <>
      <View className='gap-3'>
        {method.options.map((option, at) => <OptionRow key={at} store={store} option={option} at={at} />)}
      </View>
      {method.options.length < OPTIONS_MAX && (
        <View className='gap-2'><Button kind='line' icon='plus' text={text.add} onPress={() => put(withMoreOptions(method))} /></View>
      )}
      {method.kind === 'multiple' && <View className='gap-3'><AtMost method={method} onChange={put} /></View>}
      {method.kind === 'score' && <View className='gap-3'><Top method={method} onChange={put} /></View>}
      <View className='gap-3'><Hint icon='info'>{text.blankToo}</Hint></View>
    </>
  )
})

interface OptionRowProps extends DraftViewProps {
  readonly option: string
  readonly at: number
}

/** The order of the list is the order on the ballot. */
const OptionRow = observer(function OptionRow({ store, option, at }: OptionRowProps) {
  const { method } = store.fields
  const put = store.ask
  return (
    <View className='draft-option'>
      <View className='draft-option__field'>
        <Field label={text.option(at + 1)} value={option} placeholder={text.optionHint} maxLength={OPTION_LENGTH_MAX} onChange={words => put(withOption(method, at, words))} />
      </View>
      {at > 0 && <Tool icon='down' turned label={text.moveUp(at + 1)} onPress={() => put(withOptionUp(method, at))} />}
      {method.options.length > OPTIONS_MIN && <Tool icon='cross' label={text.remove(at + 1)} onPress={() => put(withoutOption(method, at))} />}
    </View>
  )
})

interface ToolProps {
  readonly icon: 'down' | 'cross'
  /** Upwards. */
  readonly turned?: boolean
  readonly label: string
  readonly onPress: () => void
}

const Tool = ({ icon, turned, label, onPress }: ToolProps) => (
  <View className={turned ? 'draft-option__tool is-turned' : 'draft-option__tool'} hoverClass='is-pressed' onClick={onPress} {...spoken({ role: 'button', label })}>
    <Icon name={icon} size='s' />
  </View>
)

interface NumberProps {
  readonly method: MethodFields
  readonly onChange: (method: MethodFields) => void
}

function AtMost({ method, onChange }: NumberProps) {
  const counts = Array.from({ length: Math.max(1, method.options.length - CHOOSE_MIN) }, (_, index) => index + CHOOSE_MIN)
  return (
    <OptionField
      label={text.atMost}
      text={text.atMostText(method.atMost)}
      placeholder={text.atMost}
      options={counts.map(text.atMostText)}
      chosen={counts.indexOf(method.atMost)}
      onChange={index => onChange({ ...method, atMost: counts[index] ?? CHOOSE_MIN })}
    />
  )
}

function Top({ method, onChange }: NumberProps) {
  return (
    <OptionField
      label={text.top}
      text={text.topText(method.top)}
      placeholder={text.top}
      options={TOPS.map(text.topText)}
      chosen={TOPS.indexOf(method.top)}
      onChange={index => onChange({ ...method, top: TOPS[index] ?? method.top })}
    />
  )
}
