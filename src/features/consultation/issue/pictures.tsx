import { Image, View } from '@tarojs/components'
import type { FileView } from '@/contract/files'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import { issuePageText } from '@/text/issue-page'

export interface PicturesProps {
  readonly files: readonly FileView[]
  /** Opens one of them; the others can be leafed through. */
  readonly onOpen: (file: FileView, files: readonly FileView[]) => void
}

const isPicture = ({ type }: FileView): boolean => type.startsWith('image/')

/** Photographs as small squares, scans of paper as a row with a word. */
export function Pictures({ files, onOpen }: PicturesProps) {
  if (files.length === 0) return null
  return (
    <View className='pics'>
      {files.map((file, index) => isPicture(file)
        ? <Image key={file.fileId} className='pics__pic' src={file.thumbUrl ?? file.url} mode='aspectFill' lazyLoad onClick={() => onOpen(file, files)} {...spoken({ role: 'button', label: issuePageText.photo(index + 1) })} />
        : <View key={file.fileId} className='pics__scan' onClick={() => onOpen(file, files)} {...spoken({ role: 'button' })}><Icon name='doc' size='s' />{issuePageText.scan}</View>)}
    </View>
  )
}
