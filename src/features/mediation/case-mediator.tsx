import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { SectionTitle } from '@/components/section-title/section-title'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { mediatorText as text } from '@/text/mediation-desk'
import type { CaseProps } from './case-view'
import { firstMove, movesOf } from './mediator-moves'

/** Notes and everything else that the mediator may do. */
export const CaseMediator = observer(function CaseMediator({ store }: CaseProps) {
  const { detail, forms } = store
  if (detail === undefined || detail.standing !== 'mediator') return null
  const first = firstMove(detail)
  const moves = movesOf(detail).filter((move) => move.kind !== first?.kind || move.side !== first.side)
  const { notes = [] } = detail
  return (
    <>
      {notes.length > 0 && (
        <>
          <SectionTitle title={text.notes} />
          <Card pad='rows'>
            {notes.map(({ at, own, text: words }) => (
              <View key={at} className='case__note'>
                <View>{words}</View>
                <View className='muted t-cap gap-1'>{`${own ? text.noteOwn : text.noteOther}，${dayText(dayOf(at), detail.today)}`}</View>
              </View>
            ))}
          </Card>
        </>
      )}
      {moves.length > 0 && (
        <>
          <SectionTitle title={text.next} />
          <View className='stack'>
            {moves.map(({ kind, side, text: words }) => <Button key={`${kind}${side ?? ''}`} kind={kind === 'back' ? 'text' : 'line'} text={words} onPress={() => forms.show(kind, side)} />)}
          </View>
        </>
      )}
    </>
  )
})

/** What the case waits for, as the one primary button. */
export const CaseMediatorBar = observer(function CaseMediatorBar({ store }: CaseProps) {
  const first = store.detail && firstMove(store.detail)
  return first === undefined ? null : <Button text={first.text} onPress={() => store.forms.show(first.kind, first.side)} />
})
