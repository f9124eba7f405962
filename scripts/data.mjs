// Writes the dataset from the editor's annotations. With --check it writes nothing and fails if the committed dataset is
// stale. Vite loads the TypeScript, because Node 20 cannot strip types.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { module } = await runnerImport('/src/pipeline/main.ts', {
  root,
  configFile: false,
  logLevel: 'error',
});
const { exitCode, output } = module.runData(module.filesIn(root), process.argv.slice(2));
(exitCode === 0 ? console.log : console.error)(output);
process.exitCode = exitCode;
