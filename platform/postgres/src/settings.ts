import os from 'node:os'

export interface ServerSettings {
  /** Off only for test databases that may be lost with the machine. */
  readonly durable: boolean
  readonly sockets: string
  /** The machine's memory, bytes. */
  readonly memory?: number
}

const mebibyte = 1_048_576

/**
 * The whole of postgresql.conf. It is written anew at each start; what a host wants otherwise goes to local.conf beside it.
 * Nothing that a client sends may reach a log: no statements, no parameters, no error texts below FATAL.
 */
export function serverSettings({ durable, sockets, memory = os.totalmem() }: ServerSettings): string {
  const buffers = Math.min(512, Math.max(64, Math.floor(memory / mebibyte / 16)))
  const switches = durable ? 'on' : 'off'
  return `# Written by Fanal at each start; put changes into local.conf.
listen_addresses = ''
unix_socket_directories = '${sockets.replaceAll("'", "''")}'
unix_socket_permissions = 0700
max_connections = 64
shared_buffers = ${durable ? buffers : 64}MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = ${buffers * 4}MB
random_page_cost = 1.1
jit = off
fsync = ${switches}
synchronous_commit = ${switches}
full_page_writes = ${switches}
wal_compression = pglz
max_wal_size = 1GB
min_wal_size = 80MB
checkpoint_completion_target = 0.9
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
idle_in_transaction_session_timeout = '5min'
log_destination = 'stderr'
logging_collector = off
log_min_messages = fatal
log_min_error_statement = panic
log_error_verbosity = terse
log_statement = none
log_min_duration_statement = -1
log_min_duration_sample = -1
log_autovacuum_min_duration = -1
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_checkpoints = off
log_lock_waits = off
log_temp_files = -1
include_if_exists = 'local.conf'
`
}

/** The whole of pg_hba.conf: the socket's folder (0700) is the door, nothing comes over a network. */
export const serverAccess = 'local all all trust\n'
