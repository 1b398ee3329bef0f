import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import candidates from './chromium-paths.json'

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'
]
/** The screen that the design is drawn for. */
const SCREEN = { width: 375, height: 812 }

/** Path of the Chromium or Chrome that tests drive: the environment's CHROMIUM, or one of the usual places. */
export function findChromium(): string {
  const found = [process.env.CHROMIUM ?? '', ...candidates].find((file) => file !== '' && existsSync(file))
  if (!found) throw new Error('No Chromium or Chrome found: install one, or name it with CHROMIUM=/path.')
  return found
}

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: findChromium(), args: FLAGS })

/** A phone with its own storage, and what went wrong on it. */
export interface Phone {
  readonly page: Page
  /** Errors on the console, uncaught errors, and requests that left this machine. Empty on a good day. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** Opens a fresh phone on an address. */
export async function openPhone(browser: Browser, url: string): Promise<Phone> {
  const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost') problems.push(`left the machine: ${request.url()}`)
  })
  await page.goto(url)
  return { page, problems, close: () => context.close() }
}

/** Keeps a picture of the screen as artifacts/<name>.png. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const file = path.resolve('artifacts', `${name}.png`)
  mkdirSync(path.dirname(file), { recursive: true })
  await page.screenshot({ path: file })
  return file
}
