import Taro from '@tarojs/taro'
import type { WechatPictures } from './wechat-photos'
import type { WechatSpace } from './wechat-shelf'

/** WeChat's own tools behind the photos of the mini-program. */
export const pictures: WechatPictures = {
  async choose(count, onTheSpot) {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: onTheSpot ? ['camera'] : ['camera', 'album'] })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  },
  sizeOf: src => Taro.getImageInfo({ src }),
  async compress(src, { width, height }, quality) {
    const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: width, compressedHeight: height })
    return tempFilePath
  },
  readBase64: path => read(Taro.getFileSystemManager(), path)
}

/** The mini-program's own folder, behind the shelf. */
export const space = (files: Taro.FileSystemManager): WechatSpace => ({
  userDataPath: Taro.env.USER_DATA_PATH ?? '',
  makeFolder: dirPath =>
    new Promise((resolve, reject) =>
      files.mkdir({ dirPath, recursive: true, success: () => resolve(), fail: ({ errMsg }) => (/exist/i.test(errMsg) ? resolve() : reject(new Error(errMsg))) })
    ),
  write: (filePath, data) =>
    new Promise((resolve, reject) => files.writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })),
  read: path => read(files, path),
  remove: filePath => new Promise((resolve, reject) => files.unlink({ filePath, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) }))
})

const read = (files: Taro.FileSystemManager, filePath: string): Promise<string> =>
  new Promise((resolve, reject) => files.readFile({ filePath, encoding: 'base64', success: ({ data }) => resolve(String(data)), fail: ({ errMsg }) => reject(new Error(errMsg)) }))
