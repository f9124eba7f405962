// Writes the dataset of a story (the default one, or `STORY`) from what its editor wrote. With --check it writes nothing and
// fails if the committed dataset is stale. Vite loads the TypeScript, because Node 20 cannot strip types.
import { runnerImport } from 'vite';
import { orExplain } from './ensure.mjs';
import { root } from './lock.mjs';

await orExplain(async () => {
  const { module } = await runnerImport('/src/pipeline/main.ts', {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const story = module.chosenStory(root);
  const { exitCode, output } = module.runData(module.filesIn(root), story, process.argv.slice(2));
  (exitCode === 0 ? console.log : console.error)(output);
  process.exitCode = exitCode;
});
