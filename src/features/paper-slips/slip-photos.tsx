import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Hint } from '@/components/hint/hint'
import { PhotoField } from '@/components/photo-field/photo-field'
import { Problem } from '@/components/problem/problem'
import { slipEntryText as text } from '@/text/slips'
import type { SlipEntryStore } from './slip-entry-store'

/** Photos of the pile: kept on the phone, sent one after the other, cited when the reading is handed in. */
export const SlipPhotos = observer(function SlipPhotos({ store }: { readonly store: SlipEntryStore }) {
  const [open, setOpen] = useState<string>()
  const { photos, slips } = store
  const there = slips?.photos.length ?? 0
  const remove = (): void => {
    if (open !== undefined) photos.remove(open)
    setOpen(undefined)
  }
  return (
    <View className='gap-4'>
      {there > 0 && <Hint icon='camera'>{text.photosThere(there)}</Hint>}
      {store.photosMost > 0 && (
        <PhotoField
          label={text.photos}
          photos={photos.previews}
          states={photos.photos.map(({ state }) => state)}
          most={store.photosMost}
          hint={text.photosHint}
          onAdd={() => void photos.add()}
          onOpen={index => setOpen(photos.photos[index]?.id)}
          onRetry={() => void photos.retry()}
        />
      )}
      <Problem text={photos.text ?? photos.problem} />
      <ConfirmSheet open={open !== undefined} title={text.photoTitle} action={text.photoRemove} onConfirm={remove} onClose={() => setOpen(undefined)} />
    </View>
  )
})
