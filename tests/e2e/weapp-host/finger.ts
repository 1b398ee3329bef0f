import { dispatchTouch, isDisabled, tapElement } from '@tests/miniprogram/host/events'

/** A finger that rests this long is a long press, as in WeChat. */
const LONG_PRESS_MS = 350

/** Turns the browser's pointer into WeChat's touches and taps. */
export function listenToFinger(screen: HTMLElement): void {
  let longPress: ReturnType<typeof setTimeout> | undefined
  let wasLong = false
  let touched: Element | undefined
  const onPage = (event: Event): Element | undefined => {
    const element = event.target instanceof Element ? event.target : undefined
    return element?.closest('.page-box') ? element : undefined
  }
  screen.addEventListener('pointerdown', (event) => {
    touched = onPage(event)
    wasLong = false
    if (!touched || isDisabled(touched)) return
    const element = touched
    dispatchTouch(element, 'touchstart')
    longPress = setTimeout(() => {
      wasLong = true
      dispatchTouch(element, 'longpress')
    }, LONG_PRESS_MS)
  })
  const lift = () => {
    clearTimeout(longPress)
    // An element that went away under the finger has nobody left to tell.
    if (touched?.isConnected) dispatchTouch(touched, 'touchend')
    touched = undefined
  }
  screen.addEventListener('pointerup', lift)
  screen.addEventListener('pointercancel', lift)
  screen.addEventListener('click', (event) => {
    const element = onPage(event)
    if (element && !wasLong) tapElement(element)
  })
}
