import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { PhotoField } from '@/components/photo-field/photo-field'
import { Problem } from '@/components/problem/problem'
import type { UploadQueue } from '@/flow/upload-queue'
import { reportText as text } from '@/text/report'

interface PhotoTrayProps {
  readonly label: string
  readonly photos: UploadQueue
}

/** Photos of a form: they wait on the phone and go up one after the other; a tap takes one away. */
export const PhotoTray = observer(function PhotoTray({ label, photos }: PhotoTrayProps) {
  const [open, setOpen] = useState<string>()
  const remove = (): void => {
    if (open !== undefined) photos.remove(open)
    setOpen(undefined)
  }
  return (
    <View className='gap-3'>
      <PhotoField label={label} photos={photos.previews} most={photos.most} hint={text.photosHint} onAdd={() => void photos.add()} onOpen={index => setOpen(photos.photos[index]?.id)} />
      <Problem text={photos.text ?? photos.problem} />
      {photos.text !== undefined && <Button kind='text' small text={text.photoAgain} onPress={() => void photos.retry()} />}
      <ConfirmSheet open={open !== undefined} title={text.photoTitle} action={text.photoRemove} onConfirm={remove} onClose={() => setOpen(undefined)} />
    </View>
  )
})
