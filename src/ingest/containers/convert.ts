// Runs one conversion, by its kind. In the browser only the worker comes here.
import type { SeveralTask } from '../several/several-files.ts';
import { writeTogether } from '../several/write-together.ts';
import type { Converted } from './notes.ts';
import { convertJson, type JsonTask } from './json-table.ts';
import { convertParquet, type ParquetTask } from './parquet-table.ts';
import { convertWorkbook, type WorkbookTask } from './workbook.ts';

export type ConvertTask = JsonTask | ParquetTask | SeveralTask | WorkbookTask;

/** @throws ProblemError as the conversions do. */
export function convert(task: ConvertTask, onProgress: (share: number) => void): Promise<Converted> {
	switch (task.kind) {
		case 'workbook':
			return convertWorkbook(task, onProgress);
		case 'parquet':
			return convertParquet(task, onProgress);
		case 'several':
			return writeTogether(task, onProgress);
		default:
			return convertJson(task, onProgress);
	}
}
