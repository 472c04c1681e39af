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

/** Texts of modules by name, which stand beside the program and are compiled when they are asked for. */
export type KeptTexts = Map<string, string>;

/**
 * Keeps modules that most runs do not need as text, which costs next to nothing until it is asked for: V8 reads a
 * program to its end before it starts it. `filter` matches what is imported; their texts are put into `texts`.
 */
export function keptAsText(filter: RegExp, options: Parameters<typeof build>[0], texts: KeptTexts): Plugin {
  return {
    name: 'kept-as-text',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === 'inner') return undefined;
        const found = await resolve(path, { ...rest, pluginData: 'inner' });
        return found.errors.length > 0 ? found : { path: found.path, namespace: 'text', pluginData: path };
      });
      onLoad({ filter: /.*/, namespace: 'text' }, async ({ path, pluginData }) => {
        const { outputFiles } = await build({ ...options, entryPoints: [path], write: false, format: 'cjs' });
        texts.set(String(pluginData), outputFiles?.[0]?.text ?? '');
        const text = `keptText(${JSON.stringify(pluginData)})`;
        return {
          contents: `new Function('module', 'exports', 'keptText', ${text})(module, exports, keptText);`,
          loader: 'js',
        };
      });
    },
  };
}

/** Stands for the end of a comment inside a text. */
const commentEnd = '*%/';

/**
 * Defines `keptText`, which `keptAsText` calls. Texts stand in comments: V8 skips those, while it copies and hashes what
 * a string literal holds. A function tells its own source, comments and all.
 */
export function defineKeptText(texts: KeptTexts): string {
  const functions = [...texts].map(([name, text]) => {
    if (text.includes(commentEnd)) throw new Error(`the text of ${name} holds "${commentEnd}"`);
    return `${JSON.stringify(name)}(){/*${text.replaceAll('*/', commentEnd)}*/}`;
  });
  const find = `text.slice(text.indexOf("/*")+2,text.lastIndexOf("*/")).replaceAll("${commentEnd}","*/")`;
  return `const keptText=(()=>{const texts={${functions.join(',\n')}};return(name)=>{const text=String(texts[name]);return ${find}}})();\n`;
}
