export { exportFormats, type ExportFormatName } from './formats.js';
export type { ExportFile } from './format.js';
export type { ExportOptions } from './options.js';
export type { ExportFinding, ExportReport, ExportTally, NotExported } from './report.js';
export type { ExportThread } from './thread/outgoing.js';
export { writeExport, type Export } from './write-export.js';
