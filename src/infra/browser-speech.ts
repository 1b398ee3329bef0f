import { noSpeech, type Speech } from './speech'

/** A little slower than talk, for old ears. */
const RATE = 0.9

/** The browser's own voice, where it has one. */
export function browserSpeech(host: Pick<Window, 'speechSynthesis'> & { readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance }): Speech {
  const { SpeechSynthesisUtterance: Utterance } = host
  if (!Utterance || !('speechSynthesis' in host)) return noSpeech
  let current: { readonly onEnd: () => void } | undefined
  const finish = (): void => {
    const ended = current
    current = undefined
    ended?.onEnd()
  }
  const stop = (): void => {
    finish()
    host.speechSynthesis.cancel()
  }
  return {
    available: true,
    speak(text, onEnd) {
      stop()
      const mine = { onEnd }
      const utterance = new Utterance(text)
      utterance.lang = 'zh-CN'
      utterance.rate = RATE
      // `cancel` also fires `end`, later: only the current text may end itself.
      utterance.onend = utterance.onerror = () => {
        if (current === mine) finish()
      }
      current = mine
      host.speechSynthesis.speak(utterance)
    },
    stop
  }
}
