import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Log } from '@/components/log/log'
import type { TemplateView } from '@/contract/mediation-views'
import { TEMPLATE_NAME_LENGTH_MAX } from '@/domain/mediation/case-template'
import { waysText as text } from '@/text/mediation-desk'
import { WayEditor } from './way-editor'
import type { WaysStore } from './ways-store'

interface WaysProps {
  readonly store: WaysStore
}

/** 调解的办法: each with its steps and where they come from; an own one is changed in place. */
export const WaysView = observer(function WaysView({ store }: WaysProps) {
  if (store.draft !== undefined) return <WayEditor store={store} draft={store.draft} />
  return (
    <>
      <Hint icon='info'>{text.intro}</Hint>
      <View className='gap-3'>
        {store.ways.map((way) => <WayCard key={way.templateId} way={way} store={store} />)}
      </View>
      <Copying store={store} />
      <Adopting store={store} />
    </>
  )
})

const WayCard = observer(function WayCard({ way, store }: WaysProps & { readonly way: TemplateView }) {
  return (
    <Card>
      <View className='between'>
        <View className='t-h3'>{way.name}</View>
        {way.inForce && <Chip text={text.inForce} tone='vote' />}
      </View>
      <View className={way.certainty === 'provisional' ? 'soon t-sub gap-1' : 'soft t-sub gap-1'}>{`${way.own ? text.version(way.version) : text.certainty[way.certainty]}，${text.visit(way.visitAfterDays)}`}</View>
      {way.draft !== undefined && way.version > 0 && <View className='soon t-sub gap-1'>{text.hasDraft}</View>}
      <View className='gap-3'>
        <Log items={way.steps.map(({ id, name, what, required }) => ({ key: id, title: name, text: what, ...(required ? { time: text.required } : {}), state: 'ahead' as const }))} />
      </View>
      <View className='gap-3'><Hint icon='book'>{way.source}</Hint></View>
      <View className='duo gap-3'>
        {way.own ? <Button kind='line' small text={text.edit} onPress={() => store.edit(way)} /> : <Button kind='line' small text={text.copy} onPress={() => store.askCopy(way)} />}
        {(!way.inForce || way.draft !== undefined) && <Button kind='line' small text={text.adopt} onPress={() => store.askAdopt(way)} />}
      </View>
    </Card>
  )
})

const Copying = observer(function Copying({ store }: WaysProps) {
  return (
    <ConfirmSheet
      open={store.copying !== undefined}
      title={text.copyTitle}
      action={text.copySave}
      off={store.copyName.trim() === '' ? text.copyFirst : undefined}
      busy={store.copy.isBusy}
      error={store.copy.text}
      onConfirm={() => void store.sendCopy()}
      onClose={() => store.askCopy(undefined)}
    >
      <Field label={text.copyName} value={store.copyName} placeholder={text.copyHint} maxLength={TEMPLATE_NAME_LENGTH_MAX} onChange={store.writeCopyName} />
    </ConfirmSheet>
  )
})

const Adopting = observer(function Adopting({ store }: WaysProps) {
  return (
    <ConfirmSheet
      open={store.adopting !== undefined}
      title={text.adoptTitle(store.adopting?.name ?? '')}
      note={text.adoptNote}
      action={text.adopt}
      busy={store.adopt.isBusy}
      error={store.adopt.text}
      onConfirm={() => void store.sendAdopt()}
      onClose={() => store.askAdopt(undefined)}
    />
  )
})
