import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

/** A file of the built front end that holds code of ours. */
export interface ChunkSize {
  file: string;
  /** Sources in it, and how many of them are ours. */
  sources: number;
  ours: number;
  /** Bytes, bare and compressed as a server would. */
  bytes: number;
  gzip: number;
  /** Component that it was made for, as far as one can be told. */
  about: string;
}

const OURS = /plugins\/security-scorecards(-common)?\/src\//;

const sourceMap = z.object({ sources: z.array(z.string()) });

/**
 * Sizes of the chunks that hold code of the plugin, by the source maps of the build.
 *
 * @param folder - `packages/app/dist/static`
 * @throws when nothing has been built
 */
export function chunkSizes(folder: string): ChunkSize[] {
  if (!existsSync(folder)) {
    throw new Error(
      `There is no ${folder}: build the front end with 'yarn workspace app build'`,
    );
  }
  return readdirSync(folder)
    .filter(name => name.endsWith('.js.map'))
    .flatMap(name => {
      const { sources } = sourceMap.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      const ours = sources.filter(source => OURS.test(source));
      if (ours.length === 0) {
        return [];
      }
      const file = name.slice(0, -'.map'.length);
      const code = readFileSync(join(folder, file));
      return [
        {
          file,
          sources: sources.length,
          ours: ours.length,
          bytes: code.byteLength,
          gzip: gzipSync(code).byteLength,
          about: entryOf(ours),
        },
      ];
    })
    .sort((one, other) => other.gzip - one.gzip);
}

/** The page, tab or card among the sources, else the folder of the last one. */
function entryOf(ours: readonly string[]): string {
  const names = ours.flatMap(source => {
    const name = /\/src\/(?:components\/)?([^/]+)\//.exec(source)?.[1];
    return name ? [name] : [];
  });
  return (
    names.find(name => /Page$|Tab$|Card$|Services$|Result$/.test(name)) ??
    names[names.length - 1] ??
    ''
  );
}
