import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { createServer } from 'node:net';

const launcher = fileURLToPath(new URL('../../../odoo-bridge', import.meta.url));

/** A port that was free a moment ago. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A running service with sample records and an Odoo double: `{ url, password, stop }`. */
export async function startDemo() {
  const process = spawn(launcher, ['demo', '--port', String(await freePort())], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => process.once('exit', resolve));
  const stop = () => {
    process.kill('SIGTERM');
    return ended;
  };
  const demo = { stop };
  for await (const line of createInterface({ input: process.stdout })) {
    demo.url ??= line.match(/until Ctrl-C: +(\S+)/)?.[1];
    demo.password = line.match(/user admin, password (\S+)/)?.[1] ?? demo.password;
    if (demo.url && demo.password) {
      process.stdout.resume();
      return demo;
    }
  }
  throw new Error(`the demo ended with ${await ended}`);
}
