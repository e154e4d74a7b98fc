import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

const FILE = 'catalog-info.yaml';

/**
 * The entities that a folder's `catalog-info.yaml` describes, as they stand there.
 *
 * @throws InputError when there is no such file, and when it is no YAML or describes nothing
 * @internal
 */
export async function readEntities(folder: string): Promise<Entity[]> {
  const documents = parseAllDocuments(await readText(join(folder, FILE)));
  if (!Array.isArray(documents) || documents.length === 0) {
    throw new InputError(`${FILE} describes no entity; write one into it`);
  }
  return documents.map(document => {
    const [error] = document.errors;
    if (error) {
      throw new InputError(
        `${FILE} is not valid YAML: ${error.message}; mend the template`,
      );
    }
    return document.toJS();
  });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new InputError(
        `The workspace has no ${FILE}; write it in an earlier step`,
      );
    }
    throw error;
  }
}
