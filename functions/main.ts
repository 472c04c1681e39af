/**
 * `kmmc-fn`: a KRM function for kustomize and kpt. Which function it is comes from `functionConfig.kind`. With a file
 * as its argument it is a legacy exec plugin of kustomize: that file is the functionConfig, stdin plain YAML.
 */
import { mainOfFunction } from '../src/cli/function-main.ts';
import { functions } from './registry.ts';

mainOfFunction(process.argv.slice(2), functions).then((exitCode) => {
  process.exitCode = exitCode;
});
