import { noDictation, type CannotDictate, type Dictation } from './dictation'

/** The part of the Web Speech API that is used; browsers still give it a prefix, and TypeScript's library has none of it. */
interface Recognition {
  lang: string
  interimResults: boolean
  continuous: boolean
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}
export type RecognitionHost = Readonly<Partial<Record<'SpeechRecognition' | 'webkitSpeechRecognition', new () => Recognition>>>

const PROBLEMS: Readonly<Record<string, CannotDictate['code']>> = { 'not-allowed': 'MICROPHONE_NOT_ALLOWED', 'service-not-allowed': 'MICROPHONE_NOT_ALLOWED', 'no-speech': 'NOTHING_HEARD' }

/** The browser's own ear, where it has one. Some browsers send the voice to their maker; the person's permission is asked first. */
export function browserDictation(host: RecognitionHost): Dictation {
  const Ear = host.SpeechRecognition ?? host.webkitSpeechRecognition
  if (!Ear) return noDictation
  let current: Recognition | undefined
  return {
    available: true,
    listen({ onWords, onEnd }) {
      current?.stop()
      const ear = (current = new Ear())
      let problem: CannotDictate | undefined
      Object.assign(ear, { lang: 'zh-CN', interimResults: true, continuous: true })
      ear.onresult = ({ results }) => onWords(Array.from(results, result => result[0]?.transcript ?? '').join(''))
      ear.onerror = ({ error }) => {
        // Who stops it himself is told nothing.
        if (error !== 'aborted') problem = { code: PROBLEMS[error] ?? 'DICTATION_NOT_AVAILABLE' }
      }
      ear.onend = () => {
        if (current === ear) current = undefined
        onEnd(problem)
      }
      ear.start()
    },
    stop: () => current?.stop()
  }
}
