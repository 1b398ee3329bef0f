import { Image, View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { FieldFrame } from '@/components/field/field-frame'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './photo-field.scss'

export interface PhotoFieldProps {
  readonly label: string
  /** Addresses that an image can show, in the order taken. */
  readonly photos: readonly string[]
  /** How many there may be; the camera goes when they are taken. */
  readonly most: number
  /** What must not be in the picture: `只能当场拍。别拍到孩子的脸、证件和门牌。` */
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly onAdd: () => void
  /** A tap on a photo: look at it or take it away. */
  readonly onOpen: (index: number) => void
}

/** Photos taken on the spot. */
export function PhotoField({ label, photos, most, hint, error, onAdd, onOpen }: PhotoFieldProps) {
  return (
    <FieldFrame label={label} aside={componentText.photoCount(photos.length, most)} error={error}>
      <View className='shots'>
        {photos.map((photo, index) => (
          <Image
            key={photo}
            className='shots__photo'
            src={photo}
            mode='aspectFill'
            onClick={() => onOpen(index)}
            {...spoken({ role: 'button', label: componentText.photo(index + 1) })}
          />
        ))}
        {photos.length < most && (
          <View className='shots__add' hoverClass='is-pressed' onClick={() => onAdd()} {...spoken({ role: 'button' })}>
            <Icon name='camera' />
            {componentText.takePhoto}
          </View>
        )}
        {hint && <View className='shots__hint'>{hint}</View>}
      </View>
    </FieldFrame>
  )
}
