import { get } from 'node:http';

/** Bytes of an answer's body as they travel to a browser, compressed by the backend if it does so. */
export async function compressedSize(
  url: string,
  token: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      {
        headers: {
          authorization: `Bearer ${token}`,
          'accept-encoding': 'gzip',
        },
      },
      response => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength;
        });
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(bytes)
            : reject(new Error(`${url} answers ${response.statusCode}`)),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
  });
}
