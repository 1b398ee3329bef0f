/** Apart from the rest, so that only the functions that hand out papers carry the writer of pages. */
export { pdfPaperWriter as papers } from '@server/adapters/node/pdf/paper-writer'
