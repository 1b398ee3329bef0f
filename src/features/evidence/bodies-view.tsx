import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Chip, type ChipTone } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import { Hint } from '@/components/hint/hint'
import { StateCard } from '@/components/state-card/state-card'
import type { BodyCard } from '@/contract/evidence'
import type { BodyPhase } from '@/domain/evidence/body'
import { bodiesText as text } from '@/text/bodies'
import type { BodiesStore } from './bodies-store'

const TONES: Readonly<Record<BodyPhase, ChipTone>> = { ahead: 'plain', running: 'way', termOver: 'soon', dissolved: 'plain' }

export const PhaseChip = ({ phase }: { readonly phase: BodyPhase }) => <Chip text={text.phases[phase]} tone={TONES[phase]} />

interface BodiesProps {
  readonly store: BodiesStore
  readonly openBody: (bodyId: string) => void
}

/** Every body for everybody: what it is called, who leads it, until when. */
export const BodiesView = observer(function BodiesView({ store, openBody }: BodiesProps) {
  if (store.bodies.length === 0) return <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} />
  return (
    <>
      {store.bodies.map(body => <BodyCardView key={body.bodyId} body={body} onPress={() => openBody(body.bodyId)} />)}
      <View className='gap-3'><Hint icon='eye'>{text.publicHint}</Hint></View>
    </>
  )
})

export function BodyCardView({ body, onPress }: { readonly body: BodyCard; readonly onPress: () => void }) {
  const { name, phase, head, inOffice, termFrom, termTo } = body
  return (
    <Card pad='snug' onPress={onPress} label={`${name}，${text.phases[phase]}`}>
      <View className='between'>
        <View className='t-h3 grow'>{name}</View>
        <PhaseChip phase={phase} />
      </View>
      <View className='soft gap-1'><Dotted parts={[head ?? text.noHead, text.inOffice(inOffice)]} /></View>
      <View className='muted t-sub'>{text.termSpan(termFrom, termTo)}</View>
    </Card>
  )
}
