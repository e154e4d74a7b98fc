const ATTEMPTS = 4;

// deadlock_detected, serialization_failure, unique_violation, foreign_key_violation, and the last one of SQLite
const RETRIED = new Set([
  '40P01',
  '40001',
  '23505',
  '23503',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
]);

/**
 * Runs a transaction again that lost against another one. Targets share resources, so two batches can wait for each
 * other, and a resource can be removed between its look-up and the write of its evidence. The work must be safe to repeat.
 */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) {
        throw error;
      }
    }
  }
}

function isConflict(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    RETRIED.has(error.code)
  );
}
