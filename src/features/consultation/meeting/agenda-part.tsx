import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { SectionTitle } from '@/components/section-title/section-title'
import type { MeetingDetail } from '@/contract/consultation'
import type { AgendaView } from '@/contract/meeting'
import type { OwnOpinion } from '@/contract/meeting-room'
import { meetingTalkText as text, outcomeText, wordsStateText } from '@/text/meeting-talk'
import { StanceBar, StanceChip } from './stance-bar'
import './meeting-parts.scss'

interface AgendaProps {
  readonly meeting: MeetingDetail
  /** Absent where nobody gives opinions here. */
  readonly say?: ((no: number) => void) | undefined
  readonly openPoll: (pollId: string) => void
}

/** 议程: every item with what was said of it before, and what came of it. */
export function AgendaPart({ meeting, say, openPoll }: AgendaProps) {
  const { agenda, kind, ownOpinions, may } = meeting
  if (agenda.length === 0) return null
  const open = may.includes('giveOpinion')
  const counted = kind !== 'gathering'
  return (
    <>
      <SectionTitle title={text.agenda} />
      <Card>
        {agenda.map((item, index) => (
          <View key={item.no} className='agenda__item'>
            {agenda.length > 1 && <View className='agenda__no'>{text.item(index + 1)}</View>}
            <View className='agenda__title'>{item.title}</View>
            {counted && <StanceBar stances={item.stances} />}
            <Own opinion={ownOpinions.find(({ no }) => no === item.no)} />
            {open && say && <View className='gap-2'><Button kind='line' small text={ownOpinions.some(({ no }) => no === item.no) ? text.change : text.say} onPress={() => say(item.no)} /></View>}
            <Outcome item={item} openPoll={openPoll} />
          </View>
        ))}
      </Card>
    </>
  )
}

function Own({ opinion }: { readonly opinion: OwnOpinion | undefined }) {
  if (opinion === undefined) return null
  const { stance, wordsState, removedBecause } = opinion
  return (
    <View className='agenda__own'>
      {text.mine}
      <StanceChip stance={stance} />
      {wordsState !== 'none' && (removedBecause === undefined ? wordsStateText[wordsState] : text.removedBecause(removedBecause))}
    </View>
  )
}

function Outcome({ item, openPoll }: { readonly item: AgendaView; readonly openPoll: (pollId: string) => void }) {
  const { outcome, statement, unresolved = [], pollId } = item
  if (outcome === undefined) return null
  return (
    <>
      <View className='agenda__outcome'>
        <View className='agenda__outcome-title'>{outcomeText[outcome]}</View>
        {statement && <View>{statement}</View>}
        {unresolved.map(point => <View key={point} className='agenda__point'>{point}</View>)}
      </View>
      {pollId !== undefined && <Button kind='text' small icon='ticket' text={text.toVote} onPress={() => openPoll(pollId)} />}
    </>
  )
}
