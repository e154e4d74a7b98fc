import { randomUUID } from 'node:crypto';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import { createListener } from './createListener.ts';
import { createRegister } from './createRegister.ts';
import { BucketDocuments } from './Documents.ts';
import { setting } from './setting.ts';

async function main(): Promise<void> {
  // The load balancer asks for TLS and does not judge the certificate, so each container makes its own and keeps it in memory.
  const { cert, private: key } = await generate([
    { name: 'commonName', value: 'container' },
  ]);
  const server = createServer(
    { cert, key, minVersion: 'TLSv1.2' },
    createListener({
      documents: new BucketDocuments(setting('DOCUMENTS_BUCKET')),
      register: createRegister(),
      clock: () => new Date(),
      newId: randomUUID,
    }),
  );
  server.listen(Number(setting('PORT')));
  process.on('SIGTERM', () => server.close());
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
