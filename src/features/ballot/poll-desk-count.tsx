import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Log, type LogItem } from '@/components/log/log'
import { OutcomeQuestions } from '@/components/outcome-questions/outcome-questions'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ConfirmingRole } from '@/domain/ballot/poll'
import { momentText } from '@/text/dates'
import { confirmingRoleText } from '@/text/offices'
import { outcomeText } from '@/text/outcome-text'
import { pollDeskText as text } from '@/text/poll-desk'
import type { PollDeskStore } from './poll-desk-store'

const ROLES = ['chair', 'teller', 'supervisor'] as const satisfies readonly ConfirmingRole[]

/** The count in words, and the three who sign it. */
export const PollDeskCount = observer(function PollDeskCount({ store }: { readonly store: PollDeskStore }) {
  const { poll, preset } = store
  if (!poll?.outcome || !preset || poll.phase === 'published') return null
  // Those who sign see the whole split, however few voted; the notice withholds it.
  const result = { splits: 'shown' as const, outcome: poll.outcome }
  const words = outcomeText(result, preset)
  return (
    <>
      <SectionTitle title={text.outcome} />
      <Card>
        <View className='t-h2'>{words.verdict}</View>
        {words.label && <View className='soft t-sub'>{words.label}</View>}
        <OutcomeQuestions result={result} text={words} />
      </Card>
      <Confirmations store={store} />
    </>
  )
})

const Confirmations = observer(function Confirmations({ store }: { readonly store: PollDeskStore }) {
  const [asking, setAsking] = useState(false)
  const { poll, count } = store
  if (!poll) return null
  const items = ROLES.map((role): LogItem => {
    const given = poll.confirmations.find(each => each.role === role)
    return { key: role, title: confirmingRoleText[role], state: given ? 'done' : 'ahead', text: given?.by ?? text.waiting, time: given && momentText(given.at) }
  })
  const role = poll.canConfirmAs
  return (
    <>
      <SectionTitle title={text.confirmations} />
      <Card><Log items={items} /></Card>
      {role && <View className='gap-3'><Button text={text.confirmAs(role)} onPress={() => setAsking(true)} /></View>}
      {role && (
        <ConfirmSheet
          open={asking}
          title={text.confirmTitle}
          note={text.confirmNote}
          action={text.confirmAs(role)}
          busy={count.confirm.isBusy}
          error={count.confirm.text}
          onConfirm={() => void count.confirmCount()}
          onClose={() => setAsking(false)}
        >
          <ReviewNote review={poll.secret?.review} />
        </ConfirmSheet>
      )}
    </>
  )
})
