import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Dotted } from '@/components/dotted/dotted'
import { Field } from '@/components/field/field'
import { SectionTitle } from '@/components/section-title/section-title'
import type { MeetingDetail } from '@/contract/consultation'
import type { OpinionView } from '@/contract/meeting-room'
import { OPINION_WORDS_MAX, STANCES } from '@/domain/consultation/opinion'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { meetingTalkText as text, stanceText } from '@/text/meeting-talk'
import type { MeetingTalk } from './meeting-talk'
import { StanceChip } from './stance-bar'
import './meeting-parts.scss'

/** Words drawn at once. */
const PAGE = 8

/** 大家怎么说: what neighbours wrote before the meeting and the host let through. */
export function OpinionsPart({ meeting }: { readonly meeting: MeetingDetail }) {
  const [shown, setShown] = useState(PAGE)
  const { opinions } = meeting
  if (opinions.length === 0) return null
  return (
    <>
      <SectionTitle title={text.people} />
      <Card>
        {opinions.slice(0, shown).map(opinion => <OpinionLines key={opinion.opinionId} opinion={opinion} about={aboutOf(meeting, opinion.no)} />)}
        {opinions.length > shown && <Button kind='text' small text={text.more(opinions.length - shown)} onPress={() => setShown(opinions.length)} />}
      </Card>
    </>
  )
}

/** Which item it is about, where there are several. */
function aboutOf({ agenda }: Pick<MeetingDetail, 'agenda'>, no: number): string | undefined {
  const index = agenda.findIndex(item => item.no === no)
  return agenda.length < 2 || index < 0 ? undefined : text.item(index + 1)
}

export function OpinionLines({ opinion, about }: { readonly opinion: Omit<OpinionView, 'opinionId'>; readonly about?: string | undefined }) {
  const { stance, by, at, words, reply } = opinion
  return (
    <View className='op'>
      <View className='op__top'>
        <StanceChip stance={stance} />
        <View className='op__by'><Dotted parts={[by, ...(about === undefined ? [] : [about]), dayText(dayOf(at))]} /></View>
      </View>
      <View className='op__words'>{words}</View>
      {reply && <View className='op__reply'><View className='op__reply-by'>{text.reply}</View>{reply}</View>}
    </View>
  )
}

/** One's own stance on one item, changed until the meeting begins. */
export const OpinionSheet = observer(function OpinionSheet({ talk, meeting }: { readonly talk: MeetingTalk; readonly meeting: MeetingDetail }) {
  const { no, stance, give } = talk
  const item = meeting.agenda.find(each => each.no === no)
  return (
    <ConfirmSheet
      open={no !== undefined}
      title={item?.title ?? text.sayTitle}
      note={text.sayNote}
      action={text.sayAction}
      off={talk.off}
      busy={give.isBusy}
      error={give.text}
      onConfirm={() => void talk.submit()}
      onClose={talk.close}
    >
      <Card pad='none'>
        {STANCES.map(each => <ChoiceRow key={each} title={stanceText[each]} chosen={stance === each} onPress={() => talk.choose(each)} />)}
      </Card>
      <Field label={text.words} value={talk.words} placeholder={stance === 'agree' ? text.wordsAgree : text.wordsMust} maxLength={OPINION_WORDS_MAX} multiline onChange={talk.write} />
    </ConfirmSheet>
  )
})
