import type { ChunkSize } from './chunkSizes';

/** The chunks as a table, largest first, with their sum. */
export function describeChunks(chunks: readonly ChunkSize[]): string {
  const total = chunks.reduce((sum, { gzip }) => sum + gzip, 0);
  return [
    '| chunk | mainly | sources | of ours | KB | KB gzip |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...chunks.map(
      ({ file, about, sources, ours, bytes, gzip }) =>
        `| ${file} | ${about} | ${sources} | ${ours} | ${kilobytes(
          bytes,
        )} | ${kilobytes(gzip)} |`,
    ),
    `| ${chunks.length} chunks | | | | | ${kilobytes(total)} |`,
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
