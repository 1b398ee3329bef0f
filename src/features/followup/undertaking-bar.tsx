import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ReadAloud, type ReadAloudProps } from '@/components/read-aloud/read-aloud'
import { undertakingText as text } from '@/text/undertaking'
import type { UndertakingStore } from './undertaking-store'

interface UndertakingBarProps {
  readonly store: UndertakingStore
  readonly reading: Pick<ReadAloudProps, 'reading' | 'onToggle'> | undefined
}

/** One thing first: to report for who is in charge, to judge for a supervisor; everybody else can be told of what comes. */
export const UndertakingBar = observer(function UndertakingBar({ store, reading }: UndertakingBarProps) {
  const { undertaking } = store
  if (!undertaking) return null
  const { mayReport, mayJudge, mayMoveDue, following } = undertaking
  const acts = mayReport || mayJudge
  return (
    <>
      {!acts && reading && <ReadAloud {...reading} />}
      {mayMoveDue && <Button kind='line' narrow text={text.moveDue} onPress={() => store.openForm('move')} />}
      {mayReport && <Button text={text.report} onPress={() => store.openForm('report')} />}
      {mayJudge && !mayReport && <Button text={text.judge} onPress={() => store.openForm('judge')} />}
      {!acts && <Button kind='line' icon='bell' text={following ? text.unfollow : text.follow} busy={store.follow.busy} onPress={() => void store.toggleFollow()} />}
    </>
  )
})
