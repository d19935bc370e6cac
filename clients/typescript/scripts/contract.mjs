// Puts the parts of the API's contract together, as the service does: node scripts/contract.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../../../adapters-http/src/main/resources/openapi/', import.meta.url);
const part = (name) => parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));

const { 'x-parts': names, ...contract } = part('openapi');
contract.paths = {};
for (const { paths, components } of names.map(part)) {
  Object.assign(contract.paths, paths);
  for (const [kind, members] of Object.entries(components ?? {})) {
    contract.components[kind] = { ...contract.components[kind], ...members };
  }
}
writeFileSync(process.argv[2], JSON.stringify(contract, null, 2));
