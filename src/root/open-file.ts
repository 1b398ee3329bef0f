import Taro from '@tarojs/taro'
import type { FileView } from '@/contract/files'

const isPicture = ({ type }: FileView): boolean => type.startsWith('image/')

/** A picture in full size with its neighbours to leaf through; a scan of paper in the phone's own reader. */
export function openFile(file: FileView, files: readonly FileView[]): void {
  if (isPicture(file)) return void Taro.previewImage({ current: file.url, urls: files.filter(isPicture).map(({ url }) => url) })
  // A browser shows paper by itself, beside the page.
  if (process.env.TARO_ENV === 'h5') return void window.open(file.url, '_blank', 'noopener')
  void Taro.downloadFile({ url: file.url, success: ({ tempFilePath }) => void Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' }) })
}
