import { Agent, createServer, request } from 'node:http';
import { connect } from 'node:net';
import { HOST } from './ports.mjs';

/**
 * Serves the front end: hands every request on to the backend, which holds the
 * bundle, so that the browser sees one origin for pages, API and web sockets.
 *
 * @param {{ port: number, backendPort: number }} options
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startFrontEndServer({ port, backendPort }) {
  // A connection for each request: one that is kept may be closed by the backend just when the next request is sent.
  const agent = new Agent({ keepAlive: false });
  const server = createServer((incoming, outgoing) => {
    const upstream = request(
      {
        host: HOST,
        port: backendPort,
        agent,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      answer => {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      },
    );
    upstream.once('error', error => {
      if (outgoing.headersSent) {
        outgoing.destroy(error);
        return;
      }
      outgoing.writeHead(502, { 'content-type': 'text/plain' });
      outgoing.end(`The backend does not answer: ${error.message}\n`);
    });
    outgoing.once('close', () => upstream.destroy());
    incoming.pipe(upstream);
  });

  server.on('upgrade', (incoming, socket, head) => {
    const upstream = connect(backendPort, HOST, () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      }
      upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}
