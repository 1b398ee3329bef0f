const NORMAL = { own: 16, most: 22 }
const ELDER = { own: 22, most: 30 }
/** Chinese is never set tighter than this. */
const LINE = 1.625

/**
 * Custom properties that let reading text follow the size set in WeChat, or undefined when the
 * scale's own size is already as large. Logical px on purpose: the setting is not a share of the width.
 */
export function readingSize(elder: boolean, setting: number | undefined): Readonly<Record<string, string>> | undefined {
  const { own, most } = elder ? ELDER : NORMAL
  if (setting === undefined || setting <= own) return undefined
  const size = Math.min(setting, most)
  return { '--t-body': `${size}px`, '--l-body': `${Math.round(size * LINE)}px` }
}
