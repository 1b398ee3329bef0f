import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { PhotoField } from '@/components/photo-field/photo-field'
import { Problem } from '@/components/problem/problem'
import { claimText as text } from '@/text/claims'
import type { ClaimPhotos } from './claim-photos'

interface ClaimPhotoFieldProps {
  readonly photos: ClaimPhotos
}

/** 现场照片: by the camera alone, each with its time. */
export const ClaimPhotoField = observer(function ClaimPhotoField({ photos }: ClaimPhotoFieldProps) {
  const [open, setOpen] = useState<number>()
  const { queue, previews, most } = photos
  const taken = open === undefined ? undefined : photos.takenAt(open)
  const remove = (): void => {
    if (open !== undefined) photos.remove(open)
    setOpen(undefined)
  }
  return (
    <>
      <PhotoField label={text.photos} photos={previews} states={photos.states} most={most} hint={previews.length < most ? text.photosHint : undefined} onAdd={() => void queue.add()} onOpen={setOpen} onRetry={() => void queue.retry()} />
      <Problem text={queue.text ?? queue.problem} />
      <ConfirmSheet open={open !== undefined} title={text.photoTitle} note={taken && text.photoTaken(taken)} action={text.photoRemove} onConfirm={remove} onClose={() => setOpen(undefined)} />
    </>
  )
})
