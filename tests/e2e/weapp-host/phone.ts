import type { PageStack } from '@tests/miniprogram/host/page-stack'
import type { Dialogue, Surroundings } from '@tests/miniprogram/host/platform-types'
import type { WeappBundle } from './bundle-page'

const TOAST_MS = 1500

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

export function showToast(title: string): void {
  const toast = element('div', 'host-toast', title)
  toast.setAttribute('role', 'alert')
  document.body.appendChild(toast)
  setTimeout(() => toast.remove(), TOAST_MS)
}

/** WeChat's own dialogue; resolves when one of its buttons is pressed. */
export function showDialogue(dialogue: Dialogue): Promise<boolean> {
  const shade = element('div', 'host-shade')
  const box = element('div', 'host-dialogue')
  box.setAttribute('role', 'dialog')
  box.append(element('h2', '', dialogue.title), element('p', '', dialogue.content))
  document.body.appendChild(shade).appendChild(box)
  return new Promise((resolve) => {
    const answer = (text: string, confirmed: boolean) => {
      const button = element('button', confirmed ? 'host-confirm' : 'host-cancel', text)
      button.onclick = () => {
        shade.remove()
        resolve(confirmed)
      }
      box.appendChild(button)
    }
    if (dialogue.showCancel) answer(dialogue.cancelText, false)
    answer(dialogue.confirmText, true)
  })
}

interface BarParts {
  readonly bundle: WeappBundle
  readonly stack: PageStack
  readonly surroundings: Surroundings
  readonly screen: HTMLElement
}

/** The navigation bar and the tab bar that WeChat draws around a page, kept up to date as pages change. */
export function drawBars({ bundle, stack, surroundings, screen }: BarParts): void {
  const bar = document.body.appendChild(element('header', 'host-bar'))
  const back = bar.appendChild(element('button', 'host-back', '‹'))
  back.setAttribute('aria-label', '返回')
  back.onclick = () => stack.navigateBack(1)
  const title = bar.appendChild(element('h1', ''))
  const tabs = document.body.appendChild(element('nav', 'host-tabs'))
  const list = bundle.config.tabBar?.custom ? [] : bundle.config.tabBar?.list ?? []
  for (const tab of list) {
    const button = tabs.appendChild(element('button', '', tab.text))
    button.dataset.route = tab.pagePath
    button.onclick = () => stack.switchTab(tab.pagePath)
  }
  let shown = ''
  const update = () => {
    const page = stack.pages()[stack.pages().length - 1]
    if (!page) return
    const config = { ...bundle.config.window, ...bundle.pages[page.route] }
    if (page.route !== shown) surroundings.titles.splice(0)
    shown = page.route
    title.textContent = surroundings.titles[surroundings.titles.length - 1] ?? config.navigationBarTitleText ?? ''
    back.hidden = stack.pages().length < 2
    document.body.classList.toggle('has-bar', config.navigationStyle !== 'custom')
    document.body.classList.toggle('has-tabs', list.some((tab) => tab.pagePath === page.route))
    for (const button of tabs.querySelectorAll('button')) button.toggleAttribute('aria-current', button.dataset.route === page.route)
  }
  // Pages come and go as children of the screen, and hide by their style.
  new MutationObserver(update).observe(screen, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
}
