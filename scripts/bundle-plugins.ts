/** How the programs are bundled into one file each that starts quickly and runs anywhere. */
import { isBuiltin } from 'node:module';
import { build, type Plugin } from 'esbuild';

/**
 * A program must run under any name and in any directory, as CommonJS or as an ES module, whatever Node makes of its
 * name: it uses neither `require` nor `import` and takes Node's own modules from the process.
 */
export const builtinsFromProcess: Plugin = {
  name: 'builtins-from-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path }) => (isBuiltin(path) ? { path, namespace: 'builtin' } : undefined));
    onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default' && name !== 'module.exports');
      // One name at a time: copying a whole module would call the getters behind which Node hides half of itself.
      const picks = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
      const contents = [
        `const all = process.getBuiltinModule(${JSON.stringify(path)});`,
        'export default all;',
        ...picks,
      ];
      return { contents: contents.join('\n'), loader: 'js' };
    });
  },
};

/**
 * Keeps modules that most runs do not need as text, which costs next to nothing until it is asked for: V8 reads a
 * program to its end before it starts it. `filter` matches what is imported.
 */
export function keptAsText(filter: RegExp, options: Parameters<typeof build>[0]): Plugin {
  return {
    name: 'kept-as-text',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === 'inner') return undefined;
        const found = await resolve(path, { ...rest, pluginData: 'inner' });
        return found.errors.length > 0 ? found : { path: found.path, namespace: 'text' };
      });
      onLoad({ filter: /.*/, namespace: 'text' }, async ({ path }) => {
        const { outputFiles } = await build({ ...options, entryPoints: [path], write: false, format: 'cjs' });
        const text = JSON.stringify(outputFiles?.[0]?.text ?? '');
        return { contents: `new Function('module', 'exports', ${text})(module, exports);`, loader: 'js' };
      });
    },
  };
}
