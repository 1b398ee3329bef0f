/** Every icon that icon.scss draws; a test keeps the two lists equal. */
export const ICON_NAMES = [
  'back', 'basket', 'bell', 'board', 'book', 'box', 'cal', 'camera', 'chart', 'check', 'checkc', 'clock', 'coin',
  'cross', 'cup', 'doc', 'down', 'eye', 'flag', 'grid', 'hand', 'heart', 'home', 'house', 'info', 'law', 'leaf',
  'list', 'lock', 'me', 'next', 'offline', 'pen', 'people', 'phone', 'pin', 'plus', 'print', 'qr', 'redo', 'search',
  'size', 'sound', 'talk', 'ticket', 'tool', 'warn'
] as const

export type IconName = (typeof ICON_NAMES)[number]
