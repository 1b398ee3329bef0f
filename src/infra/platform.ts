import type { BallotBox } from './ballot-box'
import type { Chance } from './chance'
import type { DeviceClock } from './clock'
import type { Dictation } from './dictation'
import type { Dialler } from './dialler'
import type { Documents } from './documents'
import type { FilePicker } from './file-picker'
import type { Gateway } from './gateway'
import type { MessageGrants } from './message-grants'
import type { PageLinks } from './page-links'
import type { PhotoShelf } from './photo-shelf'
import type { Photos } from './photos'
import type { Printer } from './printer'
import type { Scanner } from './scanner'
import type { Speech } from './speech'
import type { Storage } from './storage'
import type { SystemInfo } from './system-info'
import type { Wakefulness } from './wakefulness'

/** Everything in which the mini-program and the browser differ. */
export interface Platform {
  readonly gateway: Gateway
  readonly box: BallotBox
  readonly storage: Storage
  readonly chance: Chance
  readonly clock: DeviceClock
  readonly scanner: Scanner
  readonly speech: Speech
  readonly filePicker: FilePicker
  readonly printer: Printer
  readonly dialler: Dialler
  readonly documents: Documents
  readonly photos: Photos
  readonly photoShelf: PhotoShelf
  readonly dictation: Dictation
  readonly messages: MessageGrants
  readonly links: PageLinks
  readonly wakefulness: Wakefulness
  readonly systemInfo: SystemInfo
}
