// What the engine is told before any reader's input: a database of our own, then no network, no other files, no way back.
import { OUR_DATABASE } from '../domain/tables.ts';
import { name, sql } from '../sql/sql.ts';

/**
 * Every statement of the start, in order. Our database is compressed, to a tenth of the memory, once it is so large
 * that memory matters; below that the packing is not worth its time. The limit makes the engine let go of the parts
 * of the file that it has read, which it would otherwise keep: ten million lines then fit in 2.5 GB of page memory.
 */
export const LOCK = [
	sql`ATTACH ':memory:' AS ${name(OUR_DATABASE)} (COMPRESS)`.text,
	"SET memory_limit = '1500MB'",
	"SET checkpoint_threshold = '400MB'",
	'SET enable_progress_bar = true',
	'SET progress_bar_time = 0',
	'SET autoload_known_extensions = false',
	'SET autoinstall_known_extensions = false',
	"SET allowed_directories = ['upload/', 'download/']",
	'SET enable_external_access = false',
	'SET lock_configuration = true',
] as const;
