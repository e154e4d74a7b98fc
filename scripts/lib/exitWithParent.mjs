/*
 * Loaded into the services with --import. Their standard input is a pipe from
 * the process that started them; when that process is gone, however it ended,
 * the pipe closes and the service ends too: no orphan keeps a port.
 */
const end = () => process.kill(process.pid, 'SIGTERM');

process.stdin.once('end', end).once('error', end).resume();
process.stdin.unref?.();
