import { Image, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import { componentText } from '@/text/components'
import './pictures.scss'

/** A stored file with addresses that work for a while. */
export interface Picture {
  readonly fileId: string
  /** A media type. */
  readonly type: string
  readonly url: string
  readonly thumbUrl?: string
}

export interface PicturesProps<File extends Picture> {
  readonly files: readonly File[]
  /** Opens one of them; the others can be leafed through. */
  readonly onOpen: (file: File, files: readonly File[]) => void
}

const isPicture = ({ type }: Picture): boolean => type.startsWith('image/')

/** Photographs as small squares, scans of paper as a row with a word. */
export function Pictures<File extends Picture>({ files, onOpen }: PicturesProps<File>) {
  if (files.length === 0) return null
  return (
    <View className='pictures'>
      {files.map((file, index) => isPicture(file)
        ? <Image key={file.fileId} className='pictures__one' src={file.thumbUrl ?? file.url} mode='aspectFill' lazyLoad onClick={() => onOpen(file, files)} {...spoken({ role: 'button', label: componentText.photo(index + 1) })} />
        : <View key={file.fileId} className='pictures__scan' onClick={() => onOpen(file, files)} {...spoken({ role: 'button' })}><Icon name='doc' size='s' />{componentText.scan}</View>)}
    </View>
  )
}
