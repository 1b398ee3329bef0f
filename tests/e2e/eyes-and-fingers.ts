import type { Locator, Page } from 'playwright-core'

const PATIENCE_MS = 15_000

/** What stands on the screen now; pages below the present one are kept but hidden. */
const shown = (page: Page, text: string | RegExp, exact = false): Locator => page.getByText(text, { exact }).locator('visible=true').first()

/** Waits until the words can be read. */
export const sees = (page: Page, text: string | RegExp): Promise<void> => shown(page, text).waitFor({ timeout: PATIENCE_MS })

/** Taps the words; where a title reads like a button, the button. */
export async function taps(page: Page, text: string | RegExp): Promise<void> {
  const words = shown(page, text, true)
  await words.waitFor({ timeout: PATIENCE_MS })
  const button = page.getByRole('button', { name: text, exact: true, disabled: false }).locator('visible=true')
  await ((await button.count()) > 0 ? button.last() : words).click({ timeout: PATIENCE_MS })
}

/** Types into the field with this name. */
export async function writes(page: Page, field: string, words: string): Promise<void> {
  const frame = page.locator('.field', { hasText: field }).locator('visible=true').first()
  await frame.locator('input, textarea').first().fill(words, { timeout: PATIENCE_MS })
}

/** All that can be read now, for assertions on what must not be there. */
export const wholeText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)
