/** What the device says about its screen; lengths in px. */
export interface SystemInfo {
  /** The font size that the person set in WeChat; 16 is normal. */
  readonly fontSizeSetting: number
  readonly statusBarHeight: number
  readonly safeAreaBottom: number
  /** WeChat's own button in the top right corner, to be kept free. */
  readonly menuButton?: { readonly top: number; readonly left: number; readonly height: number; readonly width: number }
}
