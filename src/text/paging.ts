/** The end of a list that goes on. */
export const pagingText = {
  more: '再看更早的',
  next: '再看后面的',
  loading: '正在取更早的',
  failed: '没取到，再取一次'
} as const
