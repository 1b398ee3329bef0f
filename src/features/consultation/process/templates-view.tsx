import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { TemplateCard } from '@/contract/process'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import { SectionTitle } from '@/components/section-title/section-title'
import { templatesText as text } from '@/text/templates'
import type { TemplatesStore } from './templates-store'
import './template.scss'

interface TemplatesProps {
  readonly store: TemplatesStore
  readonly openTemplate: (templateId: string) => void
}

/** 办事程序: by which steps matters are dealt with here. */
export const TemplatesView = observer(function TemplatesView({ store, openTemplate }: TemplatesProps) {
  const own = store.of('own')
  const readOnly = store.of('readOnly')
  return (
    <>
      <View className='soft t-sub'>{text.lead}</View>
      <SectionTitle title={text.own} />
      {own.length === 0 && <Card><View className='soft'>{text.noOwn}</View></Card>}
      {own.map(card => <TemplateRow key={card.templateId} card={card} onPress={() => openTemplate(card.templateId)} />)}
      <SectionTitle title={text.shipped} />
      {store.of('shipped').map(card => <TemplateRow key={card.templateId} card={card} onPress={() => openTemplate(card.templateId)} />)}
      {readOnly.length > 0 && <SectionTitle title={text.readOnly} />}
      {readOnly.map(card => <TemplateRow key={card.templateId} card={card} onPress={() => openTemplate(card.templateId)} />)}
    </>
  )
})

function TemplateRow({ card, onPress }: { readonly card: TemplateCard; readonly onPress: () => void }) {
  const { name, version, stages, usualFor, provisional, hasDraft, retired } = card
  const facts = [version === undefined ? text.never : text.version(version), text.stages(stages)]
  return (
    <Card pad='snug' onPress={onPress} label={[name, ...facts, provisional && text.provisional].filter(Boolean).join('，')}>
      <View className='template-row__head'>
        <View className='template-row__name'>{name}</View>
        {provisional && <Chip text={text.provisional} tone='soon' icon='info' />}
        {hasDraft && <Chip text={text.draft} icon='pen' />}
        {retired && <Chip text={text.retired} />}
      </View>
      <View className='template-row__facts'><Dotted parts={facts} /></View>
      {usualFor.length > 0 && <View className='template-row__usual'>{text.usual(usualFor)}</View>}
    </Card>
  )
}
