import { browserSpeech } from './browser-speech'
import { noSpeech } from './speech'

class Utterance {
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  lang = ''
  rate = 1
  constructor(readonly text: string) {}
}

function host() {
  const spoken: Utterance[] = []
  const speechSynthesis = { speak: (utterance: Utterance) => spoken.push(utterance), cancel: () => undefined }
  return { spoken, speech: browserSpeech({ speechSynthesis, SpeechSynthesisUtterance: Utterance } as unknown as Parameters<typeof browserSpeech>[0]) }
}

test('a new text ends the one before, whose late end is not taken for its own', () => {
  const { spoken, speech } = host()
  const ends: string[] = []
  speech.speak('first', () => ends.push('first'))
  speech.speak('second', () => ends.push('second'))
  spoken[0]?.onend?.()
  expect(ends).toEqual(['first'])
  spoken[1]?.onend?.()
  expect(ends).toEqual(['first', 'second'])
})

test('a text that is stopped has ended once', () => {
  const { spoken, speech } = host()
  let ends = 0
  speech.speak('text', () => (ends += 1))
  speech.stop()
  spoken[0]?.onend?.()
  speech.stop()
  expect(ends).toBe(1)
})

test('without a voice nothing is offered', () => {
  expect(browserSpeech({} as Parameters<typeof browserSpeech>[0])).toBe(noSpeech)
})
