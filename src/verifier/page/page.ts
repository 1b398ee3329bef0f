import { isReceipt, nobleChecks, verifyBoard, webCryptoChecks } from '@/verifier/program'
import type { Progress } from '@/verifier/pace'
import type { SignatureChecks } from '@/verifier/signature-checks'
import { pageText } from '@/verifier/sentences'
import { resultOf } from './result'

/** The page works from a file on a disk and asks nobody anything; `#noble` keeps the browser's own cryptography out. */
const element = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no #${id} on the page`)
  return found as T
}
const [file, start, progress, result, drop] = [element<HTMLInputElement>('file'), element<HTMLButtonElement>('start'), element('progress'), element('result'), element('drop')]
let board: File | undefined

function take(chosen: File | undefined): void {
  if (chosen === undefined) return
  board = chosen
  element('file-name').textContent = chosen.name
  drop.classList.add('is-full')
  start.disabled = false
  start.textContent = pageText.start
  result.hidden = true
}

file.addEventListener('change', () => take(file.files?.[0]))
for (const name of ['dragover', 'drop', 'dragleave'] as const) {
  // The whole page takes a file: one that is dropped beside would be opened in place of the page.
  document.addEventListener(name, event => {
    event.preventDefault()
    drop.classList.toggle('is-over', name === 'dragover')
    if (name === 'drop') take(event.dataTransfer?.files[0])
  })
}
const receipt = element<HTMLInputElement>('receipt')
receipt.addEventListener('change', () => {
  element('receipt-name').textContent = pageText.names([...(receipt.files ?? [])].map(({ name }) => name))
})
start.addEventListener('click', () => void recount())

async function recount(): Promise<void> {
  if (board === undefined || start.disabled) return
  start.disabled = true
  start.textContent = pageText.busy
  progress.hidden = false
  result.hidden = true
  show({ done: 0, of: 1 })
  const announced = { manifestHash: element<HTMLInputElement>('manifest-hash').value, root: element<HTMLInputElement>('root').value }
  const report = await verifyBoard(await board.text(), await checksHere(), { announced, receipts: await receiptsHere(), breathe, onProgress: show })
  result.replaceChildren(...resultOf(report))
  result.className = report.genuine ? '' : 'is-wrong'
  result.hidden = false
  progress.hidden = true
  start.disabled = false
  start.textContent = pageText.again
  result.scrollIntoView({ block: 'start' })
}

const checksHere = async (): Promise<SignatureChecks> =>
  (location.hash === '#noble' ? undefined : await webCryptoChecks(globalThis.crypto?.subtle)) ?? nobleChecks

async function receiptsHere(): Promise<readonly unknown[]> {
  const files = [...(receipt.files ?? [])]
  return (await Promise.all(files.map(each => each.text()))).flatMap(receiptsIn)
}

/** A receipt, several, or one inside what a phone saves; anything else is kept, to be called foreign. */
function receiptsIn(text: string): readonly unknown[] {
  const value = parsed(text)
  const inner = typeof value === 'object' && value !== null && 'promise' in value ? value.promise : value
  return Array.isArray(inner) && !isReceipt(inner) ? inner : [inner]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))

function show({ done, of }: Progress): void {
  const percent = Math.floor((done / of) * 100)
  progress.setAttribute('aria-valuenow', String(percent))
  const [bar, text] = progress.children
  if (bar instanceof HTMLElement) bar.style.width = `${percent}%`
  if (text !== undefined) text.textContent = `${percent}%`
}
