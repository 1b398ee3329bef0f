import { Image, View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { FieldFrame } from '@/components/field/field-frame'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './photo-field.scss'

/** How far a photo is: nothing is written on one that has arrived. */
export type PhotoState = 'waiting' | 'sending' | 'failed' | 'sent'

export interface PhotoFieldProps {
  readonly label: string
  /** Addresses that an image can show, in the order taken. */
  readonly photos: readonly string[]
  /** Of each photo; without it nothing is said. */
  readonly states?: readonly PhotoState[] | undefined
  /** How many there may be; the camera goes when they are taken. */
  readonly most: number
  /** What must not be in the picture: `只能当场拍。别拍到孩子的脸、证件和门牌。` */
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly onAdd: () => void
  /** A tap on a photo: look at it or take it away. */
  readonly onOpen: (index: number) => void
  /** Sends again what has not arrived; offered while something has failed. */
  readonly onRetry?: (() => void) | undefined
}

/** Photos taken on the spot. */
export function PhotoField({ label, photos, states = [], most, hint, error, onAdd, onOpen, onRetry }: PhotoFieldProps) {
  return (
    <FieldFrame label={label} aside={componentText.photoCount(photos.length, most)} error={error}>
      <View className='shots'>
        {photos.map((photo, index) => (
          <Shot key={photo} photo={photo} number={index + 1} state={states[index]} onOpen={() => onOpen(index)} />
        ))}
        {photos.length < most && (
          <View className='shots__add' hoverClass='is-pressed' onClick={() => onAdd()} {...spoken({ role: 'button' })}>
            <Icon name='camera' />
            {componentText.takePhoto}
          </View>
        )}
        {hint && <View className='shots__hint'>{hint}</View>}
      </View>
      {onRetry && states.includes('failed') && (
        <View className='shots__retry' hoverClass='is-pressed' onClick={() => onRetry()} {...spoken({ role: 'button' })}>
          {componentText.sendPhotosAgain}
        </View>
      )}
    </FieldFrame>
  )
}

interface ShotProps {
  readonly photo: string
  readonly number: number
  readonly state: PhotoState | undefined
  readonly onOpen: () => void
}

function Shot({ photo, number, state, onOpen }: ShotProps) {
  const word = state === undefined || state === 'sent' ? undefined : componentText.photoState[state]
  const name = componentText.photo(number)
  return (
    <View className='shots__photo' onClick={() => onOpen()} {...spoken({ role: 'button', label: word === undefined ? name : `${name}，${word}` })}>
      <Image className='shots__picture' src={photo} mode='aspectFill' />
      {word && <View className={state === 'failed' ? 'shots__state is-bad' : 'shots__state'}>{word}</View>}
    </View>
  )
}
