import Taro from '@tarojs/taro'

/** To the head of the page, at once: where the answer to a long form stands. */
export const scrollUp = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
