import Taro from '@tarojs/taro'

/** Room that the phone and WeChat take at the top of a page, in logical px. */
export interface NavInsets {
  /** Height of the status bar above the navigation bar. */
  readonly status: number
  /** Height of the navigation bar itself. */
  readonly bar: number
  /** Width at the right end that WeChat's capsule covers, its margin included. */
  readonly capsule: number
}

/** No capsule, only a margin. */
const BROWSER: NavInsets = { status: 0, bar: 44, capsule: 8 }
let measured: NavInsets | undefined

/**
 * Measured once per launch: the capsule never moves, and the call is synchronous.
 * A browser has neither status bar nor capsule and says so by a height that is not a number.
 */
export function navInsets(): NavInsets {
  measured ??= measure()
  return measured
}

function measure(): NavInsets {
  const { statusBarHeight: status, windowWidth } = Taro.getWindowInfo()
  if (!status) return BROWSER
  const capsule = Taro.getMenuButtonBoundingClientRect()
  // The capsule sits in the middle of the bar: as much room below it as above.
  return { status, bar: (capsule.top - status) * 2 + capsule.height, capsule: windowWidth - capsule.left }
}
