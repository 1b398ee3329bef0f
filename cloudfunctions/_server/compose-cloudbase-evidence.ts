/** Apart from the rest, so that only the function that exports carries the writers of workbooks and pages. */
export { workbookWriter as workbooks } from '@server/adapters/node/workbook-writer'
export { pdfPaperWriter as papers } from '@server/adapters/node/pdf/paper-writer'
