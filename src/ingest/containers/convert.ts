// Runs one conversion, by its kind. In the browser only the worker comes here.
import type { Converted } from './notes.ts';
import { convertJson, type JsonTask } from './json-table.ts';
import { convertWorkbook, type WorkbookTask } from './workbook.ts';

export type ConvertTask = JsonTask | WorkbookTask;

/** @throws ProblemError as the conversions do. */
export function convert(task: ConvertTask, onProgress: (share: number) => void): Promise<Converted> {
	return task.kind === 'workbook' ? convertWorkbook(task, onProgress) : convertJson(task, onProgress);
}
