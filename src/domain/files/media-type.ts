export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]
export type PictureType = Exclude<MediaType, 'application/pdf'>

const MAGIC: Record<MediaType, readonly number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  // `%PDF-`
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d]
}

/** What bytes are by how they begin, whatever they are called; undefined for everything that is not taken. */
export const typeOfBytes = (bytes: Uint8Array): MediaType | undefined =>
  MEDIA_TYPES.find(type => MAGIC[type].every((byte, index) => bytes[index] === byte))

export const isPicture = (type: MediaType): type is PictureType => type !== 'application/pdf'

export const EXTENSIONS: Record<MediaType, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }
