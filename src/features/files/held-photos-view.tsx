import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { HeldPicture } from '@/contract/files'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { StateCard } from '@/components/state-card/state-card'
import { momentText } from '@/text/dates'
import { heldPhotosText as text } from '@/text/held-photos'
import type { HeldPhotosStore } from './held-photos-store'
import './held-photos.scss'

export interface HeldPhotosProps {
  readonly store: HeldPhotosStore
  readonly onOpen: (picture: HeldPicture) => void
}

/** 照片等着看: each with what the check said; shown or refused by a tap. */
export const HeldPhotosView = observer(function HeldPhotosView({ store, onOpen }: HeldPhotosProps) {
  const { rows } = store
  return (
    <>
      {rows.isEmpty && <StateCard kind='empty' title={text.none} text={text.noneText} />}
      {rows.items.length > 0 && <Hint icon='eye'>{text.lead}</Hint>}
      {rows.items.map(picture => (
        <HeldPhoto key={picture.fileId} store={store} picture={picture} onOpen={onOpen} />
      ))}
      <MoreRows more={rows.more} onMore={() => void rows.loadMore()} />
      <ConfirmSheet
        open={store.refusing !== undefined}
        title={text.refuseTitle}
        note={text.refuseText}
        action={text.refuseYes}
        onConfirm={() => void store.refuse()}
        onClose={() => store.askToRefuse(undefined)}
      />
    </>
  )
})

const HeldPhoto = observer(function HeldPhoto({ store, picture, onOpen }: HeldPhotosProps & { readonly picture: HeldPicture }) {
  const problem = store.problemOf(picture)
  return (
    <Card>
      <View className='held'>
        <Image className='held__picture' src={picture.thumbUrl ?? picture.url} mode='aspectFill' onClick={() => onOpen(picture)} {...spoken({ role: 'button', label: text.open })} />
        <View className='held__facts'>
          <View className='strong'>{text.of(picture.purpose)}</View>
          <View className='held__why'>{text.why(picture.why)}</View>
          <View className='held__since'>{momentText(picture.since)}</View>
        </View>
      </View>
      <View className='held__ways'>
        <Button kind='line' small text={text.refuse} onPress={() => store.askToRefuse(picture)} />
        <Button kind='line' small text={text.show} busy={store.deciding.isBusy && store.decidedId === picture.fileId} onPress={() => void store.show(picture)} />
      </View>
      <Problem text={problem} />
    </Card>
  )
})
