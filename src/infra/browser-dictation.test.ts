import { browserDictation } from './browser-dictation'
import type { CannotDictate } from './dictation'

class Ear {
  static last: Ear | undefined
  lang = ''
  interimResults = false
  continuous = false
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null = null
  onerror: ((event: { readonly error: string }) => void) | null = null
  onend: (() => void) | null = null
  started = 0
  start(): void {
    Ear.last = this
    this.started += 1
  }
  stop(): void {
    this.onend?.()
  }
}

const listening = () => {
  const [words, ends]: [string[], (CannotDictate | undefined)[]] = [[], []]
  const dictation = browserDictation({ webkitSpeechRecognition: Ear })
  dictation.listen({ onWords: said => words.push(said), onEnd: problem => ends.push(problem) })
  return { words, ends, dictation, ear: Ear.last }
}

test('what is said comes as it grows, in Chinese, until it is stopped', () => {
  const { words, ends, dictation, ear } = listening()
  ear?.onresult?.({ results: [[{ transcript: '路灯' }]] })
  ear?.onresult?.({ results: [[{ transcript: '路灯坏了' }], [{ transcript: '三盏' }]] })
  dictation.stop()
  expect([words, ends, ear?.lang]).toEqual([['路灯', '路灯坏了三盏'], [undefined], 'zh-CN'])
})

test.each([['not-allowed', { code: 'MICROPHONE_NOT_ALLOWED' }], ['no-speech', { code: 'NOTHING_HEARD' }], ['network', { code: 'DICTATION_NOT_AVAILABLE' }], ['aborted', undefined]])('%s ends it', (error, problem) => {
  const { ends, ear } = listening()
  ear?.onerror?.({ error })
  ear?.onend?.()
  expect(ends).toEqual([problem])
})

test('a browser without an ear has no button', () => expect(browserDictation({}).available).toBe(false))
