import { ConflictError, InputError } from '@backstage/errors';
import { type Document, isMap, isSeq, parseAllDocuments } from 'yaml';

/** What is merged into the metadata of one entity. @internal */
export interface MetadataChange {
  annotations: Record<string, string>;
  /** What to do when the entity has an annotation with another value. */
  existing: 'replace' | 'skip' | 'refuse';
  /** Catalog tags to add; those that exist stay. */
  tags: readonly string[];
}

/** Which document of a file is meant, when it has several. @internal */
export interface EntitySelector {
  kind?: string;
  name?: string;
}

/** A file after the merge. @internal */
export interface MergedFile {
  text: string;
  /** Annotations that stay with their own value. */
  kept: string[];
}

/**
 * Merges annotations and tags into one entity of a catalog-info file. Comments, order and the other documents stay as they are.
 * Throws `InputError` when the file is no valid YAML or the entity cannot be told,
 * `ConflictError` when an annotation is there that is not to be replaced; nothing is changed then.
 *
 * @param content - Text of the file
 * @param selector - Entity that is meant; may be empty when the file has just one
 * @param change - What to merge
 * @param fileName - Name of the file, for errors
 * @internal
 */
export function mergeMetadata(
  content: string,
  selector: EntitySelector,
  change: MetadataChange,
  fileName: string,
): MergedFile {
  const documents = parseAllDocuments(content);
  if (!Array.isArray(documents) || content.trim() === '') {
    throw new InputError(
      `${fileName} is empty; write an entity into it before it is annotated`,
    );
  }
  for (const document of documents) {
    const [error] = document.errors;
    if (error) {
      throw new InputError(
        `${fileName} is not valid YAML: ${error.message}; mend the file and run the template again`,
      );
    }
  }
  const document = selectEntity(documents, selector, fileName);
  const kept = mergeInto(document, change, fileName);
  return {
    text: documents.map(item => item.toString({ lineWidth: 0 })).join(''),
    kept,
  };
}

function selectEntity(
  documents: readonly Document.Parsed[],
  selector: EntitySelector,
  fileName: string,
): Document.Parsed {
  const entities = documents.filter(document => isMap(document.contents));
  const matches = entities.filter(
    document =>
      matchesText(document.get('kind'), selector.kind) &&
      matchesText(document.getIn(['metadata', 'name']), selector.name),
  );
  const [match] = matches;
  if (match && matches.length === 1) {
    return match;
  }
  const names = entities
    .map(
      document =>
        `${document.get('kind')}:${document.getIn(['metadata', 'name'])}`,
    )
    .join(', ');
  throw new InputError(
    matches.length === 0
      ? `${fileName} has no entity that matches the input 'entity'; it has ${
          names || 'none'
        }`
      : `${fileName} has several entities (${names}); name one by the input 'entity' with kind and name`,
  );
}

function matchesText(value: unknown, wanted: string | undefined): boolean {
  return (
    wanted === undefined || String(value).toLowerCase() === wanted.toLowerCase()
  );
}

/** Returns the annotations that stay with their own value. */
function mergeInto(
  document: Document.Parsed,
  change: MetadataChange,
  fileName: string,
): string[] {
  if (!isMap(document.get('metadata'))) {
    throw new InputError(
      `${fileName} has an entity without metadata; add metadata.name first`,
    );
  }
  const conflicts = conflictsOf(document, change, fileName);
  for (const [key, value] of Object.entries(change.annotations)) {
    if (change.existing !== 'skip' || !conflicts.includes(key)) {
      document.setIn(['metadata', 'annotations', key], value);
    }
  }
  const tags = document.getIn(['metadata', 'tags']);
  if (tags !== undefined && !isSeq(tags)) {
    throw new InputError(
      `${fileName} has metadata.tags that is no list; make it a list`,
    );
  }
  const existing: unknown[] = tags ? tags.toJSON() : [];
  const added = change.tags.filter(tag => !existing.includes(tag));
  if (tags) {
    added.forEach(tag => tags.add(tag));
  } else if (added.length > 0) {
    document.setIn(['metadata', 'tags'], added);
  }
  return change.existing === 'skip' ? conflicts : [];
}

/** Annotations that the entity has with another value. */
function conflictsOf(
  document: Document.Parsed,
  { annotations, existing }: MetadataChange,
  fileName: string,
): string[] {
  const own = document.getIn(['metadata', 'annotations']);
  if (own === null) {
    document.deleteIn(['metadata', 'annotations']);
    return [];
  }
  if (own !== undefined && !isMap(own)) {
    throw new InputError(
      `${fileName} has metadata.annotations that is no map; make it a map`,
    );
  }
  const conflicts = Object.keys(annotations).filter(
    key => own?.has(key) && String(own.get(key)) !== annotations[key],
  );
  if (conflicts.length > 0 && existing === 'refuse') {
    throw new ConflictError(
      `${fileName} has ${conflicts
        .map(key => `${key}: ${own?.get(key)}`)
        .join(
          ', ',
        )} already, so nothing was written; remove it, or set the input 'existing' to skip or replace`,
    );
  }
  return conflicts;
}
