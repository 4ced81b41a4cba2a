// comunica.js TASK SERVER PEER: prints the rows of one task; see ../clients.sh.

import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql';

const [task, server, peer] = process.argv.slice(2);
const text = name => readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('PEER', `${peer}sparql`);

const tasks = {
  query: [text('positions.rq'), `${server}sparql`],
  service: [text('memberships.rq'), `${server}sparql`],
  // Comunica's own federation: no source is told which part of the question it can answer.
  federation: [text('memberships-anywhere.rq'), `${server}sparql`, `${peer}sparql`],
  dereference: [text('name.rq'), `${server}kb/state/JPN`],
};
const [query, ...sources] = tasks[task];
const rows = await new QueryEngine().queryBindings(query, { sources });
for await (const row of rows) console.log(row.get('answer').value);
