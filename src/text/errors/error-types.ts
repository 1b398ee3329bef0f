import type { ActionName, RefusalOf } from '@/contract/actions'
import type { PipelineRefusal } from '@/contract/envelope'
import type { CannotOpenDocument } from '@/infra/documents'
import type { CannotDictate } from '@/infra/dictation'
import type { CannotPickFile } from '@/infra/file-picker'
import type { ClientRefusal } from '@/infra/gateway'
import type { CannotTakePhotos } from '@/infra/photos'
import type { CannotScan } from '@/infra/scanner'

/** Everything that can be refused on a phone: by a command, by the pipeline, by the network, by the device. */
export type AnyRefusal = { [N in ActionName]: RefusalOf<N> }[ActionName] | PipelineRefusal | ClientRefusal | CannotScan | CannotPickFile | CannotTakePhotos | CannotDictate | CannotOpenDocument
export type RefusalCode = AnyRefusal['code']

/** Every refusal that may carry this code; its own fields are there when all of them have it. */
export type RefusalWith<C, R = AnyRefusal> = R extends { readonly code: infer K } ? (C extends K ? R : never) : never

/** A sentence, or how it is made from what the refusal says. */
export type Sentence<C extends RefusalCode> = string | ((refusal: RefusalWith<C>) => string)
export type ErrorSentences = { readonly [C in RefusalCode]: Sentence<C> }
