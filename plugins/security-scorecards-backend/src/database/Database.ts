import type { Knex } from 'knex';

/** The plugin's database, for those who pass it on and speak no SQL themselves. */
export type Database = Knex;

/** A transaction, for those who open it for the stores and speak no SQL themselves. */
export type Transaction = Knex.Transaction;
