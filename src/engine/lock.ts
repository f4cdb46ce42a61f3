// What the engine is told before any reader's input: no network, no other files, no way back.

/** Every statement of the lock, in order; the first two also serve progress and offline use. */
export const LOCK = [
	'SET enable_progress_bar = true',
	'SET progress_bar_time = 0',
	'SET autoload_known_extensions = false',
	'SET autoinstall_known_extensions = false',
	"SET allowed_directories = ['upload/', 'download/']",
	'SET enable_external_access = false',
	'SET lock_configuration = true',
] as const;
