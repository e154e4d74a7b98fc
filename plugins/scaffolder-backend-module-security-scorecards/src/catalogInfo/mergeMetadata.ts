import { InputError } from '@backstage/errors';
import { type Document, isMap, isSeq, parseAllDocuments } from 'yaml';

/** What is merged into the metadata of one entity. @internal */
export interface MetadataChange {
  /** Annotations to set; an annotation that exists is replaced. */
  annotations: Record<string, string>;
  /** Catalog tags to add; those that exist stay. */
  tags: readonly string[];
}

/** Which document of a file is meant, when it has several. @internal */
export interface EntitySelector {
  kind?: string;
  name?: string;
}

/**
 * Merges annotations and tags into one entity of a catalog-info file. Comments, order and the other documents stay as they are.
 * Throws `InputError` when the file is no valid YAML or the entity cannot be told; nothing is changed then.
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
): string {
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
  mergeInto(document, change, fileName);
  return documents.map(item => item.toString({ lineWidth: 0 })).join('');
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

function mergeInto(
  document: Document.Parsed,
  change: MetadataChange,
  fileName: string,
): void {
  if (!isMap(document.get('metadata'))) {
    throw new InputError(
      `${fileName} has an entity without metadata; add metadata.name first`,
    );
  }
  for (const [key, value] of Object.entries(change.annotations)) {
    document.setIn(['metadata', 'annotations', key], value);
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
}
