export type SpokenRole =
  | 'button' | 'link' | 'tab' | 'tablist' | 'radio' | 'radiogroup' | 'switch' | 'checkbox'
  | 'img' | 'heading' | 'list' | 'listitem' | 'dialog' | 'alert' | 'status'

/** What a screen reader says about an element beyond its text. */
export interface Spoken {
  readonly role?: SpokenRole | undefined
  readonly label?: string | undefined
  readonly checked?: boolean | undefined
  readonly selected?: boolean | undefined
  readonly expanded?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** For drawings that only repeat the sentence beside them. */
  readonly hidden?: boolean | undefined
  /** Read out when the text changes. */
  readonly live?: 'polite' | 'assertive' | undefined
}

/**
 * Props to spread on a Taro element. WeChat reads `aria-role`, a browser reads `role`: both are
 * written, the one that is not understood is ignored. States are words because WXML drops `false`.
 */
export function spoken(told: Spoken): Readonly<Record<string, string>> {
  const props: Record<string, string> = {}
  const put = (name: string, value: string | boolean | undefined) => {
    if (value !== undefined) props[name] = String(value)
  }
  put('role', told.role)
  put('aria-role', told.role)
  put('aria-label', told.label)
  put('aria-checked', told.checked)
  put('aria-selected', told.selected)
  put('aria-expanded', told.expanded)
  put('aria-disabled', told.disabled)
  put('aria-hidden', told.hidden)
  put('aria-live', told.live)
  return props
}
